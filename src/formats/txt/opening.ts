// How a paragraph opens: with a participle (preambular) or with a verb in the third person (operative).

const finiteVerb =
  /^(?:(?:also|further|strongly|deeply|gravely|firmly|once again|solemnly|urgently|again)\s+)?([a-z]+)s\b/i;

/** True where the text opens like an operative paragraph: "Decides", "Also requests". */
export function opensOperative(text: string): boolean {
  return finiteVerb.test(text.replace(/^[*\s]+/, ""));
}
