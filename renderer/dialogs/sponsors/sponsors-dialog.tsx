// Who tables the text. Each change is made at once, one step to undo, seen by everybody.
import { useState } from "react";
import { membershipYear, namingDay } from "#core/masthead/day-of-text.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { IsoDate, Resolution, Sponsor } from "#core/resolution/resolution.ts";
import { membershipIn } from "#core/sponsors/membership.ts";
import { orderSponsors, type SponsorRemark, takeSponsors } from "#core/sponsors/take-sponsors.ts";
import { readStateList } from "#core/states/read-state-list.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { filledOrNull, mastheadEdits } from "#renderer/editing/masthead/masthead-edits.ts";
import { Remarks } from "#renderer/editing/masthead/remarks.tsx";
import { StateListField } from "#renderer/editing/masthead/state-list-field.tsx";
import { today } from "#renderer/editing/masthead/today.ts";
import { useStates } from "#renderer/editing/masthead/use-states.ts";
import { describeSponsorRemark, mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import { mastheadWords } from "#renderer/strings/masthead-words.ts";
import { SponsorRows } from "./sponsor-rows.tsx";
import { SponsorSheetView } from "./sponsor-sheet-view.tsx";
import "./sponsors-dialog.css";

export interface SponsorsDialogProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** The document as it is this moment: what is drawn may be a change behind. */
  readonly readResolution: () => Resolution;
  readonly onEdits: (edits: readonly Edit[]) => void;
  /** Opens the sheet as a file to be made. */
  readonly onExport: () => void;
  readonly onClose: () => void;
}

interface Understood {
  readonly added: number;
  readonly remarks: readonly SponsorRemark[];
}

const roles = Object.entries(words.roles).map(([value, name]) => ({ value, name }));
const moments = [
  { value: "tabling", name: words.atTabling },
  { value: "later", name: words.later },
];

export function SponsorsDialog({
  resolution,
  profile,
  readResolution,
  onEdits,
  onExport,
  onClose,
}: SponsorsDialogProps) {
  const directory = useStates();
  const { masthead } = resolution;
  const { sponsors } = masthead;
  const [role, setRole] = useState<Sponsor["role"]>("main");
  const [moment, setMoment] = useState("tabling");
  const [joined, setJoined] = useState<string>(today());
  const [understood, setUnderstood] = useState<Understood | null>(null);
  const day = namingDay(resolution, today());
  const year = membershipYear(resolution, today());
  const isMember = membershipIn(year, profile, directory.states);
  const isYearKnown = directory.states.some((state) => isMember(state) !== null);

  const change = (update: (now: readonly Sponsor[]) => readonly Sponsor[]): void => {
    const { masthead: now } = readResolution();
    onEdits(mastheadEdits(now, { sponsors: update(now.sponsors) }));
  };
  const add = (list: string): void => {
    const options = {
      role,
      // A date field gives YYYY-MM-DD or nothing.
      joined: moment === "later" && joined !== "" ? (joined as IsoDate) : null,
      isMember,
    };
    const listed = readStateList(list, directory, day);
    change((now) => {
      const taken = takeSponsors(now, listed, options);
      setUnderstood({ added: taken.sponsors.length - now.length, remarks: taken.remarks });
      return taken.sponsors;
    });
  };
  return (
    <Dialog title={mastheadWords.sponsors} size="wide" onClose={onClose}>
      <p className="field-hint">{words.sponsorsText}</p>
      <div className="sponsors-add">
        <StateListField
          label={words.addSponsor}
          hint={words.listHint}
          directory={directory}
          day={day}
          onList={add}
        />
        {/* The choices are the type's own. */}
        <Segmented
          label={words.role}
          value={role}
          choices={roles}
          onChoose={(chosen) => setRole(chosen as Sponsor["role"])}
        />
        <Segmented label={words.when} value={moment} choices={moments} onChoose={setMoment} />
        {moment === "later" ? (
          <TextField label={words.joinedOn} type="date" value={joined} onText={setJoined} />
        ) : null}
      </div>
      {profile.membership === "council-years" && !isYearKnown ? (
        <p className="field-hint">{words.yearUnknown(year)}</p>
      ) : null}
      <UnderstoodList understood={understood} />
      <SponsorRows
        sponsors={sponsors}
        marksMembers={profile.membership === "council-years"}
        onChange={change}
        onSort={() => change(orderSponsors)}
      />
      {sponsors.length > 0 ? null : (
        <TextField
          label={words.submittedBy}
          hint={words.submittedByHint}
          value={masthead.submittedBy ?? ""}
          onText={(text) => onEdits(mastheadEdits(masthead, { submittedBy: text === "" ? null : text }))}
          onBlur={(event) =>
            onEdits(mastheadEdits(masthead, { submittedBy: filledOrNull(event.currentTarget.value) }))
          }
        />
      )}
      <SponsorSheetView {...{ resolution, profile, onExport }} />
    </Dialog>
  );
}

function UnderstoodList({ understood }: { readonly understood: Understood | null }) {
  return (
    <div role="status">
      {understood === null ? null : (
        <Remarks
          tone={understood.remarks.length === 0 ? "good" : "warning"}
          sentences={[words.understood(understood.added), ...understood.remarks.map(describeSponsorRemark)]}
        />
      )}
    </div>
  );
}
