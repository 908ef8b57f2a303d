import { Fragment, useEffect, useRef } from "react";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { Tag, type Tone } from "#renderer/design/tag.tsx";
import { compareWords } from "#renderer/strings/compare-words.ts";
import type { ShownRow, ShownWords, Side } from "./compared-texts.ts";

const tones: Readonly<Record<ShownRow["changes"][number]["rank"], Tone>> = {
  matters: "warning",
  lesser: "info",
  form: "idle",
};

export interface ComparedRowProps {
  readonly row: ShownRow;
  readonly isBeside: boolean;
  /** The one that was walked to. */
  readonly isCurrent: boolean;
  readonly onGoTo: (block: BlockId) => void;
  readonly onTake: (edits: readonly Edit[]) => void;
}

/** One paragraph of each side with what became of it. */
export function ComparedRow({ row, isBeside, isCurrent, onGoTo, onTake }: ComparedRowProps) {
  const { names, goesTo, taking } = row;
  const said = row.changes.filter(isSaid);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={element} aria-current={isCurrent ? "true" : undefined}>
      <div className="compared-head">
        <span className="compared-name">{nameOf(row)}</span>
        {row.moved ? <Tag tone="info">{compareWords.moved}</Tag> : null}
        {names.base === "" ? <Tag tone="good">{compareWords.added}</Tag> : null}
        {names.draft === "" ? <Tag tone="error">{compareWords.dropped}</Tag> : null}
        <span className="compared-actions">
          {taking === null || taking.length === 0 ? null : (
            <Button look="quiet" size="small" onClick={() => onTake(taking)}>
              {compareWords.take}
            </Button>
          )}
          {goesTo === null ? null : (
            <Button look="quiet" size="small" onClick={() => onGoTo(goesTo)}>
              {compareWords.goTo}
            </Button>
          )}
        </span>
      </div>
      {isBeside ? (
        <div className="compared-beside">
          <ComparedWords row={row} side="base" />
          <ComparedWords row={row} side="draft" />
        </div>
      ) : (
        <ComparedWords row={row} side={null} />
      )}
      {said.length === 0 ? null : (
        <ul className="compared-changes">
          {said.map(({ sentence, rank }, at) => (
            // A comparison is made anew as a whole; its changes never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at}>
              <span className="dot" data-tone={tones[rank]} aria-hidden="true" />
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What weighs little and is to be seen in the words needs no sentence. */
function isSaid({ kind, rank }: ShownRow["changes"][number]): boolean {
  return rank === "matters" || (kind !== "words" && kind !== "punctuation");
}

function nameOf({ names: { base, draft } }: ShownRow): string {
  if (base === draft || base === "") return draft;
  return draft === "" ? base : `${base} → ${draft}`;
}

/** Words of both sides in one run, or those of one side. */
function ComparedWords({ row, side }: { readonly row: ShownRow; readonly side: Side | null }) {
  return (
    <div className="compared-words">
      {side === null ? null : (
        <span className="visually-hidden">{side === "base" ? compareWords.base : compareWords.draft}: </span>
      )}
      <p>
        <Words words={row.words} side={side} />
      </p>
      {row.notes.map((note) => (
        <p key={note.name} className="compared-note">
          <span>{note.name}: </span>
          <Words words={note.words} side={side} />
        </p>
      ))}
    </div>
  );
}

const otherSide = { base: "inserted", draft: "deleted" } as const;

function Words({ words, side }: { readonly words: readonly ShownWords[]; readonly side: Side | null }) {
  const shown = words.filter(({ kind }) => side === null || kind !== otherSide[side]);
  // Words of a comparison never change places.
  return shown.map(({ kind, text, startsParagraph }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={at}>
      {startsParagraph ? " ¶ " : null}
      {kind === "same" ? text : kind === "inserted" ? <ins>{text}</ins> : <del>{text}</del>}
    </Fragment>
  ));
}
