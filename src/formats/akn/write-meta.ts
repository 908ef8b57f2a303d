// The metadata: what the text is called as a work, in this language and as this file.

import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { group, inline } from "#formats/xml/xml-text.ts";
import { authorCode, languageCodes, subclassOf, workUri } from "./akn-names.ts";
import type { References } from "./references.ts";

export interface Identity {
  readonly uri: string;
  readonly number: string | null;
  /** What the day in the address is. */
  readonly date: { readonly day: string; readonly name: string };
}

/**
 * An adopted text is named by day and number; a tabled draft by day of issue and symbol; a working draft by the day it was
 * written out and the word "draft", because it has neither number nor symbol.
 */
export function identify(resolution: Resolution, { profile, now }: WriteContext): Identity {
  const { stage, body, masthead, adoption } = resolution;
  const today = { day: now.slice(0, 10), name: "markup" };
  if (stage === "adopted") {
    const date = adoption?.date ?? null;
    const number = masthead.number;
    return {
      uri: workUri(body, date, number ?? masthead.symbol?.text ?? "unnumbered"),
      number,
      date: date === null ? today : { day: date, name: "adoption" },
    };
  }
  if (stage === "working") return { uri: workUri(body, today.day, "draft"), number: null, date: today };
  const { issued } = masthead;
  return {
    uri: workUri(body, issued, printedSymbol(resolution, profile, now)),
    number: null,
    date: issued === null ? today : { day: issued, name: "issue" },
  };
}

/** `component` is "main", "part_A" or "att_1". */
export function writeIdentification(
  resolution: Resolution,
  component: string,
  {
    identity,
    now,
    references,
  }: { readonly identity: Identity; readonly now: string; readonly references: References },
): string {
  const { body, kind, stage, masthead, language } = resolution;
  const { uri, date, number } = identity;
  const code = languageCodes[language];
  const author = inline("FRBRauthor", {
    href: `#${authorCode(body)}`,
    as: references.to("TLCRole", "author", "Author"),
  });
  const editor = references.to("TLCRole", "editor", "Editor");
  const dateOf = inline("FRBRdate", { date: date.day, name: date.name });
  const named = (address: string, end: string): readonly string[] => [
    inline("FRBRthis", { value: `${address}/!${component}${end}` }),
    inline("FRBRuri", { value: `${address}${end === "" ? "" : ".akn"}` }),
  ];
  const version = stage === "working" ? masthead.version : null;
  return group("identification", { source: editor }, [
    group("FRBRWork", {}, [
      ...named(uri, ""),
      dateOf,
      author,
      inline("FRBRcountry", { value: "un" }),
      inline("FRBRsubtype", { value: "deliberation" }),
      ...(number === null ? [] : [inline("FRBRnumber", { value: number })]),
      inline("FRBRname", { value: subclassOf(kind, stage) }),
    ]),
    group("FRBRExpression", {}, [
      ...named(`${uri}/${code}@`, ""),
      dateOf,
      author,
      ...(version === null ? [] : [inline("FRBRversionNumber", { value: version })]),
      inline("FRBRlanguage", { language: code }),
    ]),
    group("FRBRManifestation", {}, [
      ...named(`${uri}/${code}@`, ".xml"),
      inline("FRBRdate", { date: now.slice(0, 10), name: "markup" }),
      inline("FRBRauthor", { href: editor, as: editor }),
    ]),
  ]);
}
