// What is known of the world: handed over by the host, looked up without parsing into objects.
import type { IsoDate } from "#core/resolution/resolution.ts";
import type { Spelling } from "#core/spelling/open-spelling.ts";

export interface RegisterEntry {
  readonly organ: string;
  readonly number: string;
  readonly type: "resolution" | "decision" | "statement" | "";
  readonly date: IsoDate | null;
  readonly title: string;
  /** How it is known; entries known only from citations never make a citation "differ". */
  readonly evidence: string;
  readonly citedOnly: boolean;
  /** How it came into the user's own entries; null for what came with the program. */
  readonly own: OwnSource | null;
}

/** A list the user imported, or a text that says it of itself. */
export type OwnSource = "import" | "learnt";

export interface Register {
  /** All entries of an organ's number: rarely more than one. */
  readonly find: (organ: string, number: string) => readonly RegisterEntry[];
  /** All entries of an organ, in the order of the file. */
  readonly all: (organ: string) => readonly RegisterEntry[];
  /** Entries whose number or title words start so, at most `limit`, best first. */
  readonly search: (organ: string | null, query: string, limit: number) => readonly RegisterEntry[];
  /** The entries of an organ in the order of the table, at most `limit`. */
  readonly list: (organ: string, limit: number) => readonly RegisterEntry[];
  readonly size: number;
}

/** Of instruments, States and bodies, `namedIn` is the number of adopted texts in which they were counted by name; 0 where nobody counted. */
export interface Instrument {
  readonly title: string;
  readonly shortTitle: string;
  readonly abbreviation: string;
  readonly type: string;
  readonly adopted: IsoDate | null;
  readonly adoptedBy: string;
  readonly namedIn: number;
}

export interface StateName {
  /** Official short form in UN usage: "Bolivia (Plurinational State of)". */
  readonly name: string;
  /** Form inside a sentence, with its article: "the Plurinational State of Bolivia". */
  readonly formalName: string;
  readonly otherNames: readonly string[];
  /** The years in which it was a member of the Human Rights Council. */
  readonly councilYears: readonly number[];
  /** The name in full: "the Republic of Korea", "the Republic of Haiti". */
  readonly fullName: string;
  /** ISO 3166 codes: "HT", "HTI". */
  readonly codes: readonly string[];
  readonly status: "member" | "observer" | "other";
  readonly namedIn: number;
}

export interface BodyName {
  readonly name: string;
  readonly abbreviation: string;
  readonly namedIn: number;
}

export interface OpeningPhrase {
  readonly part: "preambular" | "operative";
  readonly phrase: string;
  /** How often real texts open so, per organ abbreviation. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface SessionFact {
  readonly organ: string;
  readonly session: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly highest: number | null;
}

export interface Facts {
  /** The day the facts were generated. */
  readonly date: IsoDate;
  readonly register: Register;
  readonly instruments: readonly Instrument[];
  readonly states: readonly StateName[];
  readonly bodies: readonly BodyName[];
  readonly phrases: readonly OpeningPhrase[];
  readonly sessions: readonly SessionFact[];
  /** The dictionary; absent until it is loaded, and words are not checked then. */
  readonly spelling?: Spelling;
}
