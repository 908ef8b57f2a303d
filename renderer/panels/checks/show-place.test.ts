import { describe, expect, it } from "vitest";
import type { Finding } from "#core/lint/finding.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { showPlace } from "./show-place.ts";

const block = "one" as BlockId; // a short id for the only block

function check(text: string, about: string, replacement: string | null): string {
  const start = text.indexOf(about);
  const end = start + about.length;
  const finding: Finding = {
    rule: "rule",
    severity: "warning",
    message: "",
    place: { kind: "block", block, start, end },
    fix:
      replacement === null
        ? null
        : {
            title: "Fix",
            safe: true,
            edits: [{ kind: "replace-text", in: { block }, start, end, text: replacement }],
          },
  };
  const shown = showPlace(text, finding);
  return shown === null ? "" : `${shown.before}[-${shown.removed}-][+${shown.added ?? ""}+]${shown.after}`;
}

describe("showPlace", () => {
  it("marks only the word that differs", () => {
    expect(
      check(
        "Recalls resolution 9/9 of 4 April 2024;",
        "resolution 9/9 of 4 April 2024",
        "resolution 9/9 of 4 April 2023",
      ),
    ).toBe("Recalls resolution 9/9 of 4 April [-2024-][+2023+];");
  });

  it("marks a mark of punctuation alone", () => {
    expect(check("Decides so,", ",", ";")).toBe("Decides so[-,-][+;+]");
  });

  it("shows an insertion with nothing taken out", () => {
    expect(check("Decides so", "so", "so;")).toBe("Decides so[--][+;+]");
  });

  it("marks what the finding is about where there is no fix", () => {
    expect(check("Decides utterly so;", "utterly", null)).toBe("Decides [-utterly-][++] so;");
  });

  it("cuts a long paragraph at words", () => {
    const long = "word ".repeat(30);
    expect(check(`${long}here ${long}`, "here", "there")).toMatch(
      /^…(word )+\[-here-\]\[\+there\+\]( word)+…$/,
    );
  });
});
