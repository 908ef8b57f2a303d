import { describe, expect, it } from "vitest";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { carryFinding } from "./carry-finding.ts";
import type { Finding } from "./finding.ts";

type Texts = Pick<Resolution, "blocks" | "notes">;

const block = "one" as BlockId; // Ids are words here.
const other = "two" as BlockId; // As above.

function texts(words: string, of: BlockId = block): Texts {
  return {
    blocks: [{ kind: "preambular", id: of, level: 0, spans: [{ kind: "text", text: words, italic: false }] }],
    notes: [],
  } as unknown as Texts; // Only what is read here.
}

const was = "Noting the goverment and its lamps,";

function findingAt(word: string): Finding {
  const start = was.indexOf(word);
  const end = start + word.length;
  return {
    rule: "STY-001",
    severity: "warning",
    message: "",
    place: { kind: "block", block, start, end },
    fix: {
      title: "",
      safe: true,
      edits: [{ kind: "replace-text", in: { block }, start, end, text: "government" }],
    },
  };
}

/** The words that the finding and its fix are about now. */
function wordsIn(now: string, finding: Finding | null): readonly (string | undefined)[] | null {
  if (finding === null || !("start" in finding.place)) return null;
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    now.slice(start, end);
  return [
    cut(finding.place),
    ...(finding.fix?.edits ?? []).map((edit) => ("start" in edit ? cut(edit) : undefined)),
  ];
}

describe("a finding in a text that changed since it was checked", () => {
  it.each([
    ["Noting also the goverment and its lamps,", "letters before it"],
    ["Noting the goverment and its new lamps,", "letters behind it"],
    ["Noting goverment and its lamps,", "fewer before it"],
    ["Noting the goverment", "all behind it gone"],
    ["Noting the  goverment and its lamps,", "a blank right before it"],
    ["Noting the (goverment and its lamps,", "a mark right before it"],
    [was, "nothing"],
  ])("is carried to its words: %s (%s)", (now) => {
    expect(wordsIn(now, carryFinding(findingAt("goverment"), texts(was), texts(now)))).toEqual([
      "goverment",
      "goverment",
    ]);
  });

  it.each([
    ["Noting the government and its lamps,", "put right"],
    ["Noting the govermental and its lamps,", "letters joined to it"],
    ["Noting the regoverment and its lamps,", "letters joined before it"],
    ["Noting the lamps,", "gone"],
    ["Now the goverments and these lamps,", "changed before and behind it"],
  ])("is not carried into other words: %s (%s)", (now) => {
    expect(carryFinding(findingAt("goverment"), texts(was), texts(now))).toBeNull();
  });

  it("is gone with its paragraph", () => {
    expect(carryFinding(findingAt("goverment"), texts(was), texts(was, other))).toBeNull();
  });

  it("stays the same where its text did", () => {
    const finding = findingAt("goverment");
    const same = texts(was);
    expect(carryFinding(finding, same, same)).toBe(finding);
  });

  it("of the whole document stands nowhere, and stays", () => {
    const finding: Finding = { ...findingAt("goverment"), place: { kind: "document" }, fix: null };
    expect(carryFinding(finding, texts(was), texts("Other"))).toBe(finding);
  });
});
