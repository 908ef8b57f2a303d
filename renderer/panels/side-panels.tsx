import { Tabs } from "radix-ui";
import { memo, useMemo } from "react";
import type { CommandId } from "#bridge/commands.ts";
import type { Citation } from "#core/citations/citation.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { KeptFinding } from "#core/lint/apply-waivers.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Rule } from "#core/lint/rule.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution, Waiver } from "#core/resolution/resolution.ts";
import type { Sharing } from "#renderer/app/use-sharing.ts";
import type { Changes } from "#renderer/editing/changes/use-changes.ts";
import type { RuleGroups } from "#renderer/editing/checking/check-messages.ts";
import type { FoundTexts } from "#renderer/editing/checking/use-found-texts.ts";
import type { Comments } from "#renderer/editing/comments/use-comments.ts";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { ChangesPanel } from "./changes/changes-panel.tsx";
import { ChecksPanel } from "./checks/checks-panel.tsx";
import type { Keeping } from "./checks/use-waivers.ts";
import { CitationsPanel } from "./citations/citations-panel.tsx";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import type { PanelName } from "./panel-name.ts";
import { PeoplePanel } from "./people/people-panel.tsx";
import type { Person } from "./people/person.ts";
import { useDescribePlace } from "./use-describe-place.ts";

export interface SidePanelsProps {
  readonly shown: PanelName;
  readonly onShow: (panel: PanelName) => void;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly labels: Labels;
  readonly findings: readonly Finding[] | null;
  readonly groups: RuleGroups;
  readonly textFoundIn: FoundTexts["textFoundIn"];
  readonly kept: readonly KeptFinding[];
  readonly lapsed: readonly Waiver[];
  readonly selected: Finding | null;
  readonly asking: Finding | null;
  readonly changes: Changes;
  readonly comments: Comments;
  readonly citations: readonly Citation[];
  readonly ledger: readonly LedgerEntry[];
  readonly people: readonly Person[];
  readonly sharing: Sharing;
  readonly canShare: boolean;
  readonly onGoFinding: (finding: Finding) => void;
  readonly onGoCitation: (citation: Citation) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onAsk: (finding: Finding | null) => void;
  readonly onKeep: (finding: Finding, keeping: Keeping) => void;
  readonly onTakeBack: (waivers: readonly Waiver[]) => void;
  readonly onCommand: (id: CommandId) => void;
}

/** The rules that judge what is cited. */
const citing: ReadonlySet<Rule["group"]> = new Set<Rule["group"]>(["citations", "symbols"]);

/** One panel at a time, with counts. */
export function SidePanels(props: SidePanelsProps) {
  const {
    resolution,
    labels,
    findings,
    groups,
    citations,
    ledger,
    people,
    sharing,
    canShare,
    changes,
    comments,
    shown: asked,
    onShow,
  } = props;
  // Once the last change is settled there is nothing to list.
  const shown = asked === "changes" && changes.list.length === 0 ? "checks" : asked;
  const describePlace = useDescribePlace(resolution, labels);
  const cited = useMemo(
    () => (findings ?? []).filter(({ rule }) => citing.has(groups.get(rule) ?? "style")),
    [findings, groups],
  );
  return (
    <aside className="side" aria-label={frameWords.panels}>
      <Tabs.Root
        value={shown}
        onValueChange={(next) => onShow(panels.find((id) => id === next) ?? shown)}
        asChild
      >
        <div className="side-root">
          <TabBar
            changes={changes.list.length}
            checks={findings?.length ?? null}
            citations={ledger.length}
            comments={comments.list.filter(({ resolved }) => !resolved).length}
            people={people.length}
          />
          <Tabs.Content value="changes" className="side-content">
            <ChangesPanel changes={changes} describePlace={describePlace} />
          </Tabs.Content>
          <Tabs.Content value="checks" className="side-content">
            <ChecksPanel
              {...props}
              describePlace={describePlace}
              onGo={props.onGoFinding}
              onFix={(finding) => props.onFix([finding])}
              onFixAll={props.onFix}
            />
          </Tabs.Content>
          <Tabs.Content value="citations" className="side-content">
            <CitationsPanel
              ledger={ledger}
              citations={citations}
              findings={cited}
              describePlace={describePlace}
              onGo={props.onGoCitation}
              onFix={props.onFix}
              onExport={(format) => props.onCommand(`export-citations-${format}`)}
            />
          </Tabs.Content>
          <Tabs.Content value="comments" className="side-content">
            <CommentsPanel comments={comments} describePlace={describePlace} />
          </Tabs.Content>
          <Tabs.Content value="people" className="side-content">
            <PeoplePanel
              people={people}
              shared={canShare ? sharing.shared : null}
              onShare={canShare && sharing.shared === null ? () => props.onCommand("share") : null}
              onStop={canShare && sharing.shared !== null ? () => void sharing.stop() : null}
            />
          </Tabs.Content>
        </div>
      </Tabs.Root>
    </aside>
  );
}

const panels = [
  "changes",
  "checks",
  "citations",
  "comments",
  "people",
] as const satisfies readonly PanelName[];

type Counts = Readonly<Record<PanelName, number | null>>;

/** Drawn again with its counts alone. */
const TabBar = memo(function TabBar(counts: Counts) {
  return (
    <Tabs.List className="side-tabs" aria-label={frameWords.panels}>
      {panels.map((id) =>
        // Most texts have no open changes.
        id === "changes" && counts.changes === 0 ? null : (
          <Tabs.Trigger key={id} value={id} className="tab">
            {panelWords[id]}
            {counts[id] === null ? null : <span className="tab-count">{counts[id]}</span>}
          </Tabs.Trigger>
        ),
      )}
    </Tabs.List>
  );
});
