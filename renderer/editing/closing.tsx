import type { LexicalEditor } from "lexical";
import { setDOMUnmanaged } from "lexical";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Adoption, AdoptionResult } from "#core/resolution/resolution.ts";
import { AdoptionNode } from "#editor/nodes/adoption-node.ts";
import { formatOrdinal } from "#renderer/editing/format-ordinal.ts";
import { editingWords } from "#renderer/strings/editing-words.ts";
import { readableDate } from "./readable-dates.ts";

export interface ClosingProps {
  readonly editor: LexicalEditor;
  readonly adoption: Adoption | null;
}

/** The closing block of an adopted text, drawn into the place the document has for it. */
export function Closing({ editor, adoption }: ClosingProps) {
  const element = useAdoptionElement(editor);
  if (element === null || adoption === null) return null;
  return createPortal(<ClosingLines adoption={adoption} />, element);
}

function ClosingLines({ adoption }: { readonly adoption: Adoption }) {
  const { meeting, date, result, reference } = adoption;
  return (
    <div className="closing">
      {meeting === null ? null : (
        <p className="closing-right">
          {editingWords.meeting(formatOrdinal(meeting.ordinal), meeting.plenary)}
        </p>
      )}
      {date === null ? null : <p className="closing-right">{readableDate(date)}</p>}
      {result === null ? null : <p className="closing-result">[{resultWords(result)}]</p>}
      {reference === null ? null : <p>{reference}</p>}
      {result?.kind === "recorded-vote" ? <VoteLists result={result} /> : null}
    </div>
  );
}

function resultWords(result: AdoptionResult): string {
  if (result.kind === "without-vote") return editingWords.withoutVote;
  const { inFavour, against, abstaining } = result.vote;
  return result.kind === "vote"
    ? editingWords.vote(inFavour, against, abstaining)
    : editingWords.recordedVote(inFavour, against, abstaining);
}

function VoteLists({ result }: { readonly result: Extract<AdoptionResult, { kind: "recorded-vote" }> }) {
  const lists = [
    { name: editingWords.inFavour, states: result.inFavour },
    { name: editingWords.against, states: result.against },
    { name: editingWords.abstaining, states: result.abstaining },
  ];
  return lists
    .filter(({ states }) => states.length > 0)
    .map(({ name, states }) => (
      <p key={name}>
        <em>{name}</em> {states.join(", ")}
      </p>
    ));
}

/** The element Lexical keeps for the closing; what React draws into it is none of the editor's. */
function useAdoptionElement(editor: LexicalEditor): HTMLElement | null {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(
    () =>
      editor.registerMutationListener(AdoptionNode, (changes) => {
        for (const [key, change] of changes) {
          const found = change === "destroyed" ? null : editor.getElementByKey(key);
          if (found !== null) setDOMUnmanaged(found);
          setElement(found);
        }
      }),
    [editor],
  );
  return element;
}
