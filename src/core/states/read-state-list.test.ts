import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { readStateList } from "./read-state-list.ts";
import { openStates } from "./state-directory.ts";

const states = readFileSync(new URL("../../host/data/states.txt", import.meta.url), "utf8");
const none = { register: "", instruments: "", bodies: "", phrases: "", sessions: "", date: "2026-01-01" };
const directory = openStates(openFacts({ ...none, states }).states);
const today = "2026-03-02" as IsoDate;

function check(text: string, expected: readonly string[], day = today): void {
  const read = readStateList(text, directory, day).map(
    ({ name, state, starred, onBehalfOf }) =>
      `${state === null ? "?" : ""}${name}${starred ? "*" : ""}${onBehalfOf === null ? "" : ` [${onBehalfOf}]`}`,
  );
  expect(read).toEqual(expected);
}

describe("readStateList", () => {
  it("reads every usual way of writing a list", () => {
    check("Korea, Republic of; Viet Nam & Turkey, and the UK*", [
      "Republic of Korea",
      "Viet Nam",
      "Türkiye",
      "United Kingdom of Great Britain and Northern Ireland*",
    ]);
    check("1. Republic of Korea (the)\n2) Bolivia, Plurinational State of\n- Côte d'Ivoire\n• IRELAND", [
      "Republic of Korea",
      "Bolivia (Plurinational State of)",
      "Côte d’Ivoire",
      "Ireland",
    ]);
    check("Ghana\nHaiti\nHonduras", ["Ghana", "Haiti", "Honduras"]);
  });

  it("says what was written with the bracket that closes it", () => {
    const written = (text: string) => readStateList(text, directory, today).map((entry) => entry.written);
    expect(written("Ghana, Bolivia (Plurinational State of)*, Lampland (Isles of)")).toEqual([
      "Ghana",
      "Bolivia (Plurinational State of)",
      "Lampland (Isles of)",
    ]);
  });

  it("keeps apart what only looks like one name", () => {
    check("Poland, Republic of Korea, Cuba, Republic of Moldova", [
      "Poland",
      "Republic of Korea",
      "Cuba",
      "Republic of Moldova",
    ]);
    check("Congo, Democratic Republic of the Congo and Guinea, Guinea-Bissau", [
      "Congo",
      "Democratic Republic of the Congo",
      "Guinea",
      "Guinea-Bissau",
    ]);
    check("Antigua & Barbuda, Bosnia and Herzegovina and Trinidad and Tobago", [
      "Antigua and Barbuda",
      "Bosnia and Herzegovina",
      "Trinidad and Tobago",
    ]);
  });

  it("understands the printed line with its asterisks, groups and ending", () => {
    check(
      "Albania, Belarus,* Ghana (on behalf of the Group of African States) and Ukraine*: draft resolution",
      ["Albania", "Belarus*", "Ghana [Group of African States]", "Ukraine*"],
    );
    check("Ghana:* draft resolution", ["Ghana*"]);
    check("Iran (Islamic Republic of) on behalf of the Movement of Non-Aligned Countries; Chile", [
      "Iran (Islamic Republic of) [Movement of Non-Aligned Countries]",
      "Chile",
    ]);
  });

  it("takes codes only where they stand alone, and never a word for one", () => {
    check("FR, DE; USA", ["France", "Germany", "United States of America"]);
    check("Norway and Togo", ["Norway", "Togo"]);
  });

  it("names States as on the day of the text", () => {
    const day = "2014-09-25" as IsoDate;
    check(
      "Türkiye, North Macedonia, Czechia and Eswatini",
      ["Turkey", "the former Yugoslav Republic of Macedonia", "Czech Republic", "Swaziland"],
      day,
    );
    check("Swaziland, Cape Verde, Netherlands", ["Eswatini", "Cabo Verde", "Netherlands (Kingdom of the)"]);
  });

  it("keeps what it does not know, with a guess where one is near", () => {
    check("Atlantis and Chile, Middle Earth", ["?Atlantis", "Chile", "?Middle Earth"]);
    const [slip] = readStateList("Kyrgystan", directory, today);
    expect(slip?.nearest).toBe("Kyrgyzstan");
  });

  it("knows who is said to be a main sponsor and who joined", () => {
    const roles = readStateList(
      "Main sponsors10\n- Thailand\nCo-sponsors99\n- Chile\n-\n- Peru",
      directory,
      today,
    );
    expect(roles.map(({ name, role }) => [name, role])).toEqual([
      ["Thailand", "main"],
      ["Chile", "additional"],
      ["Peru", "additional"],
    ]);
  });

  it("reads a megabyte at once", () => {
    const long = "Ghana (on behalf of the Group), republic of the ".repeat(22_000);
    expect(readStateList(long, directory, today).length).toBeGreaterThan(20_000);
  });
});
