// A Word file with tracked changes of two delegations and comments on what they changed: shown, settled in part, written again.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { showChanges } from "#core/resolution/marked-text.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { changeIdsOf, type Decide, settleChanges } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeTracked } from "#host/write-tracked.ts";
import { by, italic, p, r, wordPackage } from "#tests/support/word-package.ts";
import { openPackageCheck } from "./package-check.ts";
import { contextFor, convertWithLibreOffice, haveTools, openWorkshop } from "./tools.ts";

const ins = (who: string, words: string): string => `<w:ins ${by(who)}>${r(words)}</w:ins>`;
const del = (who: string, words: string): string =>
  `<w:del ${by(who)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const about = (id: number, content: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const end = (kind: "ins" | "del", who: string): string => `<w:rPr><w:${kind} ${by(who)}/></w:rPr>`;
const moved = "2. Thanks the pilots of the north;";
const move = (kind: "moveFrom" | "moveTo"): string => `<w:${kind} ${by("Chile")}>${r(moved)}</w:${kind}>`;
const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';

const body = [
  p(r("The Human Rights Council", italic) + r(",")),
  p(
    r("Noting", italic) +
      r(" the ") +
      about(1, del("Ghana", "old ") + ins("Ghana", "new ") + r("lamps")) +
      r(" of all ports,"),
  ),
  p(
    r("1. ") +
      r("Welcomes", italic) +
      r(" the quays ") +
      about(2, ins("Chile", "and the bays ")) +
      r("of the south") +
      mark +
      r(";"),
  ),
  p(move("moveFrom"), end("del", "Chile")),
  p(r("3. ") + r("Urges", italic) + r(" calm ") + about(3, del("Chile", "and silence ")) + r("at night;")),
  p(about(4, move("moveTo")), end("ins", "Chile")),
  p(r("4. ") + r("Decides", italic) + r(" to remain seized of the matter.")),
].join("");
const footnotes = `<w:footnote w:id="2">${p(r("See the ") + del("Ghana", "draft ") + r("report."))}</w:footnote>`;
const say = (id: number, who: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="${who}" w:date="2026-03-04T10:0${id}:00Z"><w:p w14:paraId="0${id}">${r(text)}</w:p></w:comment>`;
const comments = [
  say(1, "Peru", "Which lamps?"),
  say(2, "Ghana", "Which bays?"),
  say(3, "Peru", "Keep the silence."),
  say(4, "Ghana", "Why here?"),
  say(5, "Chile", "The new ones."),
].join("");
const threads =
  '<w15:commentEx w15:paraId="01" w15:done="0"/><w15:commentEx w15:paraId="05" w15:paraIdParent="01" w15:done="0"/>';
const received = wordPackage({ body, footnotes, comments, commentsExtended: threads });

let ids = 0;
const newId = (): string => `id${++ids}`;
const context = { newId, defaultBody: "hrc" };
const { profile } = contextFor("hrc");
const now = "2026-11-21T14:02:07Z";

function open(bytes: Uint8Array, changes: "show" | "accept" | "reject"): Resolution {
  const outcome = readDocx(bytes, { ...context, changes });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value.value;
}

/** What stands on the page, with whose each change is. */
function page(resolution: Resolution): readonly string[] {
  const { blocks, notes } = showChanges(resolution);
  const lines = [...blocks, ...notes.map((note) => ({ ...note, change: undefined }))];
  return lines.map(({ spans, change }) => {
    const said = spans.map((span) => {
      const text = span.kind === "note" ? "*" : span.text;
      return span.change === undefined || change !== undefined
        ? text
        : `{${span.change.kind} ${span.change.delegation}: ${text}}`;
    });
    return `${change === undefined ? "" : `${change.kind} ${change.delegation}: `}${said.join("")}`;
  });
}

/** The words each comment stands on, who says it, and what was answered. */
function remarks({ blocks, negotiation }: Resolution): readonly string[] {
  const texts = new Map(blocks.map(({ id, spans }) => [id, textOf(spans)] as const));
  return negotiation.comments.map(({ block, start, end: to, delegation, text, answers }) =>
    [
      `“${texts.get(block)?.slice(start, to) ?? ""}” ${delegation}: ${text}`,
      ...answers.map((answer) => `${answer.delegation}: ${answer.text}`),
    ].join(" / "),
  );
}

