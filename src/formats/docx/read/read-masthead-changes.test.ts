import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { settleChanges } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import type { ReceivedChoice } from "#formats/format.ts";
import { by, italic, p, r, wordPackage } from "#tests/support/word-package.ts";

const ins = (author: string, words: string): string => `<w:ins ${by(author)}>${r(words)}</w:ins>`;
const del = (author: string, words: string): string =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const newEnd = (author: string): string => `<w:rPr><w:ins ${by(author)}/></w:rPr>`;
const noEnd = (author: string): string => `<w:rPr><w:del ${by(author)}/></w:rPr>`;

const head =
  p(r("A/HRC/58/L.") + del("Ghana", "3") + ins("Ghana", "4")) +
  p(r("Distr.: ") + del("Ghana", "General") + ins("Ghana", "Limited")) +
  p(r("Human Rights Council")) +
  p(del("Chile", "Fifty-eighth session"), noEnd("Chile")) +
  p(ins("Chile", "Fifty-ninth session"), newEnd("Chile")) +
  p(r("Agenda item ") + del("Peru", "3") + ins("Peru", "10")) +
  p(
    r("Albania, ") + ins("Peru", "Benin, ") + r("Chad") + ins("Chile", ", Denmark") + r(": draft resolution"),
  ) +
  p(
    `${r("58/")}${del("Peru", "31")}${ins("Peru", "32")}${r(". Care of ")}${del("Chile", "old ")}${r("lighthouses")}`,
  );

const text =
  p(r("The Human Rights Council", italic) + r(",")) +
  p(r("Noting", italic) + r(" that ") + del("Chile", "the ") + r("lamps go out,")) +
  p(r("1. ") + r("Decides", italic) + r(" to look again.")) +
  p(r("2. ") + r("Decides", italic) + r(" to remain seized of the matter."));

let ids = 0;
const newId = (): string => `id${++ids}`;

function read(changes: ReceivedChoice, body = head + text) {
  const outcome = readDocx(wordPackage({ body }), { newId, defaultBody: "hrc", changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const plain = ({ masthead, blocks }: Resolution) => ({
  masthead,
  lines: blocks.map(({ kind, spans }) => `${kind} ${textOf(spans)}`),
});

describe("changes of a masthead in a Word file", () => {
  it("are changes of the facts it says, each by whom it is", () => {
    const { value, messages } = read("show");
    const shown = value.negotiation.mastheadChanges.map(
      ({ delegation, deleted, inserted, after }) =>
        `${delegation}: ${deleted} > ${inserted} in ${Object.keys(after).join(", ")}`,
    );
    expect(shown).toEqual([
      "Ghana: 3 > 4 in symbol",
      "Ghana: General > Limited in distribution",
      "Chile: Fifty-eighth session > Fifty-ninth session in session",
      "Peru: 3 > 10 in agendaItem",
      "Peru: 31 > 32 in number",
      "Peru:  > Benin, in sponsors",
      "Chile:  > , Denmark in sponsors",
    ]);
    const [symbol] = value.negotiation.mastheadChanges;
    expect(symbol?.before).toEqual({ symbol: { text: "A/HRC/58/L.3", derived: false } });
    expect(symbol?.after).toEqual({ symbol: { text: "A/HRC/58/L.4", derived: false } });
    expect(messages.map(({ kind }) => kind)).not.toContain("change-not-shown");
  });

  it("give the masthead that accepting or rejecting all in the file gives, in whatever order they are settled", () => {
    const { value } = read("show");
    for (const choice of ["accept", "reject"] as const) {
      const wanted = plain(read(choice).value);
      expect(plain(settleChanges(value, () => choice, newId))).toEqual(wanted);
      const names = ["Peru", "Ghana", "Chile"];
      const stepped = names.reduce(
        (open, name) => settleChanges(open, ({ delegation }) => (delegation === name ? choice : null), newId),
        value,
      );
      expect(plain(stepped)).toEqual(wanted);
    }
  });

  it("are said to be left out where no fact is about them", () => {
    const { value, messages } = read("show", p(r("Please handle ") + ins("Peru", "with care")) + head + text);
    expect(value.negotiation.mastheadChanges).toHaveLength(7);
    const left = messages.filter(({ kind }) => kind === "change-not-shown");
    expect(left.map((message) => message.text)).toEqual([expect.stringContaining("“with care”")]);
  });

  it("stand in the running head alone, once for all kinds of pages", () => {
    const symbol = p(r("A/HRC/58/L.") + del("Ghana", "3") + ins("Ghana", "4"));
    const body = p(r("Human Rights Council")) + p(r("58/31. Care of lighthouses")) + text;
    const outcome = readDocx(wordPackage({ body, header: symbol + symbol }), {
      ...{ newId, defaultBody: "hrc", changes: "show" },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const { masthead, negotiation } = outcome.value.value;
    expect(masthead.symbol?.text).toBe("A/HRC/58/L.3");
    expect(negotiation.mastheadChanges.map(({ after }) => after.symbol?.text)).toEqual(["A/HRC/58/L.4"]);
  });
});
