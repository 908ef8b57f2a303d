import { useMemo } from "react";
import { titleOf } from "#bridge/commands.ts";
import { standardMeanings } from "#core/diff/standard-meanings.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { useProfiles } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { useMeanings } from "#renderer/dialogs/meanings/use-meanings.ts";
import { DropPlace, FileChooser } from "#renderer/dialogs/open/choose-file.tsx";
import { compareWords } from "#renderer/strings/compare-words.ts";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { keyOfSource, nameOfSource, type Source } from "./compared-sources.ts";
import { compareTexts, type Side } from "./compared-texts.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { type ComparedSidesState, type DraftAtHost, useComparedSides } from "./use-compared-sides.ts";
import "./compare-dialog.css";

export interface CompareDialogProps {
  /** The draft as it is now. */
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** Null in a guest's window, which knows of no versions. */
  readonly own: DraftAtHost | null;
  /** Shows by which table openings are weighed. */
  readonly onMeanings: () => void;
  readonly onGoTo: (block: BlockId) => void;
  /** Changes the draft, as one step that can be undone. */
  readonly onTake: (edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

/** Any two of this draft, its versions, the file it was begun from and other files: what changed, and what it means. */
export function CompareDialog({ own, onMeanings, onClose, ...props }: CompareDialogProps) {
  const sides = useComparedSides(own);
  const { chosen, sources, begin, addFile } = sides;
  return (
    <Dialog
      title={compareWords.title}
      size={chosen === null ? "normal" : "wide"}
      onClose={onClose}
      foot={
        chosen === null ? undefined : (
          <>
            {own === null ? null : <Button onClick={onMeanings}>{titleOf("meanings")}</Button>}
            <FileChooser onFile={addFile} label={compareWords.chooseOther} look="plain" />
          </>
        )
      }
    >
      {chosen === null ? (
        <>
          <p className="dialog-soft">{compareWords.explain}</p>
          <KnownTexts sources={sources.filter(({ kind }) => kind !== "draft")} onChoose={begin} />
          <DropPlace onFile={addFile}>
            <FileChooser onFile={addFile} label={compareWords.choose} look="primary" />
          </DropPlace>
        </>
      ) : (
        <>
          <ChosenSides sides={sides} />
          <Compared sides={sides} {...props} />
        </>
      )}
    </Dialog>
  );
}

interface KnownTextsProps {
  readonly sources: readonly Source[];
  readonly onChoose: (source: Source) => void;
}

function KnownTexts({ sources, onChoose }: KnownTextsProps) {
  if (sources.length === 0) return null;
  return (
    <ul className="compare-known" aria-label={compareWords.known}>
      {sources.map((source) => (
        <li key={keyOfSource(source)}>
          <Button onClick={() => onChoose(source)}>{nameOfSource(source)}</Button>
        </li>
      ))}
    </ul>
  );
}

const settledChoices = [
  { value: "accept", name: compareWords.accepted },
  { value: "reject", name: compareWords.rejected },
];

function ChosenSides({ sides }: { readonly sides: ComparedSidesState }) {
  const { sources, chosen, read, choose, swap, settle } = sides;
  if (chosen === null) return null;
  const choices = sources.map((source) => ({ value: keyOfSource(source), name: nameOfSource(source) }));
  const settledOf = (side: Side) => (read[side]?.kind === "read" ? read[side].value.settled : null);
  return (
    <div className="compare-sides">
      {(["base", "draft"] as const).map((side) => (
        <div key={side} className="compare-side">
          <SelectField
            label={compareWords[side]}
            value={keyOfSource(chosen[side])}
            choices={choices}
            onChoose={(key) => choose(side, key)}
          />
          {settledOf(side) === null ? null : (
            <Segmented
              label={compareWords.trackedAs}
              value={settledOf(side) ?? ""}
              choices={settledChoices}
              onChoose={(value) => settle(side, value === "accept" ? "accept" : "reject")}
            />
          )}
        </div>
      ))}
      <Button look="quiet" onClick={swap}>
        {compareWords.swap}
      </Button>
    </div>
  );
}

type ComparedProps = Pick<CompareDialogProps, "resolution" | "profile" | "onGoTo" | "onTake"> & {
  readonly sides: ComparedSidesState;
};

function Compared({ sides: { chosen, read }, resolution, profile, onGoTo, onTake }: ComparedProps) {
  const profiles = useProfiles();
  const meanings = useMeanings().known?.meanings ?? standardMeanings;
  const [before, after] = [textOfSide(read.base, resolution), textOfSide(read.draft, resolution)];
  const here = chosen?.draft.kind === "draft" ? "draft" : chosen?.base.kind === "draft" ? "base" : null;
  const compared = useMemo(() => {
    const withProfile = (text: Resolution) => ({
      resolution: text,
      profile: text === resolution ? profile : (profiles.find(({ id }) => id === text.body) ?? profile),
    });
    if (before === null || after === null) return null;
    const texts = { base: withProfile(before), draft: withProfile(after) };
    return compareTexts({ ...texts, here }, meanings);
  }, [before, after, here, resolution, profile, profiles, meanings]);
  const failed = [read.base, read.draft].find((state) => state?.kind === "failed");
  if (failed?.kind === "failed")
    return (
      <Notice tone="error">
        {failed.reason} {dialogWords.notReadNext}
      </Notice>
    );
  if (compared === null)
    return (
      <p className="dialog-soft" role="status">
        {compareWords.reading}
      </p>
    );
  const pair = chosen === null ? "" : `${keyOfSource(chosen.base)} ${keyOfSource(chosen.draft)}`;
  return <ComparisonView key={pair} {...{ compared, onGoTo, onTake }} />;
}

/** Null while it is read, or where it could not be. */
function textOfSide(state: ComparedSidesState["read"][Side], draft: Resolution): Resolution | null {
  if (state === null) return draft;
  return state.kind === "read" ? state.value.resolution : null;
}
