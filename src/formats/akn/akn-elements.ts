// What the elements of Akoma Ntoso are to a resolution. Tables of our own: a name from a file is never a key of an object.
import type { XmlElement } from "#formats/xml/parse-xml.ts";

/** Namespaces that the standard has had, from its drafts to the one in force. */
export const aknPrefixes: ReadonlyMap<string, string> = new Map(
  [
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17",
    "http://www.akomantoso.org/2.0",
    "http://www.akomantoso.org/1.0",
  ].map((address) => [address, "akn"]),
);

/** The name without the prefix of the standard; another namespace's keeps its mark. */
export function localName({ name }: XmlElement): string {
  return name.startsWith("akn:") ? name.slice(4) : name;
}

export function elementsIn(parent: XmlElement | null): readonly XmlElement[] {
  return parent === null ? [] : parent.children.filter((child) => typeof child !== "string");
}

export function childNamed(parent: XmlElement, name: string): XmlElement | null {
  return elementsIn(parent).find((child) => localName(child) === name) ?? null;
}

/** The first inside that fits, in the order of the file. */
export function findInside(parent: XmlElement, fits: (element: XmlElement) => boolean): XmlElement | null {
  for (const child of elementsIn(parent)) {
    const found = fits(child) ? child : findInside(child, fits);
    if (found !== null) return found;
  }
  return null;
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/** Elements that say what words are and change nothing about them. */
export const marksOnly = setOf(
  "span inline mref rref mod mmod rmod quotedText embeddedText term def concept object organization person role " +
    "location event date time quantity process entity placeholder fillIn remark recordedTime outcome vote decoration " +
    "abbr affectedDocument relatedDocument docType docTitle docNumber docProponent docDate legislature session " +
    "shortTitle docAuthority docPurpose docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber " +
    "signature opinion omissis eop",
);

/** Blocks where only words are expected, as in a quoted structure. */
export const blockElements = setOf(
  "p block blockList listIntroduction listWrapUp item ul ol li table tr td th caption quotedStructure " +
    "embeddedStructure paragraph subparagraph point indent list alinea content intro wrapUp num heading subheading " +
    "section article clause container blockContainer div tblock subFlow",
);

export const documentElements = setOf(
  "statement doc documentCollection bill act debateReport debate amendment amendmentList officialGazette judgment portion",
);

/** Divisions with a heading. */
export const sectionElements = setOf(
  "section division chapter title part book tome subsection subdivision subchapter subpart subtitle",
);

/** Numbered paragraphs of the first level. */
export const paragraphElements = setOf("paragraph article clause rule level transitional");

/** Lettered paragraphs, and others inside a numbered one. */
export const pointElements = setOf("point indent subparagraph subclause subrule proviso");
