// Asks xmllint whether files are valid Akoma Ntoso, by the schema of OASIS that stands beside the tests.
import { spawnSync } from "node:child_process";

const schema = "tests/schemas/akomantoso30.xsd";

/** What the schema complains of; nothing is fetched. */
export function findInvalid(files: readonly string[]): readonly string[] {
  const judged = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], {
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  const complaints = judged.stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  return judged.status === 0 || complaints.length > 0 ? complaints : [`xmllint ended with ${judged.status}.`];
}
