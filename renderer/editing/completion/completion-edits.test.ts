import { describe, expect, it } from "vitest";
import type { Completion } from "#core/completion/completion.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { completionEdits } from "./completion-edits.ts";
import type { Typing } from "./read-typing.ts";

// The id of a test is as good as any.
const block = "b" as BlockId;
const typing: Typing = {
  id: block,
  in: { block },
  block,
  part: "operative",
  inNote: false,
  before: "De",
  after: "",
  isAtEnd: true,
};

function completion(kind: Completion["kind"], insert: string, replaceFrom = 0): Completion {
  return { kind, label: insert, insert, replaceFrom, score: 1 };
}

/** The words that are set in italics. */
function italics(chosen: Completion, where: Partial<Typing> = {}): readonly string[] {
  const edits = completionEdits({ ...typing, ...where }, chosen);
  expect(edits[0]).toMatchObject({ kind: "replace-text", start: chosen.replaceFrom, text: chosen.insert });
  return edits.flatMap((edit) =>
    edit.kind === "set-italic" && edit.italic
      ? [chosen.insert.slice(edit.start - chosen.replaceFrom, edit.end - chosen.replaceFrom)]
      : [],
  );
}

describe("completionEdits", () => {
  it.each([
    ["Demands that ", ["Demands"]],
    ["Also requests ", ["Also requests"]],
    ["Takes note of ", ["Takes note"]],
    ["Takes", ["Takes"]],
  ])("sets of “%s” the opening words in italics", (insert, expected) => {
    expect(italics(completion("opener", insert))).toEqual(expected);
    expect(italics(completion("opener", insert, 1), { before: "[De" })).toEqual(expected);
  });

  it("sets the opening words of a whole phrase in italics, and nothing behind other words", () => {
    expect(italics(completion("phrase", "Decides to remain seized of the matter."))).toEqual(["Decides"]);
    expect(italics(completion("phrase", "decides to remain", 9), { before: "They then de" })).toEqual([]);
    expect(italics(completion("opener", "Decides that "), { inNote: true })).toEqual([]);
  });
});
