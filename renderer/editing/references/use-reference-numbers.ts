// Shows in each live reference the number its paragraph has now: on the page alone, the text keeps what was shown last.
import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { referenceTexts } from "#core/references/reference-texts.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { ReferenceNode } from "#editor/nodes/reference-node.ts";
import { numberingWords } from "#renderer/strings/numbering-words.ts";

export function useReferenceNumbers(editor: LexicalEditor, resolution: Resolution, labels: Labels): void {
  useEffect(() => {
    const draw = (): void => drawReferences(editor.getRootElement(), resolution, labels);
    draw();
    return editor.registerMutationListener(ReferenceNode, draw);
  }, [editor, resolution, labels]);
}

function drawReferences(root: HTMLElement | null, { blocks }: Resolution, labels: Labels): void {
  const elements = root?.querySelectorAll<HTMLElement>(".reference") ?? [];
  if (elements.length === 0) return;
  const show = referenceTexts(blocks, labels);
  // Attributes hold plain text: a paragraph is looked up by the text of its id.
  const ids = new Map<string, (typeof blocks)[number]["id"]>(blocks.map(({ id }) => [id, id]));
  for (const element of elements) {
    const text = element.textContent;
    const target = ids.get(element.dataset["target"] ?? "");
    const now = target === undefined ? text : show({ kind: "reference", target, text }).text;
    set(element, "shown", now === text ? "" : now);
    set(element, "gone", target === undefined ? "yes" : "");
    const title = target === undefined ? numberingWords.targetGone : "";
    if (element.title !== title) element.title = title;
  }
}

function set(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}
