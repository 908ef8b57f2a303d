import { Fragment } from "react";
import type { ImportedResolution } from "#bridge/answers.ts";
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Block, Span } from "#core/resolution/resolution.ts";
import { changeIdsOf } from "#core/resolution/settle-changes.ts";
import { useProfile } from "#renderer/app/host-context.ts";
import { ReaderMessages } from "#renderer/dialogs/messages/reader-messages.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { plainPlaceName } from "#renderer/strings/place-words.ts";
import { receivedWords } from "#renderer/strings/received-words.ts";

/** What a file was read as, beside what the reader says of it. */
export function ImportPreview({ imported }: { readonly imported: ImportedResolution }) {
  const { resolution, messages } = imported;
  const profile = useProfile(resolution.body);
  const labels = labelBlocks(resolution.blocks, profile);
  const open = changeIdsOf(resolution).length;
  const count = (kind: string): number => resolution.blocks.filter((block) => block.kind === kind).length;
  return (
    <div className="import">
      <p className="import-summary">
        {resolution.kind === "text"
          ? dialogWords.readAsText
          : dialogWords.readCounts(count("preambular"), count("operative"), resolution.notes.length)}
        {open === 0 ? null : ` ${receivedWords.willBeShown(open)}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="import-text" aria-label={dialogWords.preview} tabIndex={0}>
        {resolution.blocks.map((block) => (
          <p key={block.id} data-kind={block.kind} data-level={block.level}>
            <span className="import-label">{nameOf(block, labels)}</span>
            <span>
              <SpansText spans={block.spans} />
            </span>
          </p>
        ))}
      </section>
      <section
        className="import-messages"
        aria-label={dialogWords.readMessages(messages.length)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
      >
        <h3 className="section-title">{dialogWords.readMessages(messages.length)}</h3>
        <ReaderMessages messages={messages} />
      </section>
    </div>
  );
}

function nameOf({ id }: Block, labels: Labels): string {
  return plainPlaceName(labels.get(id)?.name ?? "");
}

function SpansText({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, at) => {
    if (span.kind === "note") return null;
    const isItalic = span.kind === "text" && span.italic === true;
    // Spans of a text that is only shown never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return isItalic ? <em key={at}>{span.text}</em> : <Fragment key={at}>{span.text}</Fragment>;
  });
}
