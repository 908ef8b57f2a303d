// The generated fact files as they are on disk, made ready to be asked.
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { Spelling } from "#core/spelling/open-spelling.ts";
import type { BodyName, Facts, Instrument, OpeningPhrase, SessionFact, StateName } from "./facts.ts";
import { joinRegisters } from "./join-registers.ts";
import { openRegister } from "./open-register.ts";
import { type OwnLayer, openLayer } from "./own-layer.ts";

/** One text a file of src/host/data; scripts/generate-data.mjs says what each line holds. */
export interface FactFiles {
  readonly register: string;
  readonly instruments: string;
  readonly states: string;
  readonly bodies: string;
  readonly phrases: string;
  readonly sessions: string;
  readonly date: string;
}

/** The columns of phrases.txt after part and phrase. */
const phraseOrgans = ["HRC", "GA", "SC", "ECOSOC"];

/**
 * Opens the facts. The register stays text; the small tables are read when first asked for. Of the user's own layers the
 * first wins, and each wins over the register that comes with the program. Without a dictionary words are not checked.
 */
export function openFacts(files: FactFiles, own: readonly OwnLayer[] = [], spelling?: Spelling): Facts {
  const instruments = once(() => rowsOf(files.instruments).map(readInstrument));
  const states = once(() => rowsOf(files.states).map(readState));
  const bodies = once(() => rowsOf(files.bodies).map(readBody));
  const phrases = once(() => rowsOf(files.phrases).map(readPhrase));
  const sessions = once(() => rowsOf(files.sessions).map(readSession));
  return {
    ...(spelling !== undefined && { spelling }),
    date: files.date.trim() as IsoDate, // the generator writes an ISO date
    register: joinRegisters([...own.map(openLayer), openRegister(files.register)]),
    get instruments() {
      return instruments();
    },
    get states() {
      return states();
    },
    get bodies() {
      return bodies();
    },
    get phrases() {
      return phrases();
    },
    get sessions() {
      return sessions();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

function readInstrument(row: readonly string[]): Instrument {
  const [title = "", shortTitle = "", abbreviation = "", type = "", adopted = "", adoptedBy = "", count] =
    row;
  const namedIn = Number(count ?? 0);
  return { title, shortTitle, abbreviation, type, adopted: readDate(adopted), adoptedBy, namedIn };
}

function readState(row: readonly string[]): StateName {
  const [name = "", formalName = "", others = "", years = "", fullName = "", codes = "", ...last] = row;
  const [status = "", count] = last;
  return {
    name,
    formalName,
    otherNames: others.split("|").filter((other) => other !== ""),
    councilYears: years
      .split(" ")
      .filter((year) => year !== "")
      .map(Number),
    fullName,
    codes: codes.split(" ").filter((code) => code !== ""),
    status: status === "member" || status === "observer" ? status : "other",
    namedIn: Number(count ?? 0),
  };
}

function readBody([name = "", abbreviation = "", count]: readonly string[]): BodyName {
  return { name, abbreviation, namedIn: Number(count ?? 0) };
}

function readPhrase([part = "", phrase = "", ...numbers]: readonly string[]): OpeningPhrase {
  const counts = phraseOrgans.map((organ, at) => [organ, Number(numbers[at] ?? 0)]);
  return {
    part: part === "preambular" ? "preambular" : "operative",
    phrase,
    counts: Object.fromEntries(counts),
  };
}

function readSession(row: readonly string[]): SessionFact {
  const [organ = "", session = "", first = "", last = "", highest = ""] = row;
  return {
    organ,
    session,
    first: first as IsoDate, // the generator writes ISO dates
    last: last as IsoDate, // as above
    highest: highest === "" ? null : Number(highest),
  };
}

function readDate(text: string): IsoDate | null {
  return text === "" ? null : (text as IsoDate); // the generator writes ISO dates
}
