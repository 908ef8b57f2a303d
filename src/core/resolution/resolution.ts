// The document: one immutable value that the editor, the shared document and every file format convert to and from.
import type { Changeable, ProposalSource } from "./change-mark.ts";
import type { Remark } from "./remark.ts";
import type { Waiver } from "./waiver.ts";

export type { Waiver } from "./waiver.ts";

export type BlockId = string & { readonly __brand: "BlockId" };
export type NoteId = string & { readonly __brand: "NoteId" };

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** ISO 639-1 code of an official language. */
export type LanguageCode = "ar" | "zh" | "en" | "fr" | "ru" | "es";

/** Where the text stands in its life: `working` until it has an L. symbol, `tabled` with one, `adopted` after. */
export type Stage = "working" | "tabled" | "adopted";

/** `text` is a document that is no resolution: its blocks are only `heading` and `text`. */
export type DocumentKind = "resolution" | "decision" | "statement" | "text";

/**
 * What a block is. Blocks are a flat list; what belongs to what follows from kind and level:
 * a subparagraph belongs to the nearest paragraph of a lower level before it, a continuation is text that goes on
 * after subparagraphs, a `section` (I, II), a `part` (A, B) and an `annex` reach to the next one.
 * `heading` and `text` are what carries no label: headings inside annexes, unnumbered text.
 */
export const blockKinds = [
  "title",
  "enacting",
  "preambular",
  "operative",
  "subparagraph",
  "continuation",
  "section",
  "part",
  "annex",
  "heading",
  "text",
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** 0 for what is not nested; a subparagraph has 1 for (a), 2 for (i), 3 for a., 4 for i.; a continuation has the level it continues. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface TextSpan extends Changeable {
  readonly kind: "text";
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  /** An absolute address. */
  readonly link?: string;
}

/** The mark of a footnote. Its number is computed from the order of first marks. */
export interface NoteSpan extends Changeable {
  readonly kind: "note";
  readonly note: NoteId;
}

/** A live reference to a paragraph of this document ("paragraph 3"): only the number is live. */
export interface ReferenceSpan extends Changeable {
  readonly kind: "reference";
  readonly target: BlockId;
  /** What was last shown, kept for when the target is gone. */
  readonly text: string;
}

export type Span = TextSpan | NoteSpan | ReferenceSpan;

export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly level: Level;
  readonly spans: readonly Span[];
}

export interface Note {
  readonly id: NoteId;
  readonly spans: readonly Span[];
}

export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Session {
  readonly kind: "regular" | "special" | "emergency" | "organizational";
  /** The ordinal (58) or, where an organ counts years, the year (2025). */
  readonly number: number;
  readonly dates: DateRange | null;
}

export interface AgendaItem {
  /** As printed: "10", "66 (b)". */
  readonly number: string;
  readonly title: string | null;
}

export interface DocumentSymbol {
  readonly text: string;
  /** True where the program worked it out and the source does not carry it. */
  readonly derived: boolean;
}

export interface Sponsor {
  /** As written in the source; never modernised. */
  readonly name: string;
  readonly role: "main" | "additional";
  /** "Group of African States" in "Ghana (on behalf of the Group of African States)". */
  readonly onBehalfOf: string | null;
  /** Marked by an asterisk: not a member of the organ. */
  readonly nonMember: boolean;
  /** The day of joining, for sponsors after tabling. */
  readonly joined: IsoDate | null;
}

export interface Masthead {
  readonly symbol: DocumentSymbol | null;
  readonly distribution: "General" | "Limited" | "Restricted" | null;
  /** Date of issue, which is not the date of adoption. */
  readonly issued: IsoDate | null;
  readonly originalLanguage: LanguageCode | null;
  readonly session: Session | null;
  /** Main Committee of the General Assembly, or another subsidiary body, as printed. */
  readonly committee: string | null;
  readonly agendaItem: AgendaItem | null;
  /** "58/32", "2699 (2023)"; null while the text has none. */
  readonly number: string | null;
  readonly sponsors: readonly Sponsor[];
  /** "the President of the General Assembly", where an officer submits the draft and no State does. */
  readonly submittedBy: string | null;
  /** "A/HRC/58/L.7": the draft that this text amends. */
  readonly amends: string | null;
  /** "draft 3": the name of a working version. */
  readonly version: string | null;
}

export interface Meeting {
  readonly ordinal: number;
  /** True where the organ prints "plenary meeting". */
  readonly plenary: boolean;
}

export interface Vote {
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
}

export type AdoptionResult =
  | { readonly kind: "without-vote" }
  | { readonly kind: "vote"; readonly vote: Vote }
  | {
      readonly kind: "recorded-vote";
      readonly vote: Vote;
      readonly inFavour: readonly string[];
      readonly against: readonly string[];
      readonly abstaining: readonly string[];
    };

