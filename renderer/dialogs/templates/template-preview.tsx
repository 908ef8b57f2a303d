import { Fragment, useMemo } from "react";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { parseSlotName, slotPattern } from "#core/slots/slot.ts";
import { useProfile } from "#renderer/app/host-context.ts";

/** The page of a template in small: its real text, with the places to fill in. */
export function TemplatePreview({ resolution }: { readonly resolution: Resolution }) {
  const profile = useProfile(resolution.body);
  const labels = useMemo(() => labelBlocks(resolution.blocks, profile), [resolution, profile]);
  const numbers = useMemo(() => numberNotes(resolution), [resolution]);
  // A single paragraph has no head.
  const isWhole = resolution.blocks.some(({ kind }) => kind === "enacting" || kind === "title");
  const { agendaItem } = resolution.masthead;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard
    <div className="template-page" lang={resolution.language} tabIndex={0}>
      {isWhole ? <p className="template-organ">{profile.organ}</p> : null}
      {agendaItem === null ? null : (
        <p className="template-item">
          {[`Agenda item ${agendaItem.number}`, agendaItem.title].filter(Boolean).join(" · ")}
        </p>
      )}
      {resolution.blocks.map(({ id, kind, level, spans }) => (
        <p key={id} data-kind={kind} data-level={level}>
          {labels.get(id)?.printed ? (
            <span className="template-label">{labels.get(id)?.printed} </span>
          ) : null}
          <Spans spans={spans} numbers={numbers} />
        </p>
      ))}
      {resolution.notes.length === 0 ? null : (
        <div className="template-notes">
          {resolution.notes.map(({ id, spans }) => (
            <p key={id}>
              <sup>{numbers.get(id)}</sup> <Spans spans={spans} numbers={numbers} />
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

interface SpansProps {
  readonly spans: readonly Span[];
  readonly numbers: ReadonlyMap<NoteId, number>;
}

function Spans({ spans, numbers }: SpansProps) {
  return spans.map((span, at) => {
    // Spans of a text that never changes: their place is what they are.
    const key = `${at}`;
    if (span.kind === "note") return <sup key={key}>{numbers.get(span.note)}</sup>;
    const text = <Words key={key} text={span.text} />;
    return span.kind === "text" && span.italic === true ? <em key={key}>{text}</em> : text;
  });
}

function Words({ text }: { readonly text: string }) {
  return splitAtSlots(text).map(({ start, words, isSlot }) =>
    isSlot ? (
      <mark key={start} className="template-slot">
        {words}
      </mark>
    ) : (
      <Fragment key={start}>{words}</Fragment>
    ),
  );
}

/** The text in pieces; of a slot its name alone. */
function splitAtSlots(text: string) {
  const pieces: { start: number; words: string; isSlot: boolean }[] = [];
  let at = 0;
  for (const found of text.matchAll(slotPattern)) {
    if (found.index > at) pieces.push({ start: at, words: text.slice(at, found.index), isSlot: false });
    pieces.push({ start: found.index, words: parseSlotName(found[1] ?? "")?.name ?? found[0], isSlot: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ start: at, words: text.slice(at), isSlot: false });
  return pieces;
}
