// An instrument named in a text: in full, in short, or "the Charter".
import type { InstrumentIndex } from "#core/instruments/index-instruments.ts";
import { findProvisionBefore } from "./parse-pinpoint.ts";
import { type ParsedCitation, plainCitation } from "./parsed-citation.ts";
import type { Token } from "./tokenize-text.ts";

const charterTitle = "Charter of the United Nations";

export function parseInstrument(text: string, token: Token, index: InstrumentIndex): ParsedCitation | null {
  const match = index.match(text, token.start) ?? matchShortCharter(text, token, index);
  if (match === null) return null;
  const provision = findProvisionBefore(text, token.start);
  const { instrument, form } = match;
  return {
    // The provision belongs to the citation: what is cited is "Chapter VII of the Charter", not all of it.
    ...plainCitation("instrument", provision?.start ?? token.start, match.end),
    title: instrument.title,
    nameAt: { start: token.start, end: match.end },
    pinpoint: provision?.text ?? null,
    instrument: { instrument, form },
    needsFullName: form === "short-title" && instrument.title === charterTitle && provision === null,
  };
}

/** "the Charter" alone means the Charter of the United Nations; "the African Charter" and "the Charter of the OAS" do not. */
function matchShortCharter(text: string, token: Token, index: InstrumentIndex) {
  const end = token.start + "Charter".length;
  if (!text.startsWith("Charter", token.start) || !text.startsWith("the ", token.start - 4)) return null;
  if (/^ (?:of|for|on|to|in|establishing)\b/.test(text.slice(end, end + 14))) return null;
  const full = index.match(charterTitle, 0);
  return full === null ? null : { instrument: full.instrument, form: "short-title" as const, end };
}
