// The words of the command line, as data.
import { parseArgs } from "node:util";
import type { Stage } from "#core/resolution/resolution.ts";
import { usage } from "./usage.ts";

export type OutputFormat = "text" | "json";
export type ReportFormat = OutputFormat | "sarif";

/** What becomes of the tracked changes of a Word file; without it, one that has some is refused. */
type ChangeChoice = "accept" | "reject";
/** Carried on where the form has a place for them. */
type LeavingChoice = ChangeChoice | "track";

/** `lint` says everything of a text, `cite` what it cites and what is wrong with that. */
export interface CheckCommand {
  readonly name: "lint" | "cite";
  readonly files: readonly string[];
  /** A body's id, "auto" for what the text says, or the file of own rules. */
  readonly profile: string;
  readonly stage: Stage | "auto";
  readonly format: ReportFormat;
  readonly own: OwnPaths;
  readonly changes: ChangeChoice | null;
}

/** Where entries of the register come from beside those of the program; null for nowhere. */
export interface OwnPaths {
  /** A list as CSV, its columns guessed. */
  readonly register: string | null;
  /** The folder of a Penholder's data, with the entries and the words that its user added. */
  readonly data: string | null;
}

export interface ConvertCommand {
  readonly name: "convert";
  readonly from: string;
  readonly to: string;
  /** A page that goes with the text instead of the text itself. */
  readonly sheet: "sponsors" | "submission" | null;
  /** Null takes the paper of the body. */
  readonly paper: "a4" | "letter" | null;
  readonly messages: OutputFormat;
  readonly changes: LeavingChoice | null;
  /** For a PDF: what it is written for, and whether its lines are numbered. */
  readonly pdfStandard: "ua-1" | "a-2a";
  readonly lineNumbers: boolean;
  /** Takes the comments along into a Word file. */
  readonly comments: boolean;
}

export interface CompareCommand {
  readonly name: "compare";
  readonly base: string;
  readonly draft: string;
  readonly format: OutputFormat;
  /** Only counts and what matters. */
  readonly summary: boolean;
  readonly changes: ChangeChoice | null;
  /** The file of a delegation's own table of what changes mean. */
  readonly meanings: string | null;
  /** Writes the base's Word file with what changed, instead of saying it; null says it. */
  readonly redline: RedlineOptions | null;
}

export interface RedlineOptions {
  readonly out: string;
  /** The delegation whose changes they are. */
  readonly author: string;
  /** Makes numbers that the base types those of the new text. */
  readonly renumber: boolean;
}

export interface CompleteCommand {
  readonly name: "complete";
  readonly before: string;
  readonly part: "preambular" | "operative";
  readonly profile: string;
  readonly format: OutputFormat;
}

export interface ServeCommand {
  readonly name: "serve";
  readonly host: string;
  /** Null takes the usual port. */
  readonly port: number | null;
  readonly data: string | null;
}

export type Command =
  | { readonly name: "help" }
  | CheckCommand
  | ConvertCommand
  | CompareCommand
  | CompleteCommand
  | ServeCommand;

export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly problem: string };

const profiles = ["hrc", "hrc-prst", "ga", "sc", "ecosoc"];
const reportFormats = ["text", "json", "sarif"] as const satisfies readonly ReportFormat[];
const text = { type: "string" } as const;
type WorkingCommand = Exclude<Command["name"], "help">;

const flag = { type: "boolean" } as const;

const options: Readonly<Record<WorkingCommand, Record<string, typeof text | typeof flag>>> = {
  lint: { profile: text, stage: text, format: text, register: text, data: text, changes: text },
  cite: { profile: text, stage: text, format: text, register: text, data: text, changes: text },
  convert: {
    messages: text,
    changes: text,
    sheet: text,
    paper: text,
    "pdf-standard": text,
    "line-numbers": flag,
    comments: flag,
  },
  compare: {
    format: text,
    summary: flag,
    meanings: text,
    changes: text,
    redline: text,
    author: text,
    renumber: flag,
  },
  complete: { part: text, profile: text, format: text },
  serve: { host: text, port: text, data: text },
};

class Misuse extends Error {}

/** Reads the words after the program's name; a problem is one line that says what is wrong. */
export function parseCommand(words: readonly string[]): ParsedCommand {
  const [name, ...rest] = words;
  if (name === undefined) return { ok: false, problem: usage };
  if (name === "help" || name === "--help" || name === "-h" || rest.includes("--help"))
    return { ok: true, command: { name: "help" } };
  if (!isCommandName(name)) return { ok: false, problem: `Unknown command “${name}”. Try: penholder help` };
  try {
    const { values, positionals } = parseArgs({ args: rest, options: options[name], allowPositionals: true });
    const given = Object.entries(values);
    const texts = Object.fromEntries(
      given.flatMap(([option, value]) => (typeof value === "string" ? [[option, value] as const] : [])),
    );
    const flags = new Set(given.filter(([, value]) => value === true).map(([option]) => option));
    return { ok: true, command: commandOf(name, { values: texts, flags }, positionals) };
  } catch (error) {
    if (error instanceof Misuse || isParseError(error))
      return { ok: false, problem: `${name}: ${error.message}` };
    throw error;
  }
}

