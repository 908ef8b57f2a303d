// Characters that no page can show and no XML may hold: controls, halves of surrogate pairs, non-characters.
const unprintable = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;

/** The text with line ends and tabs as spaces and without what cannot be printed. */
export function withoutUnprintable(text: string): string {
  return text.replace(/[\t\n\r]+/g, " ").replace(unprintable, "");
}
