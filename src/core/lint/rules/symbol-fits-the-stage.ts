// A draft has an L. symbol, an adopted text a RES symbol; one never carries the other's.
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const symbolFitsTheStage: Rule = {
  id: "symbol-fits-the-stage",
  group: "symbols",
  severity: "error",
  check,
};

function* check({ resolution }: Subject): Iterable<Observation> {
  const symbol = resolution.masthead.symbol?.text ?? "";
  const isAdoptedSymbol = /\/(?:RES|DEC)\//.test(symbol);
  const isDraftSymbol = /\/L\.\d/.test(symbol);
  const isAdopted = resolution.stage === "adopted";
  if (isAdopted ? !isDraftSymbol : !isAdoptedSymbol) return;
  const expected = isAdopted ? "that of an adopted text" : "the L. symbol of a draft";
  yield {
    message: `Unexpected symbol “${symbol}”, expected ${expected}.`,
    place: { kind: "masthead" },
    fix: null,
  };
}
