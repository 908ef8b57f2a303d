// What is proposed, beside the words it is about: the panel's card, for who looks at the text. It never takes the focus by itself.
import type { LexicalEditor } from "lexical";
import { useMemo, useRef } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { OpenChange } from "#core/resolution/list-changes.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { CardBeside } from "#renderer/editing/card-beside.tsx";
import { ChangeCard } from "#renderer/panels/changes/change-card.tsx";
import { useDescribePlace } from "#renderer/panels/use-describe-place.ts";
import { changeWords } from "#renderer/strings/change-words.ts";
import { type Changes, elementsOf } from "./use-changes.ts";

export interface ChangeFloatProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly labels: Labels;
  readonly changes: Changes;
}

export function ChangeFloat(props: ChangeFloatProps) {
  const { beside } = props.changes;
  return beside === null ? null : <Card key={beside.id} {...props} change={beside} />;
}

function Card({
  editor,
  resolution,
  labels,
  changes,
  change,
}: ChangeFloatProps & { readonly change: OpenChange }) {
  const describePlace = useDescribePlace(resolution, labels);
  const card = useRef<HTMLDivElement>(null);
  const { id } = change;
  const readBoxes = useMemo(() => () => boxesOf(editor, id), [editor, id]);
  const acting: Changes = {
    ...changes,
    settle: (of, choice) => {
      changes.settle(of, choice);
      editor.focus();
    },
  };
  const close = (): void => {
    changes.closeBeside();
    editor.focus();
  };
  // What was found has its card below.
  return (
    <CardBeside
      {...{ card, readBoxes }}
      label={changeWords.beside}
      closeLabel={changeWords.close}
      side="above"
      onClose={close}
    >
      <ChangeCard {...{ change, describePlace }} changes={acting} isCurrent={false} hasKeys />
    </CardBeside>
  );
}

/** Of a change with parts in several places, the part that the caret is in. */
function boxesOf(editor: LexicalEditor, id: string): readonly DOMRect[] {
  const elements = elementsOf(editor, id);
  const caret = window.getSelection()?.anchorNode ?? null;
  const element = elements.find((each) => each.contains(caret)) ?? elements[0];
  return element === undefined ? [] : [...element.getClientRects()];
}
