// Running heads and feet: the symbol and the page number outside, left on even and right on odd pages.
import type { PageLayout } from "#formats/layout/page-layout.ts";
import type { PrintedDocument } from "#formats/layout/printed-document.ts";
import type { RunningParts } from "./pack-document.ts";
import { paragraph, type WordXml } from "./paragraph.ts";
import { type RunLook, run, runOf, tab } from "./run.ts";
import { hairline, writeSymbolRow } from "./write-masthead.ts";

type Side = "left" | "right";

export function writeRunning(printed: PrintedDocument): RunningParts {
  const first = printed.masthead === null ? "" : writeSymbolRow(printed.masthead, printed.layout);
  return {
    heads: { default: header(printed, "right"), first: first + hairline, even: header(printed, "left") },
    feet: {
      default: footer(printed, "right"),
      first: firstFooter(printed.layout),
      even: footer(printed, "left"),
    },
  };
}

/** Points between the words and the rule under them. */
const aboveRule = 2;

/** The line ends where the rule has to stand: the white before it is what is left. */
function header({ layout, symbol }: PrintedDocument, side: Side): WordXml {
  const { rule, ruleSize } = layout.running;
  const room = rule - layout.margin.header - aboveRule * 20;
  const line = Math.min(room, layout.linePitch);
  const look = {
    style: "RunningHead",
    ruleBelow: { size: ruleSize, space: aboveRule },
    spacing: {
      before: room - line,
      after: 240,
      line,
      lineRule: "exact",
    },
    align: side,
  } as const;
  return paragraph(look, run(symbol));
}

/** On the first page it holds nothing but the room that the office needs there. */
function firstFooter({ margin, firstFoot }: PageLayout): WordXml {
  const line = margin.bottom + firstFoot - margin.footer;
  return paragraph({
    style: "RunningFoot",
    ...(firstFoot === 0 ? {} : { spacing: { line, lineRule: "exact" } }),
  });
}

const bold: RunLook = { bold: true };

function footer({ layout, draftNotice }: PrintedDocument, side: Side): WordXml {
  const { page, margin } = layout;
  const number = layout.pageOfTotal
    ? counted("PAGE") + run("/", bold) + counted("NUMPAGES")
    : counted("PAGE");
  const notice = run(draftNotice);
  const tabs = [{ at: page.width - margin.left - margin.right, side: "right" }] as const;
  const content = side === "left" ? number + runOf(tab) + notice : notice + runOf(tab) + number;
  return paragraph({ style: "RunningFoot", tabs }, content);
}

/** A number that Word puts in on every page. */
function counted(what: "PAGE" | "NUMPAGES"): WordXml {
  const part = (kind: "begin" | "separate" | "end"): WordXml =>
    runOf(`<w:fldChar w:fldCharType="${kind}"/>`, bold);
  const instruction = runOf(`<w:instrText xml:space="preserve"> ${what} </w:instrText>`, bold);
  return part("begin") + instruction + part("separate") + run("1", bold) + part("end");
}