type Values = Readonly<Record<string, string | undefined>>;

interface Given {
  readonly values: Values;
  readonly flags: ReadonlySet<string>;
}

function commandOf(name: WorkingCommand, { values, flags }: Given, words: readonly string[]): Command {
  switch (name) {
    case "lint":
    case "cite":
      return {
        name,
        files: atLeastOne(words),
        profile: isFileName(values["profile"])
          ? values["profile"]
          : oneOf(values, "profile", ["auto", ...profiles]),
        stage: oneOf(values, "stage", ["auto", "working", "tabled", "adopted"] as const),
        format: oneOf(values, "format", reportFormats),
        own: ownPathsOf(values),
        changes: changesOf(values),
      };
    case "convert": {
      const [from, to] = exactly(words, 2, "a file to read and a file to write");
      return {
        name,
        from,
        to,
        messages: oneOf(values, "messages", ["text", "json"] as const),
        sheet: values["sheet"] === undefined ? null : oneOf(values, "sheet", ["sponsors", "submission"]),
        paper: values["paper"] === undefined ? null : oneOf(values, "paper", ["a4", "letter"]),
        pdfStandard: oneOf(values, "pdf-standard", ["ua-1", "a-2a"] as const),
        lineNumbers: flags.has("line-numbers"),
        comments: flags.has("comments"),
        changes:
          values["changes"] === undefined ? null : oneOf(values, "changes", ["accept", "reject", "track"]),
      };
    }
    case "compare": {
      const [base, draft] = exactly(words, 2, "the text before and the new text");
      return {
        name,
        base,
        draft,
        format: oneOf(values, "format", ["text", "json"] as const),
        summary: flags.has("summary"),
        meanings: values["meanings"] ?? null,
        redline: redlineOf(values, flags),
        changes: changesOf(values),
      };
    }
    case "complete": {
      const [before] = exactly(words, 1, "the text before the caret, in quotation marks");
      return {
        name,
        before,
        part: oneOf(values, "part", ["preambular", "operative"] as const),
        profile: oneOf(values, "profile", profiles),
        format: oneOf(values, "format", ["text", "json"] as const),
      };
    }
    case "serve":
      if (words.length > 0) throw new Misuse(`unexpected “${words[0]}”`);
      return {
        name,
        host: values["host"] ?? "127.0.0.1",
        port: portOf(values["port"]),
        data: values["data"] ?? null,
      };
  }
}

/** The value of an option: one of those allowed, the first where it is not given. */
function oneOf<const Allowed extends string>(
  values: Values,
  option: string,
  allowed: readonly Allowed[],
): Allowed {
  const value = values[option] ?? allowed[0];
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Misuse(`--${option} takes ${allowed.join(", ")}, not “${value}”`);
  return found;
}

function changesOf(values: Values): ChangeChoice | null {
  return values["changes"] === undefined ? null : oneOf(values, "changes", ["accept", "reject"]);
}

function redlineOf(values: Values, flags: ReadonlySet<string>): RedlineOptions | null {
  const out = values["redline"];
  if (out === undefined) {
    if (values["author"] !== undefined || flags.has("renumber"))
      throw new Misuse("--author and --renumber go with --redline OUT.docx");
    return null;
  }
  if (!out.toLowerCase().endsWith(".docx")) throw new Misuse(`--redline writes a .docx, not “${out}”`);
  const author = values["author"]?.trim() ?? "";
  return { out, author: author === "" ? "Delegation" : author, renumber: flags.has("renumber") };
}

function ownPathsOf(values: Values): OwnPaths {
  return { register: values["register"] ?? null, data: values["data"] ?? null };
}

function isFileName(value: string | undefined): value is string {
  return value?.endsWith(".json") === true;
}

function atLeastOne(words: readonly string[]): readonly string[] {
  if (words.length === 0) throw new Misuse("name at least one file");
  return words;
}

function exactly<Count extends 1 | 2>(
  words: readonly string[],
  count: Count,
  what: string,
): Count extends 1 ? readonly [string] : readonly [string, string] {
  if (words.length !== count) throw new Misuse(`give ${what}`);
  // The length has just been checked.
  return words as unknown as Count extends 1 ? readonly [string] : readonly [string, string];
}

function portOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw new Misuse(`--port takes a number from 0 to 65535, not “${value}”`);
  return port;
}

function isCommandName(name: string): name is WorkingCommand {
  return Object.hasOwn(options, name);
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
