// What `lint` and `cite` begin with: the facts, the rules and each text under them.
import { type Outcome, succeed } from "#bridge/outcome.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import type { Profile } from "#core/profile/profile.ts";
import { withOwnRules } from "#core/profile/with-own-rules.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { GivenPath } from "./given-path.ts";
import { type Knowledge, loadKnowledge, loadOwnRules } from "./load-knowledge.ts";
import type { CheckCommand } from "./parse-command.ts";
import { readAs, readInput } from "./read-input.ts";
import { readOwnRegister, readWordsOf } from "./read-own-data.ts";

export type AskedCheck = Omit<CheckCommand, "files"> & {
  readonly files: readonly GivenPath[];
  /** The file that `profile` names, where it is one. */
  readonly ownRules: GivenPath | null;
};

export interface CheckedText {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly facts: Facts;
}

/** Reads a text under the profile, stage and own rules that were asked for. */
export type ReadToCheck = (file: GivenPath) => Promise<Outcome<CheckedText>>;

export async function loadCheck(asked: AskedCheck): Promise<Outcome<ReadToCheck>> {
  const register = await readOwnRegister(asked.own);
  if (!register.ok) return register;
  const knowledge = await loadKnowledge(register.value, await readWordsOf(asked.own));
  if (asked.ownRules === null) return succeed((file) => readToCheck(file, asked, { knowledge, rules: null }));
  const own = await loadOwnRules(asked.ownRules, knowledge.profiles);
  return own.ok ? succeed((file) => readToCheck(file, asked, { knowledge, rules: own.value })) : own;
}

async function readToCheck(
  file: GivenPath,
  { profile: asked, stage, changes }: Pick<AskedCheck, "profile" | "stage" | "changes">,
  { knowledge, rules }: { readonly knowledge: Knowledge; readonly rules: OwnRules | null },
): Promise<Outcome<CheckedText>> {
  const read = await readInput(file, changes);
  if (!read.ok) return read;
  const resolution = readAs(read.value.value, rules?.extends ?? asked, stage);
  const profile = withOwnRules(knowledge.profileOf(resolution.body), rules);
  return succeed({ resolution, profile, facts: knowledge.factsBeside(resolution, profile) });
}
