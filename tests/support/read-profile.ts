// The profiles that come with the product, as tests read them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeProfileProblem, parseProfile } from "#core/profile/parse-profile.ts";
import type { Profile } from "#core/profile/profile.ts";

const folder = join(import.meta.dirname, "..", "..", "templates");

export function readProfile(body: string): Profile {
  const text = readFileSync(join(folder, body, "profile.json"), "utf8");
  const parent: unknown = JSON.parse(text).extends;
  const outcome = parseProfile(text, typeof parent === "string" ? [readProfile(parent)] : []);
  if (!outcome.ok) throw new Error(describeProfileProblem(outcome.problem));
  return outcome.value;
}
