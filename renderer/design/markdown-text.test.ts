import { describe, expect, it } from "vitest";
import { parsePieces } from "./markdown-text.tsx";

const page = `# the-rule

One sentence
on two lines.

- first
- second
  goes on

## Passes

\`\`\`
A line,

another;
\`\`\`
`;

describe("parsePieces", () => {
  it("reads a rule's page and leaves its name out", () => {
    expect(parsePieces(page)).toEqual([
      { kind: "paragraph", text: "One sentence on two lines." },
      { kind: "list", items: ["first", "second goes on"] },
      { kind: "heading", text: "Passes" },
      { kind: "fence", text: "A line,\n\nanother;" },
    ]);
  });

  it("ends with a page that breaks off inside a fence", () => {
    expect(parsePieces("```\nA line,")).toEqual([{ kind: "fence", text: "A line," }]);
  });
});
