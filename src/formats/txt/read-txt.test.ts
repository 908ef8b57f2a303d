import { describe, expect, test } from "vitest";
import { textOf } from "#core/resolution/spans.ts";
import { readTxt } from "./read-txt.ts";

function read(bytes: Uint8Array) {
  let next = 0;
  return readTxt(bytes, { newId: () => `id${++next}`, defaultBody: "hrc" });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test("nothing, bytes that are no text and files too large are told apart", () => {
  expect(read(encode(" \n"))).toEqual({ ok: false, problem: { kind: "empty" } });
  expect(read(new Uint8Array())).toEqual({ ok: false, problem: { kind: "empty" } });
  expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ ok: false, problem: { kind: "binary" } });
  expect(read(new Uint8Array([0x63, 0xff, 0x20]))).toEqual({ ok: false, problem: { kind: "binary" } });
  expect(read(new Uint8Array(50_000_001))).toMatchObject({ ok: false, problem: { kind: "too-large" } });
});

test("a byte order mark is no text, and text in UTF-16 is read where it says so", () => {
  const wide = new Uint8Array([0xff, 0xfe, ...[..."1. Decides."].flatMap((one) => [one.charCodeAt(0), 0])]);
  for (const bytes of [encode("\uFEFF1. Decides."), wide]) {
    const outcome = read(bytes);
    expect(outcome.ok && outcome.value.value.blocks.map(({ kind }) => kind)).toEqual(["operative"]);
  }
});

test("a file of an old word processor is read as Windows-1252, and said so", () => {
  const bytes = new Uint8Array([
    ...encode("1. Decides to meet at the caf"),
    0xe9,
    ...encode(" of "),
    0x93,
    0x94,
    0x2e,
  ]);
  const outcome = read(bytes);
  expect(outcome.ok && outcome.value.value.blocks.map(({ spans }) => textOf(spans))).toEqual([
    "Decides to meet at the café of “”.",
  ]);
  expect(outcome.ok && outcome.value.messages[0]?.kind).toBe("other-encoding");
});

const organ = "The Human Rights Council,\n\n";
const hostile: readonly (readonly [string, string])[] = [
  ["one line of 40 MB", "word ".repeat(8_000_000)],
  ["stars", "*a ".repeat(300_000)],
  ["brackets", "[".repeat(1_000_000)],
  ["links without an end", "[a](b".repeat(200_000)],
  ["backslashes", "\\".repeat(1_000_000)],
  ["numbers like marks", `${organ}1. Recalls ${"a,1 ".repeat(250_000)}`],
  ["a paragraph of many lines", `${organ}Recalling ${"words without an end here\n".repeat(40_000)}`],
  ["labels", `${organ}${"(a) To light;\n\n".repeat(30_000)}`],
  ["lines above the text", `${"Lamps of the coast\n".repeat(50_000)}${organ}`],
  ["agenda items", `Agenda item 1 ${"Agenda item ".repeat(80_000)}\n${organ}`],
  [
    "a closing without an end",
    `${organ}1. Decides.\n\n[Adopted by a recorded vote of 1 to 2. In favour: ${"A, ".repeat(300_000)}`,
  ],
  ["white space", `a${" \n".repeat(500_000)}b${" ".repeat(500_000)}`],
];

describe("hostile text of a megabyte takes no more than seconds", () => {
  test.each(hostile)("%s", (_, text) => {
    const started = performance.now();
    expect(read(encode(text)).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
