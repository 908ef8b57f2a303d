import { describe, expect, it } from "vitest";
import { showChanges } from "#core/resolution/marked-text.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { settleChanges } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ReceivedChoice } from "#formats/format.ts";
import { italic, p, r, wordPackage } from "#tests/support/word-package.ts";
import { readDocx } from "./read-docx.ts";

const who = (author: string) => `w:id="1" w:author="${author}" w:date="2026-03-04T10:00:00Z"`;
const ins = (author: string, words: string): string => `<w:ins ${who(author)}>${r(words)}</w:ins>`;
const del = (author: string, words: string): string =>
  `<w:del ${who(author)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const newEnd = (author: string): string => `<w:rPr><w:ins ${who(author)}/></w:rPr>`;
const noEnd = (author: string): string => `<w:rPr><w:del ${who(author)}/></w:rPr>`;

const organ = p(r("The Human Rights Council", italic) + r(","));
const body =
  organ +
  p(r("Recalling", italic) + r(" the ") + del("Ruritania", "old ") + ins("Ruritania", "new ") + r("lamps,")) +
  p(r("1. ") + r("Welcomes", italic) + r(" the ports") + ins("Syldavia", " and the bays") + r(";")) +
  p(ins("Syldavia", "2. Thanks their keepers;"), newEnd("Syldavia")) +
  p(r("3. ") + r("Urges", italic) + r(" calm; 4. ")) +
  p(del("Ruritania", "5. Regrets all noise;"), noEnd("Ruritania")) +
  p(r("6. ") + r("Calls upon", italic) + r(" all States")) +
  p(r("7. ") + r("Decides", italic) + r(" to remain seized of the matter."));

function read(changes: ReceivedChoice, text = body) {
  let last = 0;
  const context = {
    newId: () => {
      last += 1;
      return `n${last}`;
    },
    defaultBody: "hrc",
    changes,
  };
  const outcome = readDocx(wordPackage({ body: text }), context);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const lines = ({ blocks }: Resolution) => blocks.map(({ kind, spans }) => `${kind} ${textOf(spans)}`);
let made = 0;
const newId = () => `made${made++}`;

function page(resolution: Resolution): readonly string[] {
  return showChanges(resolution).blocks.map(({ change, spans }) => {
    // Of a new paragraph as a whole nothing more is to be said.
    if (change?.kind === "inserted") return `inserted ${change.delegation} ${textOf(spans)}`;
    const words = spans.map((span) => {
      const word = span.kind === "note" ? "*" : span.text;
      return span.change === undefined ? word : `{${span.change.kind} ${span.change.delegation}: ${word}}`;
    });
    return `${change === undefined ? "" : `${change.kind} ${change.delegation} `}${words.join("")}`;
  });
}

describe("a Word file opened with its changes shown", () => {
  it("has each where it stands, by whom it is", () => {
    const { value } = read("show");
    expect(page(value).slice(1, 6)).toEqual([
      "Recalling the {deleted Ruritania: old }{inserted Ruritania: new }lamps,",
      "Welcomes the ports{inserted Syldavia:  and the bays};",
      "inserted Syldavia Thanks their keepers;",
      "Urges calm; 4.",
      "deleted Ruritania Regrets all noise;",
    ]);
    expect(value.negotiation.proposals.every(({ at }) => at === "2026-03-04T10:00:00Z")).toBe(true);
  });

  it("is the text as it was once all are rejected, and the text with them once all are accepted", () => {
    const { value } = read("show");
    expect(lines(settleChanges(value, () => "reject", newId))).toEqual(lines(read("reject").value));
    expect(lines(settleChanges(value, () => "accept", newId))).toEqual(lines(read("accept").value));
  });

  it("shows where a paragraph was split, and where two were joined", () => {
    const split = p(r("1. Welcomes the ports;"), newEnd("Syldavia")) + p(r(" Urges calm;"));
    const joined = p(r("2. Thanks the keepers"), noEnd("Syldavia")) + p(r("3. Requests more lamps."));
    const { value } = read("show", organ + split + joined);
    expect(page(value).slice(1)).toEqual([
      "Welcomes the ports;{split Syldavia: ¶} Urges calm;",
      "Thanks the keepers{joined Syldavia: ¶}",
      "Requests more lamps.",
    ]);
  });

  it("takes what moved as one change", () => {
    const from = `<w:moveFrom ${who("Syldavia")}><w:r><w:t>Thanks the keepers;</w:t></w:r></w:moveFrom>`;
    const to = `<w:moveTo ${who("Syldavia")}><w:r><w:t>Thanks the keepers;</w:t></w:r></w:moveTo>`;
    const text = p(from, noEnd("Syldavia")) + p("Urges calm;") + p(to, newEnd("Syldavia")) + p("Decides so.");
    const { proposals } = read("show", organ + text).value.negotiation;
    expect(proposals.map(({ kind }) => kind).toSorted()).toEqual(["delete-paragraph", "insert-paragraph"]);
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(1);
  });
});

describe("a changed footnote of a Word file opened with its changes shown", () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const noted = `${organ}${p(`${r("1. ")}${r("Welcomes", italic)}${r(" the ports")}${mark}${r(" and bays.")}`)}`;
  const footnotes = `<w:footnote w:id="2">${p(`${r("See the ")}${del("Ruritania", "old ")}${ins("Ruritania", "new ")}${r("report of the pilots.")}`)}</w:footnote>`;
  const open = () => {
    let last = 0;
    const counted = () => {
      last += 1;
      return `n${last}`;
    };
    const outcome = readDocx(wordPackage({ body: noted, footnotes }), {
      newId: counted,
      defaultBody: "hrc",
      changes: "show",
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value;
  };
  const words = ({ notes }: Resolution) => notes.map(({ spans }) => textOf(spans));

  it("has its changes in its own words, and nothing is said to be missing", () => {
    const { value, messages } = open();
    expect(words(value)).toEqual(["See the old report of the pilots."]);
    expect(messages.map(({ kind }) => kind)).not.toContain("change-not-shown");
    const [proposal] = value.negotiation.proposals;
    expect(proposal).toMatchObject({ kind: "replace-words", delegation: "Ruritania" });
    expect(value.negotiation.proposals).toHaveLength(1);
  });

  it("is settled as the text is", () => {
    const { value } = open();
    expect(words(settleChanges(value, () => "accept", newId))).toEqual(["See the new report of the pilots."]);
    expect(words(settleChanges(value, () => "reject", newId))).toEqual(["See the old report of the pilots."]);
  });
});

describe("comments of a Word file", () => {
  const commented =
    organ +
    p(
      `${r("Recalling", italic)}${r(" the ")}${del("Ruritania", "old ")}<w:commentRangeStart w:id="7"/>${ins("Ruritania", "new ")}${r("lamps")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r(" of ports,")}`,
    ) +
    p(
      `${r("1. ")}<w:commentRangeStart w:id="8"/>${r("Welcomes", italic)}<w:commentRangeEnd w:id="8"/>${r(" the ports.")}`,
    );
  const say = (id: number, author: string, paragraph: string, text: string): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-04T10:0${id}:00Z"><w:p w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`;
  const file = wordPackage({
    body: commented,
    comments:
      say(7, "Ghana", "0A", "Which?") + say(8, "Peru", "0B", "Weak.") + say(9, "Chile", "0C", "Agreed."),
    commentsExtended:
      '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:done="0"/><w15:commentEx w15:paraId="0C" w15:paraIdParent="0B" w15:done="0"/>',
  });

  it.each(["accept", "reject", "show"] as const)(
    "stand on their words, with their answers: %s",
    (changes) => {
      let last = 0;
      const counted = () => {
        last += 1;
        return `n${last}`;
      };
      const outcome = readDocx(file, { newId: counted, defaultBody: "hrc", changes });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      const { blocks, negotiation } = outcome.value.value;
      const shown = negotiation.comments.map(({ block, start, end, delegation, resolved, answers }) => [
        textOf(blocks.find(({ id }) => id === block)?.spans ?? []).slice(start, end),
        delegation,
        resolved,
        ...answers.map(({ text }) => text),
      ]);
      expect(shown).toEqual([
        [changes === "accept" ? "new lamps" : "lamps", "Ghana", true],
        ["Welcomes", "Peru", false, "Agreed."],
      ]);
    },
  );
});
