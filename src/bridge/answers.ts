// The shapes a host answers with: plain data only.
import type { Meanings } from "#core/diff/standard-meanings.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import type { LeftOut } from "#core/resolution/left-out.ts";
import type { Block, Note, Resolution, Session } from "#core/resolution/resolution.ts";
import type { TemplateKind } from "#core/templates/template-file.ts";
import type { Outcome } from "./outcome.ts";

export interface Abilities {
  readonly shell: "desktop" | "browser";
  /** True where the window joined by a link and owns nothing here. */
  readonly guest: boolean;
  readonly nativeMenu: boolean;
  readonly nativeDialogs: boolean;
  readonly version: string;
}

/** The generated fact files as they are on disk; `openFacts` in core reads them. */
export type FactTexts = Readonly<
  Record<"register" | "instruments" | "states" | "bodies" | "phrases" | "sessions", string>
> & {
  readonly date: string;
};

/** The words that this person added to the dictionary. */
export interface OwnWords {
  readonly words: readonly string[];
  /** Where they are kept: to be shown. */
  readonly file: string;
}

export interface TemplateSummary {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly description: string;
  readonly kind: TemplateKind;
  /** What a paragraph is for, in words: "Requesting reports"; "" where nobody said. */
  readonly purpose: string;
  /** True for one of the user's own folder. */
  readonly isOwn: boolean;
  /** The text itself, to be searched. */
  readonly words: string;
}

/** What the user's own folder of templates holds now. */
export interface OwnTemplates {
  /** Where it is, as text to show. */
  readonly folder: string;
  readonly templates: readonly TemplateSummary[];
  /** A sentence for each file that could not be read. */
  readonly broken: readonly string[];
  /** Why the folder itself could not be looked into; null where it could. */
  readonly problem: string | null;
}

/** A delegation's own rules, in the folder of own templates. */
export interface KnownOwnRules {
  /** Where they are, as text to show. */
  readonly folder: string;
  readonly rules: readonly OwnRules[];
  /** A sentence for each file that could not be read. */
  readonly broken: readonly string[];
}

export interface DraftSummary {
  readonly draft: string;
  readonly name: string;
  /** ISO date and time of the last safe write. */
  readonly saved: string;
  readonly body: string;
  readonly title: string;
  /** The session its masthead names, to be offered to other texts of it. */
  readonly session: Session | null;
  /** Where the file is, as text to show. */
  readonly location: string;
}

export interface ReadMessage {
  readonly severity: "warning" | "info";
  readonly kind: string;
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number } | null;
}

export interface ImportedResolution {
  readonly resolution: Resolution;
  readonly messages: readonly ReadMessage[];
}

/** What was pasted, as paragraphs. */
export interface PastedParagraphs {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly messages: readonly ReadMessage[];
  /** False where the reader decided something that the user may want otherwise. */
  readonly isSure: boolean;
}

export interface OpenedDraft {
  readonly summary: DraftSummary;
  readonly resolution: Resolution;
  /** The Yjs state, or null where the file has none yet: the first window makes it from the resolution. */
  readonly shared: Uint8Array | null;
  /** Updates of the journal that the file does not hold, in order: what a killed process left. */
  readonly journal: readonly Uint8Array[];
  readonly session: SharedSession | null;
  /** The name of the file it was begun from, which is kept inside it; null where it was not begun from one. */
  readonly base: string | null;
  /** What could not be read of the file or the journal. */
  readonly messages: readonly ReadMessage[];
}

/** What openings weigh, as comparisons take it. */
export interface KnownMeanings {
  readonly meanings: Meanings;
  /** False where all of it is the program's. */
  readonly isOwn: boolean;
  /** Where the own ones are kept: to be shown. */
  readonly file: string;
  /** Why the file is not used; null where nothing is wrong with it. */
  readonly problem: string | null;
}

/** A version of a draft that was given a name. */
export interface VersionSummary {
  readonly version: string;
  readonly name: string;
  /** ISO date and time. */
  readonly saved: string;
  /** True for one that was kept by itself. */
  readonly isAutomatic: boolean;
}

export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The base's Word file with every change of the draft tracked in it. */
export interface ExportedRedline {
  readonly file: ExportedFile;
  /** False where the base is no Word file: what carries the changes was then written from its text. */
  readonly isOfficial: boolean;
  /** How many paragraphs would still differ from the draft once all changes are accepted. */
  readonly left: number;
}

export interface ExportPreview {
  readonly leftOut: readonly LeftOut[];
  /** Why the pages cannot be shown is no reason against the file: Word has letters that the pages lack. */
  readonly shown: Outcome<ShownExport>;
}

/** Pages as they are set (SVG), the beginning of the file's own text, or nothing that could be looked at. */
export type ShownExport =
  | { readonly kind: "pages"; readonly pages: readonly string[]; readonly total: number }
  | { readonly kind: "text"; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: "nothing" };

/** What a window needs to be in a shared session, and the link for others. */
export interface SharedSession {
  readonly room: string;
  /** Address of the relay's socket. */
  readonly socket: string;
  readonly token: string;
  readonly link: string;
}
