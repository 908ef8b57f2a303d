import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDate } from "#core/instruments/dates.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { earlierNames, everydayNames } from "./earlier-names.ts";
import { searchStates } from "./search-states.ts";
import { compareNames, findState, nameOn, openStates } from "./state-directory.ts";

const text = readFileSync(new URL("../../host/data/states.txt", import.meta.url), "utf8");
const none = { register: "", instruments: "", bodies: "", phrases: "", sessions: "", date: "2026-01-01" };
const { states } = openFacts({ ...none, states: text });
const directory = openStates(states);

describe("openStates", () => {
  it("finds each State by its name, its name in full and its codes", () => {
    for (const state of states)
      for (const name of [state.name, state.formalName, state.fullName, ...state.codes])
        expect(findState(directory, name)?.name, name).toBe(state.name);
  });

  it("knows the State of every earlier and every everyday name", () => {
    const known = new Set(states.map(({ name }) => name));
    for (const { state, name, before } of earlierNames) {
      expect(known.has(state), state).toBe(true);
      expect(before).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(findState(directory, name)?.name, name).toBe(state);
    }
    for (const [state, names] of Object.entries(everydayNames))
      for (const name of names) expect(findState(directory, name)?.name, name).toBe(state);
  });

  it("has 193 Member States and two observer States", () => {
    expect(states.filter(({ status }) => status === "member")).toHaveLength(193);
    expect(states.filter(({ status }) => status === "observer")).toHaveLength(2);
  });
});

describe("nameOn", () => {
  const check = (name: string, day: string, expected: string): void => {
    const state = findState(directory, name);
    expect(state === null ? null : nameOn(state, (parseDate(day) ?? "") as IsoDate)).toBe(expected);
  };

  it("gives the official form of the day", () => {
    check("Türkiye", "31 May 2022", "Turkey");
    check("Turkey", "1 June 2022", "Türkiye");
    check("Netherlands", "7 October 2022", "Netherlands");
    check("Netherlands", "5 April 2024", "Netherlands (Kingdom of the)");
    check("Haiti", "4 April 2025", "Haiti");
  });
});

describe("compareNames", () => {
  it("orders as the documents do", () => {
    const ordered = [
      "Costa Rica",
      "Côte d’Ivoire",
      "Croatia",
      "Guinea",
      "Guinea-Bissau",
      "Guyana",
      "Republic of Korea",
      "Romania",
      "Thailand",
      "the former Yugoslav Republic of Macedonia",
      "Timor-Leste",
      "Tunisia",
      "Türkiye",
      "Turkmenistan",
    ];
    expect([...ordered].reverse().sort(compareNames)).toEqual(ordered);
  });
});

describe("searchStates", () => {
  const check = (query: string, first: string | undefined): void =>
    expect(searchStates(directory, query, 5)[0]?.name).toBe(first);

  it("finds by beginnings, other names, codes and without accents, and forgives slips", () => {
    check("cote", "Côte d’Ivoire");
    check("republic of k", "Republic of Korea");
    check("swaz", "Eswatini");
    check("uk", "United Kingdom of Great Britain and Northern Ireland");
    check("DE", "Germany");
    check("tur", "Türkiye");
    check("gautemala", "Guatemala");
    check("palest", "State of Palestine");
    check("xyzzy", undefined);
    check("", undefined);
  });
});
