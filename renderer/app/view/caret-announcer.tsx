import { useEffect, useState } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { describeCaretPlace } from "#renderer/strings/place-words.ts";

export interface CaretAnnouncerProps {
  readonly resolution: Resolution;
  readonly labels: Labels;
  readonly current: BlockId | null;
}

/** Long enough that somebody who walks through the text hears where he stops, not all he passes. */
const settle = 200;

/** Says to a screen reader which paragraph the caret has come to. */
export function CaretAnnouncer({ resolution, labels, current }: CaretAnnouncerProps) {
  const [said, setSaid] = useState("");
  const block = resolution.blocks.find(({ id }) => id === current);
  const words =
    block === undefined ? "" : describeCaretPlace(labels.get(block.id)?.name ?? "", block.kind, block.level);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), settle);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {said}
    </div>
  );
}
