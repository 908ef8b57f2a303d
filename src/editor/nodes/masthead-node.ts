import { type EditorConfig, ElementNode, type LexicalNode, type SerializedElementNode } from "lexical";
import {
  emptyMasthead,
  emptyNegotiation,
  type Masthead,
  type Negotiation,
  type Resolution,
  type Sponsor,
} from "#core/resolution/resolution.ts";
import { $readComments } from "./comment-states.ts";
import { $readMastheadChanges, $writeMastheadChanges } from "./masthead-change-states.ts";
import { $readSponsors, $writeSponsors } from "./sponsor-states.ts";
import { $readWaivers, $writeWaivers } from "./waiver-states.ts";

/** What the masthead node carries: everything about the document that is not text. */
export type DocumentProperties = Pick<Resolution, "body" | "kind" | "stage" | "language"> &
  Masthead &
  Omit<Negotiation, "proposals" | "proposedNotes">;

// Proposals for the text are in the text itself.
const { proposals: _proposals, proposedNotes: _proposedNotes, ...emptyRemarks } = emptyNegotiation;

const emptyProperties: DocumentProperties = {
  body: "",
  kind: "resolution",
  stage: "working",
  language: "en",
  ...emptyMasthead,
  ...emptyRemarks,
};

// Of these each one is a property.
type Listed = "sponsors" | "waivers" | "comments" | "mastheadChanges";
const listed: ReadonlySet<string> = new Set<Listed>(["sponsors", "waivers", "comments", "mastheadChanges"]);
type Field = Exclude<keyof DocumentProperties, Listed>;
// The keys of the object literal above, and no others.
const documentFields = Object.keys(emptyProperties).filter((name) => !listed.has(name)) as readonly Field[];

function $sponsorsOf(node: MastheadNode): readonly Sponsor[] {
  const sponsors = $readSponsors(node);
  // Written by this program's version 1 alone, so the value has its type.
  return sponsors.length > 0 ? sponsors : ((parseJson(node.__sponsors) ?? []) as readonly Sponsor[]);
}

/**
 * The masthead and the other facts about the document, a property each, so that two writers who change different
 * fields keep both changes, and so is each sponsor, waiver, comment and open change of it. It has no text; the window draws it into its element.
 *
 * Values are kept as JSON text: a shared property is compared by identity, and text is its own identity. An absent
 * value is null and stands for the field's empty value, because a removed property and a null one load alike.
 */
export class MastheadNode extends ElementNode {
  __body: string | null = null;
  __kind: string | null = null;
  __stage: string | null = null;
  __language: string | null = null;
  __symbol: string | null = null;
  __distribution: string | null = null;
  __issued: string | null = null;
  __originalLanguage: string | null = null;
  __session: string | null = null;
  __committee: string | null = null;
  __agendaItem: string | null = null;
  __number: string | null = null;
  /** All in one, as drafts of version 1 have them; read until somebody changes the list. */
  __sponsors: string | null = null;
  __submittedBy: string | null = null;
  __amends: string | null = null;
  __version: string | null = null;
  __statuses: string | null = null;
  __heldNumbers: string | null = null;
  __ownRules: string | null = null;

  static override getType(): string {
    return "masthead";
  }

  static override clone(node: MastheadNode): MastheadNode {
    return new MastheadNode(node.__key);
  }

  static override importJSON(_json: SerializedElementNode): MastheadNode {
    return new MastheadNode();
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    for (const field of documentFields) this[`__${field}`] = previous[`__${field}`];
    this.__sponsors = previous.__sponsors;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement("header");
    dom.className = "masthead";
    dom.contentEditable = "false";
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  getProperties(): DocumentProperties {
    const self = this.getLatest();
    // Each field is overwritten by a value of its own type or left as it is.
    const found: Record<string, unknown> = {
      ...emptyProperties,
      sponsors: $sponsorsOf(self),
      waivers: $readWaivers(self),
      comments: $readComments(self),
      mastheadChanges: $readMastheadChanges(self),
    };
    for (const field of documentFields) {
      const value = parseJson(self[`__${field}`]);
      if (value !== null) found[field] = value;
    }
    // Written by this class alone, so each value has its field's type.
    return found as unknown as DocumentProperties;
  }

  /** Sets the fields named and leaves the others as they are. Comments are set apart: they belong to places of the text. */
  setProperties(change: Partial<DocumentProperties>): this {
    const self = this.getWritable();
    for (const field of documentFields) {
      if (!Object.hasOwn(change, field)) continue;
      const text = JSON.stringify(change[field]);
      const empty = text === undefined || text === JSON.stringify(emptyProperties[field]);
      self[`__${field}`] = empty ? null : text;
    }
    if (change.sponsors !== undefined) {
      $writeSponsors(self, change.sponsors);
      self.__sponsors = null;
    }
    if (change.waivers !== undefined) $writeWaivers(self, change.waivers);
    if (change.mastheadChanges !== undefined) $writeMastheadChanges(self, change.mastheadChanges);
    return self;
  }

  getMasthead(): Masthead {
    const properties = this.getProperties();
    return {
      symbol: properties.symbol,
      distribution: properties.distribution,
      issued: properties.issued,
      originalLanguage: properties.originalLanguage,
      session: properties.session,
      committee: properties.committee,
      agendaItem: properties.agendaItem,
      number: properties.number,
      sponsors: properties.sponsors,
      submittedBy: properties.submittedBy,
      amends: properties.amends,
      version: properties.version,
    };
  }

  override isShadowRoot(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return true;
  }
}

export function $createMastheadNode(): MastheadNode {
  return new MastheadNode();
}

export function $isMastheadNode(node: LexicalNode | null | undefined): node is MastheadNode {
  return node instanceof MastheadNode;
}

/** A peer may send anything: what is no JSON counts as absent. */
function parseJson(text: unknown): unknown {
  if (typeof text !== "string") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
