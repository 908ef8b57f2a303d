// An expected failure at an edge is an answer, not an exception.
import type { Problem } from "./problems.ts";

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function fail(problem: Problem): Outcome<never> {
  return { ok: false, problem };
}