async function write(resolution: Resolution): Promise<Uint8Array> {
  const asked = { resolution, name: "Lamps", format: "docx", changes: "track", comments: true } as const;
  const loadFacts = () => Promise.reject(new Error("not asked"));
  const written = await writeTracked(asked, {
    ...{ profiles: [profile], context, now: () => new Date(now), loadFacts },
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

describe("tracked changes and comments of one Word file", () => {
  const shown = open(received, "show");

  it("are both shown, each where it stands", () => {
    expect(page(shown)).toEqual([
      "The Human Rights Council,",
      "Noting the {deleted Ghana: old }{inserted Ghana: new }lamps of all ports,",
      "Welcomes the quays {inserted Chile: and the bays }of the south*;",
      "deleted Chile: Thanks the pilots of the north;",
      "Urges calm {deleted Chile: and silence }at night;",
      "inserted Chile: Thanks the pilots of the north;",
      "Decides to remain seized of the matter.",
      "See the {deleted Ghana: draft }report.",
    ]);
    expect(remarks(shown)).toEqual([
      "“old lamps” Peru: Which lamps? / Chile: The new ones.",
      "“” Ghana: Which bays?",
      "“and silence ” Peru: Keep the silence.",
      // On the paragraph as a whole.
      "“” Ghana: Why here?",
    ]);
    const north = shown.blocks.find(({ spans }) => textOf(spans).startsWith("Thanks"));
    expect(shown.negotiation.comments.find(({ text }) => text === "Why here?")?.block).toBe(north?.id);
    expect(shown.negotiation.comments.map(({ words }) => words)).toContain("and the bays");
  });

  const settled = settleChanges(
    shown,
    ((change) => {
      const at = changeIdsOf(shown).indexOf(change.id);
      return at === 0 ? "accept" : at === 2 ? "reject" : null;
    }) satisfies Decide,
    newId,
  );

  it("are written again with what is still open, and read back equal", async () => {
    const written = await write(settled);
    const again = open(written, "show");
    expect(page(again)).toEqual(page(settled));
    expect(remarks(again)).toEqual(remarks(settled));
    const check = await openPackageCheck();
    if (check !== null) expect(await check(written)).toEqual([]);
  });

  it("are shown by LibreOffice: who, when, what and on which words", async () => {
    if (!haveTools("soffice")) return;
    const workshop = openWorkshop();
    try {
      convertWithLibreOffice(workshop, [workshop.put("written.docx", await write(settled))], "fodt");
      expect(officeComments(readFileSync(workshop.path("written.fodt"), "utf8"))).toEqual([
        "Chile 2026-03-04: The new ones. “new lamps”",
        "Peru 2026-03-04: Which lamps? “new lamps”",
        // On words that are proposed: a place of the text.
        "Ghana 2026-03-04: Which bays? “”",
        "Ghana 2026-03-04: Why here? “Thanks the pilots of the north;”",
        // On words that are deleted, which it saves in their place or apart.
        expect.stringMatching(/^Peru 2026-03-04: Keep the silence. “(and silence )?”$/),
      ]);
    } finally {
      workshop.close();
    }
  }, 120_000);
});

/** The comments as LibreOffice saves them. It is not asked over UNO: without its windows it ends at a file with comments. */
function officeComments(fodt: string): readonly string[] {
  const annotation = /<office:annotation(?: office:name="([^"]+)")?[^>]*>(.*?)<\/office:annotation>/gs;
  const bare = (xml: string): string => xml.replaceAll(annotation, "").replaceAll(/<[^>]+>/g, "");
  return [...fodt.matchAll(annotation)].map(({ 1: name, 2: said = "", 0: whole, index }) => {
    const part = (element: string): string =>
      new RegExp(`<${element}>(.*?)</${element}>`, "s").exec(said)?.[1] ?? "";
    const after = index + whole.length;
    const end = name === undefined ? after : fodt.indexOf(`<office:annotation-end office:name="${name}"`);
    return `${part("dc:creator")} ${part("dc:date").slice(0, 10)}: ${part("text:p")} “${bare(fodt.slice(after, end))}”`;
  });
}
