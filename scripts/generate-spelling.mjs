// Makes src/host/data/spelling.txt from two dictionaries in the format of Hunspell: `node scripts/generate-spelling.mjs GB US`,
// where GB and US are folders with index.aff and index.dic (the packages dictionary-en-gb and dictionary-en, which are SCOWL's).
// British words count, with the American -ize where the British list has -ise: that is Oxford spelling.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [british, american] = process.argv.slice(2);
if (american === undefined) {
  console.error("Give the folder of the British dictionary and that of the American one.");
  process.exit(2);
}
const data = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "host", "data");

/** Words that never had a Greek ending and keep their s are the same in both lists; these differ and keep it all the same. */
const keepsIts = /(?:^|[^y])ys/;

function readAffixes(text) {
  const rules = new Map();
  for (const line of text.split("\n")) {
    const [kind, flag, first, second, condition] = line.trim().split(/\s+/);
    if (kind !== "PFX" && kind !== "SFX") continue;
    if (condition === undefined || /^\d+$/.test(second)) {
      rules.set(flag, { kind, crosses: first === "Y", entries: [] });
      continue;
    }
    const at = kind === "SFX" ? `${condition}$` : `^${condition}`;
    rules.get(flag).entries.push({
      strip: first === "0" ? "" : first,
      add: second.replace(/\/.*$/, "").replace(/^0$/, ""),
      fits: new RegExp(condition === "." ? "" : at),
    });
  }
  return rules;
}

function applied(word, { kind, entries }) {
  return entries
    .filter(
      ({ strip, fits }) =>
        fits.test(word) && (kind === "SFX" ? word.endsWith(strip) : word.startsWith(strip)),
    )
    .map(({ strip, add }) =>
      kind === "SFX" ? word.slice(0, word.length - strip.length) + add : add + word.slice(strip.length),
    );
}

/** Every word with its endings and beginnings; flags are single letters. */
function expand(folder) {
  const rules = readAffixes(readFileSync(join(folder, "index.aff"), "utf8"));
  const words = new Set();
  for (const line of readFileSync(join(folder, "index.dic"), "utf8").split("\n").slice(1)) {
    const [word = "", flags = ""] = line.trim().split("/");
    if (word === "") continue;
    words.add(word);
    const own = [...flags].map((flag) => rules.get(flag)).filter((rule) => rule !== undefined);
    for (const rule of own) {
      for (const form of applied(word, rule)) {
        words.add(form);
        if (rule.kind !== "SFX" || !rule.crosses) continue;
        for (const other of own.filter(({ kind, crosses }) => kind === "PFX" && crosses))
          for (const both of applied(form, other)) words.add(both);
      }
    }
  }
  return words;
}

const americanWords = expand(american);
const found = new Set();
for (const word of expand(british)) {
  // Possessives are made where a text is read; figures and letters are no words.
  if (!/^[A-Za-z]{2,}$/.test(word)) continue;
  const oxford = word.replace(/is(?=(?:e[drs]?|ers|ing|able|ation|ations|ational|ationally)$)/, "iz");
  found.add(
    (oxford !== word && americanWords.has(oxford) && !keepsIts.test(word) ? oxford : word).toLowerCase(),
  );
}
// Our own words, and what the names of States, bodies, instruments and titles of resolutions are made of.
for (const name of ["written/spelling", "written/words", "written/names", "states", "bodies", "instruments"])
  for (const [word] of readFileSync(join(data, `${name}.txt`), "utf8").matchAll(
    /(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu,
  ))
    found.add(word.toLowerCase());
// What we wrote ourselves and titles of resolutions show what resolutions say: there a misspelt word is likely meant.
const ofTheField = new Set();
for (const name of [
  "register.txt",
  ...readdirSync(join(data, "written")).map((name) => join("written", name)),
])
  for (const [word] of readFileSync(join(data, name), "utf8").matchAll(/(?<!\p{L})[a-z]{4,}(?!\p{L})/gu))
    if (found.has(word)) ofTheField.add(word);
const license = readFileSync(join(british, "license"), "utf8");
const lines = [...found, ...[...ofTheField].map((word) => `${word}!`)].sort();
writeFileSync(join(data, "spelling.txt"), `${lines.join("\n")}\n`);
writeFileSync(join(data, "spelling-license.txt"), license);
console.log(`${found.size} words, ${ofTheField.size} of them of the field; ${license.split("\n")[1]}`);
