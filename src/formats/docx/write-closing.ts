import type { ClosingLine } from "#core/adoption/closing-lines.ts";
import { paragraph, type WordXml } from "./paragraph.ts";
import { run, runOf, tab } from "./run.ts";

const styleOf = {
  meeting: "Meeting",
  result: "VoteResult",
  "vote-list": "VoteList",
} as const satisfies Record<ClosingLine["style"], string>;

export function writeClosing(closing: readonly ClosingLine[]): WordXml {
  return closing
    .map((line, index) => {
      const label = line.label === "" ? "" : run(line.label, { italic: true }) + runOf(tab);
      const look = {
        style: styleOf[line.style],
        keepNext: index < closing.length - 1,
        ...(index === 0 && line.style === "meeting" ? { spacing: { before: 240, after: 0 } } : {}),
      };
      return paragraph(look, label + run(line.text));
    })
    .join("");
}

/** The short rule that ends a document of the General Assembly. */
export function writeEndRule(): WordXml {
  return paragraph(
    { style: "SessionFact", spacing: { before: 480 }, align: "center" },
    run("\u00a0".repeat(24), { strike: true }),
  );
}
