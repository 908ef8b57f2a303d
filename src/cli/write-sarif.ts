// Findings as SARIF 2.1.0, the form that code-review tools and editors read.
// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { allRules } from "#core/lint/all-rules.ts";
import type { Severity } from "#core/lint/finding.ts";
import type { DescribedFinding, DescribedWaiver } from "./describe-finding.ts";

/** What came of one file. */
export type CheckedFile =
  | {
      readonly file: string;
      readonly findings: readonly DescribedFinding[];
      readonly waived?: readonly DescribedWaiver[];
    }
  | { readonly file: string; readonly problem: string };

const levels = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

const ruleNumbers = new Map(allRules.map(({ id }, at) => [id, at]));

/**
 * One run over all files. A paragraph is a logical location, since a text has no lines that outlive its reading; where in the
 * paragraph, and what would put it right, stand among the properties. A file that cannot be read is a notification.
 */
export function writeSarif(files: readonly CheckedFile[], version: string): string {
  const problems = files.filter((file) => "problem" in file);
  // Where one result says that it is suppressed, the others have to say that they are not.
  const isOpen = files.some((file) => "findings" in file && (file.waived ?? []).length > 0)
    ? { suppressions: [] }
    : {};
  return JSON.stringify(
    {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "Penholder",
              version,
              rules: allRules.map(({ id, group, severity }) => ({
                id,
                defaultConfiguration: { level: levels[severity] },
                properties: { tags: [group] },
              })),
            },
          },
          columnKind: "utf16CodeUnits",
          invocations: [
            {
              executionSuccessful: problems.length === 0,
              toolExecutionNotifications: problems.map(({ file, problem }) => ({
                level: "error",
                message: { text: problem },
                locations: [{ physicalLocation: locate(file) }],
              })),
            },
          ],
          artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
          results: files.flatMap((file) =>
            "findings" in file
              ? [
                  ...file.findings.map((finding) => ({ ...resultOf(finding, file.file), ...isOpen })),
                  ...(file.waived ?? []).map((finding) => suppressed(finding, file.file)),
                ]
              : [],
          ),
        },
      ],
    },
    null,
    2,
  );
}

function resultOf(finding: DescribedFinding, file: string) {
  const { rule, severity, message, paragraph, start, end, excerpt, fix } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleNumbers.get(rule) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: locate(file),
        ...(paragraph === null ? {} : { logicalLocations: [{ name: paragraph, kind: "paragraph" }] }),
      },
    ],
    properties: { start, end, excerpt, ...(fix === null ? {} : { fix }) },
  };
}

/** The reason stands in the file itself. */
function suppressed(finding: DescribedWaiver, file: string) {
  const { reason, by, at } = finding.waiver;
  const suppression = {
    kind: "inSource",
    status: "accepted",
    justification: reason,
    properties: { by, at },
  };
  return { ...resultOf(finding, file), suppressions: [suppression] };
}

function locate(file: string) {
  return { artifactLocation: { uri: uriOf(file) } };
}

/** As it was given: a report of relative files can be read elsewhere. */
function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll("\\", "/"));
}
