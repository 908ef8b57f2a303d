// Makes the generated fact files in src/host/data from the collected tables in ../shared/data.
// One line a fact, fields apart by tabs, sorted: a change of one fact is a diff of one line.
// `npm run data` writes; `--check` only says whether writing would change anything.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { continueOnNode24 } from "./bootstrap.mjs";
import { generateCompletion } from "./generate-completion.mjs";

const root = join(import.meta.dirname, "..");
const from = join(root, "..", "shared", "data");
const to = join(root, "src", "host", "data");

/** The evidence of the register's rows in one letter each; src/core/instruments/open-facts.ts reads it back. */
const evidenceLetters = {
  cited: "c",
  "confirmed in documents": "k",
  document: "d",
  "document list": "l",
  "meeting record": "m",
};

/** What a number looks like, per organ: anything else in the source is a slip and is left out. */
const roman = "(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
const letters = "(?: [A-Z](?: and [A-Z]| to [A-Z])?)?";
const numberForms = {
  GA: new RegExp(
    `^(?:[1-9]\\d{0,3}${letters} \\((?:S-|ES-)?(?=[IVXL])${roman}\\)|(?:S-|ES-)?[1-9]\\d{0,2}/[1-9]\\d{0,2}${letters})$`,
  ),
  SC: /^[1-9]\d{0,3} \((?:19|20)\d{2}\)$/,
  HRC: /^(?:(?:S-)?[1-9]\d?\/[1-9]\d{0,2}|PRST (?:OS\/)?[1-9]\d?\/[1-9]\d?)$/,
  ECOSOC: new RegExp(
    `^(?:[1-9]\\d{0,3}${letters} \\((?=[IVXL])${roman}\\)|(?:19|20)\\d{2}/[1-9]\\d{0,2}${letters})$`,
  ),
  CHR: new RegExp(`^(?:[1-9]\\d? \\((?=[IVXL])${roman}\\)|(?:19|20)\\d{2}/[1-9]\\d{0,2})$`),
};

/** Rows of a comma-separated table (RFC 4180) as objects by column. */
function readTable(name) {
  const text = readFileSync(join(from, name), "utf8");
  const rows = [];
  let row = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (fields.lastIndex < text.length) {
    const [, quoted, plain, end] = fields.exec(text);
    row.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).replace(/\s+/g, " ").trim());
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  const [columns, ...values] = rows;
  return values.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])));
}

function shortenEvidence(evidence) {
  return evidence
    .split("; ")
    .map((part) => {
      const [, kind, count] = /^(.*?)(?: (\d+))?$/.exec(part);
      const letter = evidenceLetters[kind];
      if (letter === undefined) throw new Error(`unknown evidence "${part}"`);
      return letter + (count ?? "");
    })
    .join(" ");
}

/** "77/128 A-B" and "77/256A-B" as they are printed: "77/128 A and B". */
function printedNumber({ organ, number, type }) {
  const spaced = number.replace(/^(\d+\/\d+) ?([A-Z])-([A-Z])$/, (_, plain, first, last) => {
    const word = last.charCodeAt(0) - first.charCodeAt(0) === 1 ? "and" : "to";
    return `${plain} ${first} ${word} ${last}`;
  });
  return organ === "HRC" && type.startsWith("statement") ? `PRST ${spaced}` : spaced;
}

function registerLines() {
  let dropped = 0;
  const lines = [];
  for (const row of readTable("register.csv")) {
    const number = printedNumber(row);
    if (!numberForms[row.organ]?.test(number)) {
      dropped += 1;
      continue;
    }
    const type = row.type.startsWith("statement") ? "statement" : row.type;
    lines.push([row.organ, number, type, row.date, row.title, shortenEvidence(row.evidence)].join("\t"));
  }
  console.log(
    `register: ${lines.length} entries, ${dropped} left out because their number has no valid form`,
  );
  return lines;
}

/** Of a name in full and a short one: a text that has the longer has the shorter in it, else they are counted together. */
function countOf({ full_title, short_title, corpus_documents_full, corpus_documents_short }, sharedNames) {
  const [full, short] = [Number(corpus_documents_full), Number(corpus_documents_short)];
  if (sharedNames.has(short_title)) return full;
  const isPart = full_title.includes(short_title) || short_title.includes(full_title);
  return isPart ? Math.max(full, short) : full + short;
}

function repeated(values) {
  return new Set(values.filter((value, at) => values.indexOf(value) !== at));
}

