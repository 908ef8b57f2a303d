// What a benchmark found, as data in build/reports and as a page in docs/measurements.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Verdict } from "./paired-ratio.ts";

export interface Line {
  readonly what: string;
  readonly value: string;
  readonly gate: string;
  readonly verdict: Verdict | "measured";
}

export interface Report {
  /** The file's name: "typing-speed". */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly lines: readonly Line[];
  /** Everything that was measured, for whoever wants to look again. */
  readonly raw: unknown;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `chromium` is its version; null where no browser took part. */
export function writeReport(report: Report, chromium: string | null): void {
  const reports = `${root}build/reports`;
  mkdirSync(reports, { recursive: true });
  writeFileSync(`${reports}/${report.name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${root}docs/measurements/${report.name}.md`, pageOf(report, chromium));
  for (const { what, value, gate, verdict } of report.lines)
    console.log(`${verdict}: ${what}: ${value} (${gate})`);
}

function pageOf({ title, about, lines }: Report, chromium: string | null): string {
  const browser = chromium === null ? "" : `Chromium ${chromium}, `;
  const rows = lines.map(({ what, value, gate, verdict }) => `| ${what} | ${value} | ${gate} | ${verdict} |`);
  return `# ${title}

${about}

Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}; ${browser}Node ${process.versions.node}, commit ${commit()}.

| what | measured | gate | verdict |
|---|---|---|---|
${rows.join("\n")}

“No verdict” says that a peer measured against itself differed by more than 10 %, and that this could change the verdict: the machine was too busy.
Counts are exact on any machine. A control is our own window made slower on purpose; it holds when the gate rejects it.
`;
}

function machine(): string {
  const model = cpus()[0]?.model.trim() || "unnamed processor";
  return `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`;
}

function commit(): string {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : "not named";
}
