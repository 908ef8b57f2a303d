import { $getSelection, $isRangeSelection, HISTORIC_TAG, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import { editorOf, linesOf } from "#tests/support/editor-lines.ts";
import { type TypographyChoices, typedTypography } from "./typed-typography.ts";

const usual: TypographyChoices = { quotationMarks: true, rangeDashes: true, nonBreakingSpaces: false };

async function type(editor: LexicalEditor, text: string, tag?: string): Promise<void> {
  for (const letter of text) {
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(letter);
      },
      { discrete: true, ...(tag !== undefined && { tag }) },
    );
    await Promise.resolve();
  }
}

async function typed(before: string, text: string, choices = usual): Promise<string | undefined> {
  const editor = editorOf([before]);
  typedTypography(editor, choices);
  await type(editor, text);
  return linesOf(editor)[0];
}

describe("typography while typing", () => {
  it.each([
    ["su1 |", 'the theme "Lamps"', "su1 the theme “Lamps”|"],
    ["su1 |", "the ports' lamps", "su1 the ports’ lamps|"],
    ["su1 |", "paragraphs 3-5 above", "su1 paragraphs 3–5 above|"],
    ["su1 |", "the period 2030-2031 and", "su1 the period 2030-2031 and|"],
    ["su1 See^one | it", '"', "su1 See^one “| it"],
    ["su1 *the* |", '"Lamps"', "su1 *the* “Lamps”|"],
  ])("from %j, %j gives %j", async (before, text, after) => {
    expect(await typed(before, text)).toBe(after);
  });

  it("touches nothing that was there before", async () => {
    expect(await typed('su1 "old" paragraphs 3-|', "5 ")).toBe('su1 "old" paragraphs 3-5 |');
  });

  it("leaves what is switched off", async () => {
    const off = { quotationMarks: false, rangeDashes: false, nonBreakingSpaces: false };
    expect(await typed("su1 |", '"paragraphs 3-5 a', off)).toBe('su1 "paragraphs 3-5 a|');
  });

  it("binds a number to its word where that is wanted", async () => {
    expect(await typed("su1 |", "paragraph 3 a", { ...usual, nonBreakingSpaces: true })).toBe(
      "su1 paragraph\u00a03 a|",
    );
  });

  it.each(["paste", "collaboration", HISTORIC_TAG])("leaves what comes by %s", async (tag) => {
    const editor = editorOf(["su1 |"]);
    typedTypography(editor, usual);
    await type(editor, 'a "b"', tag);
    expect(linesOf(editor)).toEqual(['su1 a "b"|']);
  });

  it("leaves what is put in at once", async () => {
    const editor = editorOf(["su1 |"]);
    typedTypography(editor, usual);
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('say "');
      },
      { discrete: true },
    );
    await Promise.resolve();
    expect(linesOf(editor)).toEqual(['su1 say "|']);
  });

  it("works in a note as in a paragraph", async () => {
    const editor = editorOf(["op Lamps^one;", "note one |"]);
    typedTypography(editor, usual);
    await type(editor, 'See "L"');
    expect(linesOf(editor)[1]).toBe("note one See “L”|");
  });
});
