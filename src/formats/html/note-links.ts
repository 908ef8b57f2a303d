// How pages and word processors link a footnote's mark with its text: by the names inside their addresses.

export interface NoteLink {
  /** A mark in the text leads to its note; the number at a note leads back. */
  readonly leads: "to-note" | "back";
  /** "1", or "e1" for an endnote: a text may have both. */
  readonly name: string;
}

// Word: _ftn1, _ftnref1, _edn1. LibreOffice: sdfootnote1sym, sdfootnote1anc. Google Docs: ftnt1, ftnt_ref1.
// Pandoc and others: fn1, fn:1, fnref1. Wikis: cite_note-1, cite_ref-1.
const form =
  /^_?(ftn|edn|sdfootnote|sdendnote|ftnt|fn|fnt|footnote|endnote|cite_note|cite|note)[-_:.]?(ref)?[-_:.]?(?:[A-Za-z_.-]{0,40}[-_])?(\d{1,4})(sym|anc)?(?:[-_:]\d{1,3})?$/i;

/** What an address that ends in "#…" says of notes, or null for any other. */
export function noteLinkOf(address: string | undefined): NoteLink | null {
  if (address === undefined) return null;
  const hash = address.lastIndexOf("#");
  return hash === -1 ? null : noteNameOf(address.slice(hash + 1));
}

/** The same of an element's own name. */
export function noteNameOf(id: string | undefined): NoteLink | null {
  if (id === undefined || id.length > 80) return null;
  const found = form.exec(id);
  const [, kind = "", reference, number, end] = found ?? [];
  if (number === undefined) return null;
  const back = reference !== undefined || end?.toLowerCase() === "anc" || kind.toLowerCase() === "cite";
  return {
    leads: back ? "back" : "to-note",
    name: `${/^(?:edn|sdendnote|endnote)$/i.test(kind) ? "e" : ""}${number}`,
  };
}

/** What a mark shows: a number, a letter, a sign. A whole sentence that is linked is none. */
export function looksLikeMark(text: string): boolean {
  return (
    text.length <= 12 &&
    /^[[(]?\s?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3}|↩︎?|\^)\s?[\])]?$/i.test(text.trim())
  );
}
