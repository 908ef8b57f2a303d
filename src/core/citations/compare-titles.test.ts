import { describe, expect, it } from "vitest";
import { likenessOfTitles } from "./compare-titles.ts";

const agenda = "Transforming our world: the 2030 Agenda for Sustainable Development";

describe("two titles", () => {
  it.each([
    [agenda, agenda.toUpperCase()],
    [agenda, "Transforming our world"],
    [agenda, "The 2030 Agenda for Sustainable Development"],
    ["Policies and programmes involving youth", "Policies and programmes involving youth."],
    ["Human rights", "Report of the Human Rights Council"],
  ])("“%s” and “%s” are of one text", (one, other) => {
    expect(likenessOfTitles(one, other)).toBe(1);
    expect(likenessOfTitles(other, one)).toBe(1);
  });

  it.each([
    [agenda, "Agenda for Development"],
    [agenda, "Culture and sustainable development"],
    [agenda, "The right to development"],
    ["Question of Western Sahara", "Cooperatives in social development"],
  ])("“%s” and “%s” are of two", (one, other) => {
    expect(likenessOfTitles(one, other)).toBeLessThan(0.75);
  });
});
