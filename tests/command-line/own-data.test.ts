// What a user added in the window, or gives as a list, speaks on the command line too.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPenholder } from "./run-penholder.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-own-data-"));
const text = `The General Assembly,

*Recalling* its resolution 60/251 of 16 March 2006 on lamplighterish ways,

1. *Decides* to light all lamps;

2. *Requests* States to light them.
`;

beforeAll(() => {
  const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  put("draft.txt", text);
  put("list.csv", "Symbol;Date;Title\nA/RES/60/251;16 March 2006;Lamps on piers\nsee above;;Lamps\n");
  put("none.csv", "Symbol;Date;Title\nsee above;;Lamps\n");
  mkdirSync(join(folder, "data"));
  put("data/words.txt", "lamplighterish\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which of the two things that there are to say of the draft is said. */
function lint(...options: readonly string[]): { readonly said: readonly string[]; readonly errors: string } {
  const run = runPenholder(["lint", "draft.txt", "--profile", "ga", ...options], folder);
  const said = ["differs from the register", "lamplighterish"].filter((each) => run.output.includes(each));
  return { said, errors: run.errors };
}

describe("own data on the command line", () => {
  it("is not there unless it is named", () => {
    expect(lint().said).toEqual(["differs from the register", "lamplighterish"]);
  });

  it("of a list holds against the register, and tells of the rows that cannot be read", () => {
    const { said, errors } = lint("--register", "list.csv");
    expect(said).toEqual(["lamplighterish"]);
    expect(errors).toMatch(/list\.csv, row 3: /);
  });

  it("of a folder are the words that its user added", () => {
    expect(lint("--data", "data").said).toEqual(["differs from the register"]);
  });

  it("of a folder are the entries that its user added; one that cannot be read is told of", () => {
    mkdirSync(join(folder, "data", "Register"), { recursive: true });
    const head = { penholder: "register", version: 1, kind: "import", name: "lamps.csv", day: "2026-01-05" };
    const put = (name: string, content: string): void =>
      writeFileSync(join(folder, "data", "Register", name), content);
    put("import-0001.txt", `${JSON.stringify(head)}\nGA\t60/251\tresolution\t2006-03-16\tLamps on piers\t\n`);
    put("import-0002.txt", "{");
    const { said, errors } = lint("--data", "data");
    expect([said, errors]).toEqual([[], expect.stringMatching(/“import-0002\.txt”/)]);
  });

  it("that cannot be had ends with a plain sentence", () => {
    for (const [name, problem] of [
      ["missing.csv", /There is no file “missing\.csv”/],
      ["none.csv", /none\.csv/],
    ] as const) {
      const run = runPenholder(["lint", "draft.txt", "--register", name], folder);
      expect([run.code, run.errors]).toEqual([2, expect.stringMatching(problem)]);
    }
  });
});
