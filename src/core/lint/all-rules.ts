// Every rule, in the order a reader of the list would look for it: form first, words last.
import type { Rule } from "./rule.ts";
import { preambularEndsWithComma } from "./rules/preambular-ends-with-comma.ts";

export const allRules: readonly Rule[] = [preambularEndsWithComma];