/** How the text was adopted: only an adopted text has one, all of it known from the text itself. */
export interface Adoption {
  readonly date: IsoDate | null;
  readonly meeting: Meeting | null;
  readonly result: AdoptionResult | null;
  /** General Assembly: "without reference to a Main Committee (A/71/L.4)". */
  readonly reference: string | null;
}

/**
 * One part of a proposed change. The blocks and notes of a resolution are the text while nothing is accepted; parts of one
 * id are accepted together. They stand in the order of the page. Offsets count UTF-16 units and a footnote mark as one.
 */
export type Proposal = ProposalSource &
  (
    | {
        /** Other words for those from `start` to `end`; `start === end` inserts, no spans delete. */
        readonly kind: "replace-words";
        readonly in: { readonly block: BlockId } | { readonly note: NoteId };
        readonly start: number;
        readonly end: number;
        readonly spans: readonly Span[];
      }
    | {
        readonly kind: "insert-paragraph";
        readonly after: BlockId | null;
        readonly paragraph: Block;
      }
    | { readonly kind: "delete-paragraph"; readonly block: BlockId }
    | { readonly kind: "split-paragraph"; readonly block: BlockId; readonly start: number }
    | { readonly kind: "join-paragraphs"; readonly block: BlockId }
  );

/** A proposed change of what stands above the text. Accepted, it leaves what others made of the facts meanwhile (`settleMasthead`). */
export interface MastheadChange extends ProposalSource {
  /** The words of the page that it takes out and puts in, as it was received. */
  readonly deleted: string;
  readonly inserted: string;
  /** The same facts in both: what they are while it is open, and once it alone is accepted. */
  readonly before: Partial<Masthead>;
  readonly after: Partial<Masthead>;
}

/** A remark on words of a paragraph, with what was answered to it. It stays when its words go, and says so. */
export interface Comment extends Remark {
  readonly block: BlockId;
  /** Counted as edits count, without footnote marks; equal where the words are gone, or a whole paragraph is meant. */
  readonly start: number;
  readonly end: number;
  /** What it was written on; "" for a whole paragraph. */
  readonly words: string;
  readonly resolved: boolean;
  readonly answers: readonly Remark[];
}

export type ParagraphStatus = "open" | "bracketed" | "agreed-ad-referendum" | "agreed";

/** A number kept as circulated. `label` is what is printed; `relation` says why (bis means two things in practice). */
export interface HeldNumber {
  readonly label: string;
  readonly relation: "kept" | "inserted-after" | "alternative-of" | "deleted";
  readonly anchor: BlockId | null;
}

/** What hangs on paragraphs while a text is negotiated. */
export interface Negotiation {
  readonly proposals: readonly Proposal[];
  /** Footnotes whose marks stand only in what is proposed. */
  readonly proposedNotes: readonly Note[];
  /** In the order of the page. */
  readonly mastheadChanges: readonly MastheadChange[];
  /** In the order of `orderComments`. */
  readonly comments: readonly Comment[];
  readonly statuses: Readonly<Record<string, ParagraphStatus>>;
  readonly heldNumbers: Readonly<Record<string, HeldNumber>>;
  /** In the order of `orderWaivers`. */
  readonly waivers: readonly Waiver[];
  /** The name of the delegation's own rules that the draft is held to; who lacks them sees what the body's say. */
  readonly ownRules: string | null;
}

export interface Resolution {
  /** The id of the profile whose rules hold: "hrc", "ga", "sc", "ecosoc" or a delegation's own. */
  readonly body: string;
  readonly kind: DocumentKind;
  readonly stage: Stage;
  readonly language: LanguageCode;
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly adoption: Adoption | null;
  readonly negotiation: Negotiation;
}

export const emptyMasthead: Masthead = {
  symbol: null,
  distribution: null,
  issued: null,
  originalLanguage: null,
  session: null,
  committee: null,
  agendaItem: null,
  number: null,
  sponsors: [],
  submittedBy: null,
  amends: null,
  version: null,
};

export const emptyNegotiation: Negotiation = {
  proposals: [],
  proposedNotes: [],
  mastheadChanges: [],
  comments: [],
  statuses: {},
  heldNumbers: {},
  waivers: [],
  ownRules: null,
};

/** A resolution with nothing in it. */
export function emptyResolution(body: string): Resolution {
  return {
    body,
    kind: "resolution",
    stage: "working",
    language: "en",
    masthead: emptyMasthead,
    blocks: [],
    notes: [],
    adoption: null,
    negotiation: emptyNegotiation,
  };
}
