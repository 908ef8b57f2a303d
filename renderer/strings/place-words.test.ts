import { expect, it } from "vitest";
import { marginName, plainPlaceName } from "./place-words.ts";

it.each([
  ["PP3", "PP3"],
  ["OP2 (a) (continued)", "OP2 (a) (continued)"],
  ["TITLE", "Title"],
  ["ENACTING", "Organ"],
  ["PART A ENACTING", "Part A, Organ"],
  ["PART B", "Part B"],
  ["PART A PP1", "Part A, PP1"],
  ["SECTION II", "Section II"],
  ["ANNEX 1", "Annex 1"],
  ["ANNEX 2 3 (b)", "Annex 2, 3 (b)"],
  ["T4", "Text 4"],
  ["FN12", "Footnote 12"],
])("%s is called %s", (name, plain) => {
  expect(plainPlaceName(name)).toBe(plain);
});

it.each([
  ["PP3", "PP3"],
  ["PART A PP1", "A PP1"],
  ["PART A", "PART A"],
  ["ANNEX 2 OP3 (b)", "Ann. 2 OP3 (b)"],
])("%s is %s in the margin", (name, short) => {
  expect(marginName(name)).toBe(short);
});
