// Who judges a redline beside our own reader: LibreOffice over UNO, pandoc, and a check of the package.
import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { foldUnit } from "#core/diff/tokens-of.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { contextFor } from "./tools.ts";

export type Settled = "accept" | "reject" | "keep";

export interface Judge {
  readonly name: string;
  /** True where it shows the numbers that Word counts. */
  readonly numbers: boolean;
  readonly read: (file: string, changes: Settled) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Debian installs UNO for its own Python, which need not be the first one found. */
const pythons = ["python3", "/usr/bin/python3"];
const pipe = `penholder-redline-${process.pid}`;

/** Null, with the reason printed, where it cannot be had. */
export function openLibreOffice(profileFolder: string): Judge | null {
  const python = pythons.find(
    (each) => spawnSync(each, ["-c", "import uno"], { timeout: 20_000 }).status === 0,
  );
  if (python === undefined || spawnSync("soffice", ["-v"], { timeout: 20_000 }).error !== undefined) {
    console.log("Skipped the judgement of LibreOffice: soffice or python3-uno is not installed here.");
    return null;
  }
  const options = [`-env:UserInstallation=file://${profileFolder}`, "--headless", "--norestore"];
  const office = spawn("soffice", [...options, `--accept=pipe,name=${pipe};urp;`], {
    stdio: "ignore",
    detached: true,
  });
  const reader = spawn(python, ["tests/round-trip/read-with-libreoffice.py", pipe], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: reader.stdout })[Symbol.asyncIterator]();
  return {
    name: "LibreOffice",
    numbers: true,
    read: async (file, changes) => {
      reader.stdin.write(`${JSON.stringify({ file, changes })}\n`);
      const { value } = await answers.next();
      // The script prints one list of lines a job.
      return JSON.parse(value ?? "[]") as readonly string[];
    },
    close: () => {
      reader.stdin.end();
      stopGroup(office);
    },
  };
}

/** soffice is a script around the program: both are of one group, which is ours. */
function stopGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

export function openPandoc(): Judge | null {
  if (spawnSync("pandoc", ["-v"], { timeout: 20_000 }).error !== undefined) {
    console.log("Skipped the judgement of pandoc: not installed here.");
    return null;
  }
  return {
    name: "pandoc",
    numbers: false,
    read: async (file, changes) => {
      const settled = changes === "keep" ? [] : [`--track-changes=${changes}`];
      const { stdout } = await runFile("pandoc", [...settled, "-f", "docx", "-t", "json", file], {
        timeout: 60_000,
        maxBuffer: 64_000_000,
      });
      return linesOfPandoc(JSON.parse(stdout));
    },
    close: () => undefined,
  };
}

const runFile = promisify(execFile);

/** Blocks of text in order, then the notes. */
function linesOfPandoc(tree: unknown): readonly string[] {
  const lines: string[] = [];
  const notes: string[] = [];
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join("");
    if (!isNode(node)) return "";
    if (node.t === "Str") return String(node.c);
    if (node.t === "LineBreak") return "\n";
    if (node.t === "Space" || node.t === "SoftBreak") return " ";
    if (node.t === "Note") {
      const inside: string[] = [];
      walk(node.c, inside);
      notes.push(`note\t${inside.join(" ")}`);
      return "";
    }
    return words(node.c);
  };
  const walk = (node: unknown, into: string[]): void => {
    if (Array.isArray(node)) for (const each of node) walk(each, into);
    else if (isNode(node)) {
      if (node.t === "Para" || node.t === "Plain" || node.t === "Header") into.push(words(node.c));
      else walk(node.c, into);
    }
  };
  if (typeof tree === "object" && tree !== null && "blocks" in tree) walk(tree.blocks, lines);
  return [...lines.map((line) => `\t${line}`), ...notes];
}

function isNode(node: unknown): node is { readonly t: string; readonly c: unknown } {
  return typeof node === "object" && node !== null && "t" in node;
}

/** Lines inside a paragraph count as lines of their own. */
export function foldLines(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((paragraph) => paragraph.split("\n")).map(foldLine);
}

/** Without blanks and kinds of marks. */
function foldLine(line: string): string {
  return foldUnit(line).replace(/[\s\u00ad\u200b]+/g, "");
}

interface WantedLook {
  readonly hasNumbers: boolean;
  readonly showsMarks: boolean;
  /** Notes were taken out of the file: their words are not asked for. */
  readonly hidesNotes?: boolean;
}

/** What a text has to show once all is accepted. */
export function wantedLines(
  draft: Resolution,
  { hasNumbers, showsMarks, hidesNotes = false }: WantedLook,
): readonly string[] {
  const labels = printedLabels(draft, contextFor(draft.body).profile);
  const marked = new Set<string>();
  const lines = draft.blocks.map(({ id, kind, spans }) => {
    const isCounted = hasNumbers && (kind === "operative" || kind === "subparagraph");
    const said = spans.map((span) => {
      if (span.kind !== "note") return span.text;
      // LibreOffice says every mark as its number; pandoc only one shown again, which is a field.
      const isAgain = marked.has(span.note);
      marked.add(span.note);
      return showsMarks || isAgain ? String([...marked].indexOf(span.note) + 1) : "";
    });
    return foldLine(`${isCounted ? (labels.get(id)?.printed ?? "") : ""}${said.join("")}`);
  });
  const byId = new Map<string, Resolution["notes"][number]>(draft.notes.map((note) => [note.id, note]));
  const notes = [...marked].map((id) =>
    foldLine(
      `note${(byId.get(id)?.spans ?? []).map((span) => (span.kind === "note" ? "" : span.text)).join("")}`,
    ),
  );
  return [...lines, ...(hidesNotes ? [] : notes)].filter((line) => line !== "" && line !== "note");
}

/** Those wanted that do not come in their order; a title or a heading may have its number before it. */
export function missingLines(wanted: readonly string[], shown: readonly string[]): readonly string[] {
  const missing: string[] = [];
  let at = 0;
  for (const line of wanted) {
    const found = shown.findIndex(
      (each, place) => place >= at && each.endsWith(line) && each.length - line.length < 20,
    );
    if (found < 0) missing.push(line);
    else at = found + 1;
  }
  return missing;
}
