import { memo, useMemo } from "react";
import { type CommandId, titleOf } from "#bridge/commands.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import { hasNoWords } from "#core/resolution/has-no-words.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { changeIdsOf } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import { countUnfilled, findSlots } from "#core/slots/find-slots.ts";
import { Dot, type Tone } from "#renderer/design/tag.tsx";
import { changeWords } from "#renderer/strings/change-words.ts";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { ZoomControl } from "./view/zoom-control.tsx";

/** How the draft stands with others. Only what the relay confirmed counts as shared. */
export type Connection =
  | { readonly kind: "alone" }
  | { readonly kind: "connecting" }
  | { readonly kind: "offline" }
  | { readonly kind: "live"; readonly others: readonly string[]; readonly isAllShared: boolean };

export interface StatusLineProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly findings: readonly Finding[] | null;
  readonly connection: Connection;
  readonly zoom: number;
  readonly onSlot: () => void;
  readonly onCommand: (id: CommandId) => void;
}

/** Never says more than is true. */
export const StatusLine = memo(function StatusLine(props: StatusLineProps) {
  const { resolution, profile, findings, connection, zoom, onSlot, onCommand } = props;
  const count = (kind: string): number => resolution.blocks.filter((block) => block.kind === kind).length;
  return (
    <footer className="status-line">
      <span>{profile.organ}</span>
      <span className="status-less">{frameWords.languages[resolution.language]}</span>
      <span>{frameWords.paragraphs(count("preambular"), count("operative"))}</span>
      <span className="status-less">{frameWords.words(countWords(resolution))}</span>
      {findings === null || hasNoWords(resolution) ? null : (
        <FindingCounts findings={findings} onShow={() => onCommand("show-checks")} />
      )}
      <OpenChanges resolution={resolution} onShow={() => onCommand("show-changes")} />
      <SlotsLeft resolution={resolution} onSlot={onSlot} />
      <span className="spring" />
      <ConnectionNote connection={connection} />
      <ZoomControl zoom={zoom} onCommand={onCommand} />
    </footer>
  );
});

interface FindingCountsProps {
  readonly findings: readonly Finding[];
  readonly onShow: () => void;
}

function FindingCounts({ findings, onShow }: FindingCountsProps) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  if (errors === 0 && warnings === 0) return <span>{frameWords.noFindings}</span>;
  const parts = [
    errors > 0 ? frameWords.errors(errors) : null,
    warnings > 0 ? frameWords.warnings(warnings) : null,
  ];
  return (
    <button
      type="button"
      className="status-button"
      data-tone={errors > 0 ? "error" : "warning"}
      title={menuWords.goToChecks}
      onClick={onShow}
    >
      {parts.filter((part) => part !== null).join(", ")}
    </button>
  );
}

/** A text with open changes is never shown as if it had none. */
function OpenChanges({
  resolution,
  onShow,
}: {
  readonly resolution: Resolution;
  readonly onShow: () => void;
}) {
  const count = changeIdsOf(resolution).length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="status-button"
      data-tone="warning"
      title={titleOf("show-changes")}
      onClick={onShow}
    >
      {changeWords.open(count)}
    </button>
  );
}

/** What is still to be filled in, while something is; one click goes to the first. */
function SlotsLeft({ resolution, onSlot }: Pick<StatusLineProps, "resolution" | "onSlot">) {
  const slots = useMemo(() => findSlots(resolution), [resolution]);
  if (slots.length === 0) return null;
  return (
    <button type="button" className="status-button" title={menuWords.nextSlot} onClick={onSlot}>
      {menuWords.slots(countUnfilled(slots))}
    </button>
  );
}

function ConnectionNote({ connection }: { readonly connection: Connection }) {
  const { tone, words } = describeConnection(connection);
  return (
    <span className="connection" role="status">
      <Dot tone={tone} label={words} />
      <span>{words}</span>
      {connection.kind === "live" ? (
        <span>{connection.isAllShared ? frameWords.allShared : frameWords.someNotShared}</span>
      ) : null}
    </span>
  );
}

function describeConnection(connection: Connection): { readonly tone: Tone; readonly words: string } {
  switch (connection.kind) {
    case "alone":
      return { tone: "idle", words: frameWords.alone };
    case "connecting":
      return { tone: "idle", words: frameWords.connecting };
    case "offline":
      return { tone: "warning", words: frameWords.offline };
    case "live":
      return { tone: "good", words: frameWords.live(connection.others) };
  }
}

/** A block keeps its identity while its words stay: only those of the changed one are counted again. */
const counted = new WeakMap<Block, number>();

function countWords({ blocks }: Resolution): number {
  let words = 0;
  for (const block of blocks) {
    const known = counted.get(block) ?? textOf(block.spans).match(/\S+/g)?.length ?? 0;
    counted.set(block, known);
    words += known;
  }
  return words;
}
