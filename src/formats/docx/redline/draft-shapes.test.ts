import { expect, it } from "vitest";
import { textOf } from "#core/resolution/spans.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { shownLines } from "./check-redline.ts";
import { writeRedline } from "./write-redline.ts";

const profile = readProfile("hrc");
const now = "2026-11-21T14:02:07.000Z";

const towers = `# Care of towers

*The Human Rights Council*,

*Noting* the work of keepers on the coast,

1. *Adopts* the rules of the towers;

2. *Decides* to remain seized of the towers.
`;

const rules = `
Rules of the towers

1. Keepers count their ladders:

(a) Those of wood;

(b) Those of rope;

2. Painters count their brushes.
`;

function read(text: string) {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `b${last}`;
  };
  const { value } = readText(text, { newId, defaultBody: "hrc" });
  const blocks = value.blocks.map((block) =>
    textOf(block.spans) === "Rules of the towers" ? { ...block, kind: "annex" as const } : block,
  );
  return { ...value, blocks };
}

it("numbers a new annex from one where the base has no list for it", async () => {
  const base = await writeDocx(read(towers), { profile, now });
  const made = writeRedline({
    ...{ base, draft: read(towers + rules), profile },
    ...{ author: "Kenya", date: now, renumber: false },
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const annex = shownLines(made.bytes, "accept").join("\n").split("Rules of the towers\n")[1] ?? "";
  const numbers = annex.split("\n").map((line) => /\S+(?=\t)/.exec(line)?.[0]);
  expect(numbers.slice(0, 4)).toEqual(["1.", "(a)", "(b)", "2."]);
  expect(shownLines(made.bytes, "reject")).toEqual(shownLines(base, "reject"));
});
