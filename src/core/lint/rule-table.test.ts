import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allRules } from "./all-rules.ts";

const rows = readFileSync("docs/rules.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| in the guide"))
  .map((line) => line.split(" | ").at(-1)?.replace(/ \|$/, "") ?? "");
const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, id = ""]) => id));

describe("the table of rules", () => {
  it("names every rule, and no rule that is not there", () => {
    const ids: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
    expect([...ids].filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("gives a rule or a reason in every row", () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((cell) => !/`[a-z-]+`|^– .{15,}/.test(cell))).toEqual([]);
  });
});
