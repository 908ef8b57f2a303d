// Stands in the window for the log of Yjs's own library, which colours its words and brings a parser of schemas with it. Yjs
// says little: that a document was read before it was there, or that two copies of it were mixed.

const colour = "";
export const BOLD = colour;
export const ORANGE = colour;
export const RED = colour;
export const UNBOLD = colour;

export function print(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: this is the log
  console.log(...words);
}

export function warn(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: this is the log
  console.warn(...words);
}