/** What no table has: our own list, in the columns of instruments.txt. */
function writtenInstruments() {
  const text = readFileSync(join(to, "written", "instruments.txt"), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** Treaties are added to the instruments where resolutions cite them by their title; amendments are no instruments of their own. */
function instrumentLines() {
  const treaties = readTable("treaties.csv");
  const treatyDates = new Map(treaties.map(({ title, date }) => [title.toLowerCase(), date]));
  const lines = [...writtenInstruments()];
  const known = new Set(lines.map((line) => line.split("\t")[0].toLowerCase()));
  const rows = readTable("instruments.csv");
  const sharedNames = repeated(rows.map(({ short_title }) => short_title));
  for (const row of rows) {
    known.add(row.full_title.toLowerCase());
    const unverified = row.verification.includes("adoption date: unverified");
    const confirmed = treatyDates.get(row.full_title.toLowerCase()) === row.adoption_date;
    const date = unverified && !confirmed ? "" : row.adoption_date;
    lines.push(
      [
        row.full_title,
        row.short_title,
        row.abbreviation,
        row.type,
        date,
        row.adopted_by_or_place,
        countOf(row, sharedNames),
      ].join("\t"),
    );
  }
  for (const { title, date, place, corpus_documents: cited } of treaties) {
    const useful = Number(cited) > 0 && !/^Amendment|\(|\bamendment\b/.test(title);
    if (!useful || known.has(title.toLowerCase())) continue;
    known.add(title.toLowerCase());
    lines.push([title, "", "", "treaty", date, place, cited].join("\t"));
  }
  return lines;
}

const stateStatuses = { "Member State": "member", "observer State": "observer" };

/** The form inside a sentence: "the Sudan", "Haiti", and for "Bolivia (Plurinational State of)" the name in full. */
function stateLines() {
  return readTable("states.csv").map((row) => {
    const inSentence = row.name.includes("(")
      ? row.formal_name
      : [row.article, row.name].filter((word) => word !== "").join(" ");
    const others = row.other_names.split(/; ?|\|/).filter((name) => name !== "");
    const parenthesised = others.filter((name) => name.includes("("));
    return [
      row.name,
      inSentence,
      [...others.filter((name) => !parenthesised.includes(name)), ...parenthesised].join("|"),
      row.hrc_member_years,
      row.formal_name,
      [row.iso2, row.iso3].filter((code) => code !== "").join(" "),
      stateStatuses[row.status] ?? "other",
      Number(row.corpus_documents),
    ].join("\t");
  });
}

function bodyLines() {
  return readTable("bodies.csv").map(({ name, abbreviation, corpus_documents: count }) =>
    [name, abbreviation === name ? "" : abbreviation, Number(count)].join("\t"),
  );
}

const phraseOrgans = ["HRC", "GA", "SC", "ECOSOC"];

function phraseLines() {
  return readTable("opening-phrases.csv").map((row) =>
    [row.paragraph_type, row.phrase, ...phraseOrgans.map((organ) => row[organ] || "0")].join("\t"),
  );
}

function sessionLines() {
  return readTable("sessions.csv").map((row) =>
    [row.organ, row.session, row.first_adoption, row.last_adoption, row.highest_resolution_number].join("\t"),
  );
}

/** Sorted by UTF-16 units, as the binary search in core compares. */
function asFile(lines) {
  return `${[...new Set(lines)].sort().join("\n")}\n`;
}

function main() {
  if (!existsSync(from)) {
    console.error("There is no ../shared/data here: the committed files in src/host/data stay as they are.");
    process.exitCode = 2;
    return;
  }
  const files = {
    "register.txt": asFile(registerLines()),
    "instruments.txt": asFile(instrumentLines()),
    "states.txt": asFile(stateLines()),
    "bodies.txt": asFile(bodyLines()),
    "phrases.txt": asFile(phraseLines()),
    "sessions.txt": asFile(sessionLines()),
  };
  const changed = Object.entries(files).filter(([name, text]) => {
    const path = join(to, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  console.log(
    changed.length === 0 ? "nothing changed" : `changed: ${changed.map(([name]) => name).join(", ")}`,
  );
  if (process.argv.includes("--check")) {
    if (changed.length > 0) process.exitCode = 1;
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const [name, text] of changed) writeFileSync(join(to, name), text);
  // The date is that of the last real change, so that running again changes nothing.
  if (changed.length > 0) writeFileSync(join(to, "date.txt"), `${new Date().toISOString().slice(0, 10)}\n`);
}

await continueOnNode24(import.meta.url);
main();
// Behind the tables, which it is made from.
if (await generateCompletion({ isCheck: process.argv.includes("--check") })) {
  if (process.argv.includes("--check")) process.exitCode = 1;
}
