// What comes with the program: house rules, templates, rule pages and facts, found in the tree as in a packed program.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FactTexts } from "#bridge/answers.ts";
import { describeProfileProblem, parseProfile } from "#core/profile/parse-profile.ts";
import type { Profile } from "#core/profile/profile.ts";

/** The folder above this code that holds `templates`: bundled or not, packed or not, it is among those above. */
export function findAssetsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "templates")) || !existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("The folder of templates is not where the program is.");
    folder = above;
  }
  return folder;
}

export async function readVersion(assetsFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(assetsFolder, "package.json"), "utf8"));
  return String(version);
}

/** The profiles, those that extend none first: the others take over from them. */
export async function readProfiles(assetsFolder: string): Promise<readonly Profile[]> {
  const folder = join(assetsFolder, "templates");
  const entries = await readdir(folder, { withFileTypes: true });
  const bodies = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const texts = await Promise.all(
    bodies.sort().map(async (body) => ({
      body,
      text: await readFile(join(folder, body, "profile.json"), "utf8"),
    })),
  );
  const isPlain = ({ text }: { readonly text: string }): boolean =>
    (JSON.parse(text).extends ?? null) === null;
  const ordered = [...texts.filter(isPlain), ...texts.filter((each) => !isPlain(each))];
  const profiles: Profile[] = [];
  for (const { body, text } of ordered) {
    const read = parseProfile(text, profiles);
    if (!read.ok) throw new Error(`templates/${body}/profile.json: ${describeProfileProblem(read.problem)}`);
    profiles.push(read.value);
  }
  return profiles;
}

export async function readFactTexts(assetsFolder: string): Promise<FactTexts> {
  const read = (name: string) => readFile(join(assetsFolder, "src", "host", "data", `${name}.txt`), "utf8");
  const [register, instruments, states, bodies, phrases, sessions, date] = await Promise.all([
    read("register"),
    read("instruments"),
    read("states"),
    read("bodies"),
    read("phrases"),
    read("sessions"),
    read("date"),
  ]);
  return { register, instruments, states, bodies, phrases, sessions, date: date.trim() };
}

/** The dictionary that scripts/generate-spelling.mjs makes: a word a line. */
export function readDictionary(assetsFolder: string): Promise<string> {
  return readFile(join(assetsFolder, "src", "host", "data", "spelling.txt"), "utf8");
}

/** The index that scripts/generate-completion.mjs makes. */
export async function readCompletionIndex(assetsFolder: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(assetsFolder, "src", "host", "data", "completion.bin")));
}

/** The page of prose and examples behind "Why?", or null where there is no such rule. */
export async function readRulePage(assetsFolder: string, rule: string): Promise<string | null> {
  const folder = join(assetsFolder, "src", "core", "lint", "rules");
  const pages = await readdir(folder);
  // Only a name that stands in the folder is opened: what is asked never becomes part of a path.
  const page = pages.find((name) => name === `${rule}.md`);
  return page === undefined ? null : readFile(join(folder, page), "utf8");
}
