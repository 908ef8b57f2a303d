// What a text refers to (organs, States, concepts), declared once in its metadata and pointed at by name.
import { inline } from "#formats/xml/xml-text.ts";

type ReferenceKind = "TLCOrganization" | "TLCConcept" | "TLCRole" | "TLCEvent";

const ontologyNames: Readonly<Record<ReferenceKind, string>> = {
  TLCOrganization: "organization",
  TLCConcept: "concept",
  TLCRole: "role",
  TLCEvent: "event",
};

export interface References {
  /** Declares it and answers "#name". */
  readonly to: (kind: ReferenceKind, name: string, shownAs: string) => string;
  /** A State as it is written: two spellings are two. */
  readonly toState: (name: string) => string;
  readonly elements: () => readonly string[];
}

export function newReferences(): References {
  const declared = new Map<string, string>();
  const states = new Map<string, string>();
  const declare = (kind: ReferenceKind, name: string, path: string, showAs: string): string => {
    if (!declared.has(name)) {
      const href = `/akn/ontology/${ontologyNames[kind]}/un/${path}`;
      declared.set(name, inline(kind, { eId: name, href, showAs }));
    }
    return `#${name}`;
  };
  return {
    to: (kind, name, shownAs) => declare(kind, name, name, shownAs),
    toState: (name) => {
      const known = states.get(name) ?? `state_${states.size + 1}`;
      states.set(name, known);
      return declare("TLCOrganization", known, encodeURIComponent(name), name);
    },
    elements: () => [...declared.values()],
  };
}
