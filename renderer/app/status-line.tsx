import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { Dot, type Tone } from "#renderer/design/tag.tsx";
import { frameWords } from "#renderer/strings/frame-words.ts";

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
}

/** Never says more than is true. */
export function StatusLine({ resolution, profile, findings, connection }: StatusLineProps) {
  const count = (kind: string): number => resolution.blocks.filter((block) => block.kind === kind).length;
  return (
    <footer className="status-line">
      <span>{profile.organ}</span>
      <span>{frameWords.languages[resolution.language]}</span>
      <span>{frameWords.paragraphs(count("preambular"), count("operative"))}</span>
      <span>{frameWords.words(countWords(resolution))}</span>
      {findings === null ? null : <FindingCounts findings={findings} />}
      <span className="spring" />
      <ConnectionNote connection={connection} />
    </footer>
  );
}

function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  if (errors === 0 && warnings === 0) return <span>{frameWords.noFindings}</span>;
  const parts = [
    errors > 0 ? frameWords.errors(errors) : null,
    warnings > 0 ? frameWords.warnings(warnings) : null,
  ];
  return (
    <span data-tone={errors > 0 ? "error" : "warning"}>
      {parts.filter((part) => part !== null).join(", ")}
    </span>
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

function countWords(resolution: Resolution): number {
  let words = 0;
  for (const block of resolution.blocks) words += textOf(block.spans).match(/\S+/g)?.length ?? 0;
  return words;
}
