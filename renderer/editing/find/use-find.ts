// What the bar looks for, what was found, and where the walk stands.
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { useEffect, useMemo, useState } from "react";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import type { Match } from "#core/search/match.ts";
import { planReplacements } from "#core/search/plan-replacements.ts";
import type { SearchPart } from "#core/search/search-area.ts";
import { searchCitations } from "#core/search/search-citations.ts";
import { searchText } from "#core/search/search-text.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { useFacts } from "#renderer/app/host-context.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { findWords } from "#renderer/strings/find-words.ts";
import { readSelectionForFind } from "./read-selection.ts";
import { replacePlaces } from "./replace-places.ts";
import { scrollToMatch, showMatches } from "./show-matches.ts";

export interface FindQuery {
  readonly text: string;
  readonly by: "words" | "citations";
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly part: SearchPart;
}

export interface FindState {
  readonly query: FindQuery;
  readonly change: (change: Partial<FindQuery>) => void;
  readonly matches: readonly Match[];
  /** From 0; -1 where nothing was found. */
  readonly current: number;
  readonly walk: (direction: "next" | "previous") => void;
  /** What there is to say instead of a count; null where the count says it. */
  readonly remark: string | null;
  readonly hasSelection: boolean;
  readonly replace: (text: string, all: boolean) => void;
}

export interface FindOptions {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly profile: Profile;
}

export function useFind({ editor, resolution, profile }: FindOptions): FindState {
  const facts = useFacts();
  const [opened] = useState(() => ({ ...readSelectionForFind(editor), block: readCaretBlock(editor) }));
  const { selected } = opened;
  const [query, setQuery] = useState<FindQuery>({
    text: opened.words,
    by: "words",
    matchCase: false,
    wholeWord: false,
    part: selected.length > 0 ? "selection" : "all",
  });
  const [step, setStep] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const find = useMemo(() => {
    return (searched: Resolution): readonly Match[] | null => {
      const where = { text: query.text, part: query.part, selection: selected };
      if (query.by === "words") return searchText(searched, { ...query, ...where });
      return facts === null ? null : searchCitations(searched, where, { profile, facts });
    };
  }, [query, selected, facts, profile]);
  const found = useMemo(() => find(resolution), [find, resolution]);
  const matches = found ?? nothing;
  const nearest = nearestTo(matches, opened.block, resolution);
  const current = matches.length === 0 ? -1 : Math.min(step ?? nearest, matches.length - 1);
  useShownMatches(editor, matches, current);
  const walk = (direction: "next" | "previous"): void => {
    if (matches.length === 0) return;
    setSaid(null);
    setStep((current + (direction === "next" ? 1 : -1) + matches.length) % matches.length);
  };
  const replace = (text: string, all: boolean): void => {
    // The text of this moment: what is shown may be a breath behind.
    const present = find(readNow(editor)) ?? [];
    const one = present[Math.min(current, present.length - 1)];
    const { edits, replaced, kept } = planReplacements(all ? present : one === undefined ? [] : [one], text);
    replacePlaces(editor, edits);
    setSaid(
      [
        ...(replaced > 0 ? [findWords.replaced(replaced)] : []),
        ...(kept > 0 ? [findWords.kept(kept)] : []),
      ].join(". "),
    );
    if (!all && kept > 0) setStep((current + 1) % Math.max(matches.length, 1));
    else setStep(Math.max(current, 0));
  };
  return {
    query,
    change: (change) => {
      setQuery((before) => ({ ...before, ...change }));
      setStep(null);
      setSaid(null);
    },
    matches,
    current,
    walk,
    remark: said ?? remarkOf(query, found, facts !== null),
    hasSelection: selected.length > 0,
    replace,
  };
}

const nothing: readonly Match[] = [];

function remarkOf(query: FindQuery, found: readonly Match[] | null, hasFacts: boolean): string | null {
  if (query.text.trim() === "") return "";
  if (found === null) return hasFacts ? findWords.notCitable : findWords.loading;
  return found.length === 0 ? findWords.none : null;
}

function useShownMatches(editor: LexicalEditor, matches: readonly Match[], current: number): void {
  useEffect(() => {
    const root = editor.getRootElement();
    return root === null ? undefined : showMatches(root, matches, current);
  }, [editor, matches, current]);
  const chosen = matches[current];
  useEffect(() => {
    const root = editor.getRootElement();
    if (root !== null && chosen !== undefined) scrollToMatch(root, chosen);
  }, [editor, chosen]);
}

/** The first place in the paragraph of the caret or after it. */
function nearestTo(matches: readonly Match[], block: BlockId | null, { blocks }: Resolution): number {
  if (block === null) return 0;
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const from = order.get(block) ?? 0;
  const at = matches.findIndex(({ in: owner }) =>
    "block" in owner ? (order.get(owner.block) ?? 0) >= from : true,
  );
  return Math.max(at, 0);
}

function readCaretBlock(editor: LexicalEditor): BlockId | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    const owner = $isRangeSelection(selection) ? $findTextOwner(selection.anchor.getNode()) : null;
    return $isBlockNode(owner) ? owner.getBlockId() : null;
  });
}
