import { describe, expect, it } from "vitest";
import { matchEntries, type PaletteEntry } from "./palette-entries.ts";

function entry(name: string, detail = ""): PaletteEntry {
  return { id: name, group: "command", name, detail, keys: null, run: () => undefined };
}

const entries = [
  entry("Footnote"),
  entry("Italic"),
  entry("Next finding"),
  entry("OP2", "Invites the Chair"),
];

function find(typed: string): readonly string[] {
  return matchEntries(entries, typed).map(({ name }) => name);
}

describe("matchEntries", () => {
  it("gives everything, in order, while nothing is typed", () => {
    expect(find("")).toEqual(["Footnote", "Italic", "Next finding", "OP2"]);
  });

  it("puts a name that begins so before one that has it later", () => {
    expect(find("f")).toEqual(["Footnote", "Next finding"]);
  });

  it("wants every word, in the name or beside it", () => {
    expect(find("chair op2")).toEqual(["OP2"]);
    expect(find("chair italic")).toEqual([]);
  });
});

describe("matchEntries, with a slip or a memory", () => {
  it.each(["fotnote", "footnpte", "ofotnote", "footnotee"])("finds a footnote by %s", (typed) => {
    expect(find(typed)).toEqual(["Footnote"]);
  });

  it("wants short words right", () => {
    expect(find("xp2")).toEqual([]);
  });

  it("puts what was used lately first while nothing tells more", () => {
    expect(matchEntries(entries, "", ["OP2", "Italic"]).map(({ name }) => name)).toEqual([
      "OP2",
      "Italic",
      "Footnote",
      "Next finding",
    ]);
  });
});
