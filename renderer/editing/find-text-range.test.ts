import { describe, expect, it } from "vitest";
import { findTextRange } from "./find-text-range.ts";

function check(html: string, start: number, end: number): string | null {
  const owner = document.createElement("p");
  owner.innerHTML = html;
  return findTextRange(owner, start, end)?.toString() ?? null;
}

describe("findTextRange", () => {
  it("finds text across several pieces", () => {
    expect(check("<em>Recalling</em><span> its resolution</span>", 5, 13)).toBe("ling its");
  });

  it("does not count the mark of a footnote", () => {
    expect(check("<span>Notes</span><span class='note-mark'>x</span><span> it</span>", 6, 8)).toBe("it");
  });

  it("finds nothing where the text has become shorter", () => {
    expect(check("<span>Notes</span>", 3, 9)).toBeNull();
  });
});
