// `npm test`: installs what is missing, builds, runs every check, and ends with one line of counts.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { continueOnNode24 } from "./bootstrap.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
await continueOnNode24(import.meta.url);

const { findChromium, findJudges } = await import("./find-tools.mjs");
const reports = join(root, "build", "reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const inCi = process.env.CI === "true";
const counts = { passed: 0, failed: 0, skipped: 0 };

const chromium = await findChromium();
if (chromium === null) {
  console.log("No Chromium was found or could be installed: the tests of the window cannot run.");
  counts.failed += 1;
} else process.env.PENHOLDER_CHROMIUM = chromium;
const missing = findJudges();
if (missing.length > 0) {
  console.log(
    `Not on this machine: ${missing.join(", ")}. Tests that need them ${inCi ? "fail" : "are skipped"}.`,
  );
  if (inCi) counts.failed += 1;
}

/** Runs one command; a check that is not a test runner counts as one test. */
function run(title, command, ...rest) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, rest, { cwd: root, stdio: "inherit", shell, env: process.env });
  console.log(
    `── ${title}: ${status === 0 ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function check(title, command, ...rest) {
  counts[run(title, command, ...rest) ? "passed" : "failed"] += 1;
}

/** Adds a runner's own counts, from its JSON report; a runner that wrote none, or failed without a failed test, is a failure. */
function suite(title, report, countsOf, command, ...rest) {
  const succeeded = run(title, command, ...rest);
  let own = { passed: 0, failed: 0, skipped: 0 };
  try {
    own = countsOf(JSON.parse(readFileSync(join(reports, report), "utf8")));
  } catch {
    console.log(`${title} wrote no report.`);
  }
  if (!succeeded && own.failed === 0) own.failed = 1;
  if (succeeded && own.passed === 0) own.failed += 1;
  for (const kind of Object.keys(counts)) counts[kind] += own[kind];
}

const npx = (...rest) => ["npx", "--no-install", ...rest];
check("Build", process.execPath, "scripts/build.mjs");
check("Format and lint", ...npx("biome", "ci", "--reporter=summary", "."));
check("Types", process.execPath, "scripts/check-types.mjs");
check("Layers", ...npx("depcruise", "--config", ".dependency-cruiser.mjs", "src", "main", "renderer"));
check("Dead code", ...npx("knip"));
suite(
  "Unit, architecture and integration tests",
  "vitest.json",
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
    skipped: report.numPendingTests,
  }),
  ...npx(
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=build/reports/vitest.json",
  ),
);
if (chromium !== null) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, "playwright.json");
  suite(
    "End-to-end tests",
    "playwright.json",
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
    ...npx("playwright", "test", "--reporter=list,json"),
  );
}

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);
