// What can be done with open changes, whoever asks for it: cards, keys, menus, a click on the page.
import { $createRangeSelection, $setSelection, type LexicalEditor } from "lexical";
import { useEffect, useMemo, useState } from "react";
import { listChanges, type OpenChange } from "#core/resolution/list-changes.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Decide } from "#core/resolution/settle-changes.ts";
import { $changeOf } from "#editor/nodes/change-of.ts";
import { $getBlocks, $getNotes, $leavesOf } from "#editor/nodes/find-nodes.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { settleChanges } from "#editor/settle-changes.ts";
import { versionWords } from "#renderer/strings/version-words.ts";
import { watchChangeAtCaret } from "./change-at-caret.ts";

type Choice = "accept" | "reject";

/** Settles one change, by its id. */
export type SettleChange = (id: string, choice: Choice) => void;

export interface Changes {
  readonly list: readonly OpenChange[];
  /** The one that was stepped to, or clicked. */
  readonly current: OpenChange | null;
  /** The one that the caret is in, until somebody types or leaves it. */
  readonly beside: OpenChange | null;
  readonly closeBeside: () => void;
  readonly go: (id: string) => void;
  readonly step: (direction: "next" | "previous") => void;
  /** Null settles all. */
  readonly settle: (
    of: { readonly id: string } | { readonly delegation: string } | null,
    choice: Choice,
  ) => void;
  /** Settles the current one and goes on to the next. */
  readonly settleThis: (choice: Choice) => void;
}

/** `keepVersion` keeps the text before many changes of it are settled at once. */
export function useChanges(
  editor: LexicalEditor,
  resolution: Resolution,
  keepVersion: ((name: string) => void) | undefined,
): Changes {
  const [id, setId] = useState<string | null>(null);
  const list = useMemo(() => listChanges(resolution), [resolution]);
  const [besideId, setBesideId] = useState<string | null>(null);
  const current = list.find((change) => change.id === id) ?? null;
  const beside = list.find((change) => change.id === besideId) ?? null;
  const hasAny = list.length > 0;
  useEffect(() => {
    if (!hasAny) return;
    return watchChangeAtCaret(editor, (at) => {
      setBesideId(at);
      if (at !== null) setId(at);
    });
  }, [editor, hasAny]);
  useEffect(() => watchClicks(editor, setId), [editor]);
  useEffect(() => markCurrent(editor, current?.id ?? null), [editor, current]);
  const go = (next: string): void => {
    setId(next);
    goToChange(editor, next);
  };
  const step: Changes["step"] = (direction) => {
    const at = current === null ? -1 : list.indexOf(current);
    const to = direction === "next" ? at + 1 : Math.max(at, 0) - 1;
    const change = list.at(to >= list.length ? 0 : to);
    if (change !== undefined) go(change.id);
  };
  const settle: Changes["settle"] = (of, choice) => {
    if (of === null) keepVersion?.(versionWords.before[choice]);
    else if ("delegation" in of) keepVersion?.(versionWords.beforeAllOf(of.delegation, choice));
    const decide: Decide = (mark) => {
      if (of === null) return choice;
      const isMeant = "id" in of ? mark.id === of.id : mark.delegation === of.delegation;
      return isMeant ? choice : null;
    };
    settleChanges(editor, decide);
  };
  const settleThis: Changes["settleThis"] = (choice) => {
    if (current === null) return;
    const next = list[list.indexOf(current) + 1] ?? list[0];
    settle({ id: current.id }, choice);
    if (next !== undefined && next !== current) go(next.id);
  };
  const closeBeside = (): void => setBesideId(null);
  return { list, current, beside, closeBeside, go, step, settle, settleThis };
}

/** What shows a change on the page. */
export function elementsOf(editor: LexicalEditor, id: string): readonly HTMLElement[] {
  const page = editor.getRootElement()?.closest(".page");
  const found = page?.querySelectorAll<HTMLElement>(`[data-change="${CSS.escape(id)}"]`);
  return [...(found ?? [])];
}

/** One of the masthead is shown, and the caret stays where it is. */
function goToChange(editor: LexicalEditor, id: string): void {
  let isInText = false;
  editor.update(
    () => {
      isInText = $selectChange(id);
    },
    { discrete: true },
  );
  elementsOf(editor, id)[0]?.scrollIntoView({ block: "center" });
  if (isInText) editor.focus();
}

/** The caret before its first words. */
function $selectChange(id: string): boolean {
  for (const owner of [...$getBlocks(), ...$getNotes()]) {
    let at = 0;
    const isWhole = "getChange" in owner && owner.getChange()?.id === id;
    for (const leaf of $leavesOf(owner)) {
      if (isWhole || $changeOf(leaf)?.id === id) {
        const selection = $createRangeSelection();
        const place = { owner: owner.getKey(), offset: at };
        $selectPoints(selection, place, place);
        $setSelection(selection);
        return true;
      }
      at += leaf.getTextContentSize();
    }
  }
  return false;
}

function watchClicks(editor: LexicalEditor, onChoose: (id: string) => void): () => void {
  const choose = ({ target }: MouseEvent): void => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-change]") : null;
    const id = element?.dataset["change"];
    if (id !== undefined) onChoose(id);
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("click", choose);
    root?.addEventListener("click", choose);
  });
}

/** Shown on the page for as long as it is the current one. */
function markCurrent(editor: LexicalEditor, id: string | null): () => void {
  const elements = id === null ? [] : elementsOf(editor, id);
  for (const element of elements) element.dataset["currentChange"] = "";
  return () => {
    for (const element of elements) delete element.dataset["currentChange"];
  };
}
