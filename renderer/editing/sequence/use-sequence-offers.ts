// After a paragraph was moved, put in or taken out, the also and further of its neighbours may be wrong. What the checks then
// newly say of the sequence is offered, never made: agreed words change by nobody's hand but the drafter's.
import type { LexicalEditor } from "lexical";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import type { Rule } from "#core/lint/rule.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";

/** A change of order this soon after a key or the mouse is this person's own; the window may see it two seconds after it was made. */
const ownFor = 4_000;

export interface SequenceOffers {
  readonly offers: readonly Finding[];
  readonly dismiss: () => void;
}

export interface SequenceSources {
  readonly resolution: Resolution;
  readonly findings: readonly Finding[] | null;
  /** The group of each rule. */
  readonly groups: ReadonlyMap<string, Rule["group"]>;
}

export function useSequenceOffers(
  editor: LexicalEditor,
  { resolution, findings, groups }: SequenceSources,
): SequenceOffers {
  const acted = useActed(editor);
  const blocks = useRef<readonly Block[]>(resolution.blocks);
  const lastFindings = useRef<readonly Finding[] | null>(null);
  const before = useRef<ReadonlySet<string> | null>(null);
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const was = blocks.current;
    blocks.current = resolution.blocks;
    if (was === resolution.blocks || !isMoved(was, resolution.blocks)) return;
    if (performance.now() - acted.current > ownFor || lastFindings.current === null) return;
    before.current ??= new Set(sequenceFindings(lastFindings.current, groups).map(nameOf));
  }, [resolution, acted, groups]);
  useEffect(() => {
    const known = before.current;
    const isNewer = findings !== null && findings !== lastFindings.current;
    lastFindings.current = findings;
    if (known === null || findings === null || !isNewer) return;
    before.current = null;
    setOffered(
      new Set(
        sequenceFindings(findings, groups)
          .map(nameOf)
          .filter((name) => !known.has(name)),
      ),
    );
  }, [findings, groups]);
  const offers = sequenceFindings(findings ?? [], groups).filter((finding) => offered.has(nameOf(finding)));
  return { offers, dismiss: useCallback(() => setOffered(new Set()), []) };
}

/** When this person last did what can change the order: not a letter, but a key that acts, or the mouse. */
function useActed(editor: LexicalEditor): { readonly current: number } {
  const acted = useRef(0);
  useEffect(() => {
    const onKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (key.length > 1 || altKey || ctrlKey || metaKey) acted.current = performance.now();
    };
    const onPoint = (): void => {
      acted.current = performance.now();
    };
    const frame = editor.getRootElement()?.ownerDocument ?? document;
    frame.addEventListener("keydown", onKey, true);
    for (const name of ["pointerup", "drop"]) frame.addEventListener(name, onPoint, true);
    return () => {
      frame.removeEventListener("keydown", onKey, true);
      for (const name of ["pointerup", "drop"]) frame.removeEventListener(name, onPoint, true);
    };
  }, [editor]);
  return acted;
}

function sequenceFindings(
  findings: readonly Finding[],
  groups: SequenceSources["groups"],
): readonly Finding[] {
  return findings.filter(({ rule, fix }) => fix !== null && groups.get(rule) === "sequence");
}

/** By place and words, so that one that changes is another. */
function nameOf({ rule, place, fix }: Finding): string {
  return `${rule} ${place.kind === "block" ? place.block : ""} ${fix?.title ?? ""}`;
}

/** Another order, a paragraph gone, or one come with words in it: not the empty one that Enter makes. */
export function isMoved(before: readonly Block[], after: readonly Block[]): boolean {
  const known = new Set(before.map(({ id }) => id));
  if (after.some(({ id, spans }) => !known.has(id) && spans.length > 0)) return true;
  const left = new Set(after.map(({ id }) => id));
  const stayed = before.filter(({ id }) => left.has(id));
  if (stayed.length < before.length) return true;
  const kept = after.filter(({ id }) => known.has(id));
  return kept.some(({ id }, index) => stayed[index]?.id !== id);
}
