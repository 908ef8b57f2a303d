// Several fixes at once, as edits that can be applied one after the other: each was planned on the text as it is now.
import type { Finding } from "#core/lint/finding.ts";
import type { Edit } from "#core/resolution/edit.ts";

type TextEdit = Extract<Edit, { readonly start: number }>;

/**
 * From the end of each text to its beginning, so that no edit moves the place of another. A fix that touches what another
 * one changes is left out: it shows again with the next check.
 */
export function planFixes(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fix } of findings) {
    const edits = fix?.edits ?? [];
    const isFree = !edits.some((edit) => taken.some((other) => touches(edit, other)));
    if (isFree) taken.push(...edits);
  }
  const texts = taken.filter(isTextEdit).toSorted((one, other) => other.start - one.start);
  return [...texts, ...taken.filter((edit) => !isTextEdit(edit))];
}

function isTextEdit(edit: Edit): edit is TextEdit {
  return "start" in edit;
}

function touches(one: Edit, other: Edit): boolean {
  if (!isTextEdit(one) || !isTextEdit(other)) return JSON.stringify(one) === JSON.stringify(other);
  return ownerOf(one) === ownerOf(other) && one.start <= other.end && other.start <= one.end;
}

function ownerOf({ in: owner }: TextEdit): string {
  return "block" in owner ? owner.block : owner.note;
}
