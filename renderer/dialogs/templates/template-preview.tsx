import { useMemo } from "react";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { slotPattern } from "#core/slots/slot.ts";
import { useProfile } from "#renderer/app/host-context.ts";

/** The page of a template in small: its real text, with the places to fill in. */
export function TemplatePreview({ resolution }: { readonly resolution: Resolution }) {
  const profile = useProfile(resolution.body);
  const labels = useMemo(() => labelBlocks(resolution.blocks, profile), [resolution, profile]);
  const numbers = useMemo(() => numberNotes(resolution), [resolution]);
  const { agendaItem } = resolution.masthead;
  return (
    <div className="template-page" lang={resolution.language}>
      <p className="template-organ">{profile.organ}</p>
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
  const parts = text.split(new RegExp(`(${slotPattern.source.replace(/[()]/g, "")})`));
  return parts.map((part, at) =>
    part.startsWith("{") && part.endsWith("}") ? (
      // As above.
      <mark key={`${at} ${part}`} className="template-slot">
        {part.slice(1, -1).replace(/:[^:]*$/, "")}
      </mark>
    ) : (
      part
    ),
  );
}
