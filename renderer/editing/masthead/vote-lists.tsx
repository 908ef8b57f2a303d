// The three lists of a recorded vote and their numbers, checked against each other as they are filled.
import { checkVote, type VoteListName, voteListNames } from "#core/adoption/check-vote.ts";
import { readVote } from "#core/adoption/read-vote.ts";
import { membershipYear, namingDay } from "#core/masthead/day-of-text.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { AdoptionResult, Resolution } from "#core/resolution/resolution.ts";
import { membershipIn } from "#core/sponsors/membership.ts";
import { readStateList } from "#core/states/read-state-list.ts";
import { compareNames } from "#core/states/state-directory.ts";
import { TextField } from "#renderer/design/text-field.tsx";
import { describeVoteRemark, mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import { Remarks } from "./remarks.tsx";
import { StateListField } from "./state-list-field.tsx";
import { today } from "./today.ts";
import { useStates } from "./use-states.ts";

/** A vote as it is being filled in: a number left empty follows its list. */
export interface VoteFields {
  readonly counts: Readonly<Record<VoteListName, string>>;
  readonly lists: Readonly<Record<VoteListName, readonly string[]>>;
}

export function resultOf(kind: string, { counts, lists }: VoteFields): AdoptionResult | null {
  const count = (list: VoteListName): number => {
    const typed = Number.parseInt(counts[list], 10);
    return Number.isInteger(typed) && typed >= 0 ? typed : lists[list].length;
  };
  const vote = { inFavour: count("inFavour"), against: count("against"), abstaining: count("abstaining") };
  if (kind === "without-vote") return { kind };
  if (kind === "vote") return { kind, vote };
  return kind === "recorded-vote" ? { kind, vote, ...lists } : null;
}

export function voteFieldsOf(result: AdoptionResult | null): VoteFields {
  const lists = { inFavour: [], against: [], abstaining: [] };
  const counts = { inFavour: "", against: "", abstaining: "" };
  if (result === null || result.kind === "without-vote") return { counts, lists };
  const { vote } = result;
  const stated = {
    inFavour: String(vote.inFavour),
    against: String(vote.against),
    abstaining: String(vote.abstaining),
  };
  if (result.kind === "vote") return { counts: stated, lists };
  const { inFavour, against, abstaining } = result;
  return { counts: stated, lists: { inFavour, against, abstaining } };
}

export interface VoteListsProps {
  /** The text, with the adoption as it is being filled in. */
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly kind: "vote" | "recorded-vote";
  readonly fields: VoteFields;
  readonly onFields: (fields: VoteFields) => void;
}

export function VoteLists({ resolution, profile, kind, fields, onFields }: VoteListsProps) {
  const directory = useStates();
  const day = namingDay({ ...resolution, stage: "adopted" }, today());
  const year = membershipYear({ ...resolution, stage: "adopted" }, today());
  const isMember = membershipIn(year, profile, directory.states);
  const result = resultOf(kind, fields);
  const remarks = checkVote(result, { directory, isMember, members: profile.memberCount });
  const isStarted = result !== null && result.kind !== "without-vote" && result.vote.inFavour > 0;

  const add = (list: VoteListName, text: string): void => {
    const whole = readVote(text, directory, day);
    if (whole !== null) {
      const counts = whole.vote === null ? fields.counts : textOfCounts(whole.vote);
      onFields({ counts, lists: whole.lists });
      return;
    }
    const names = readStateList(text, directory, day).map(({ name }) => name);
    const before = fields.lists[list];
    const after = [...before, ...names.filter((name) => !before.includes(name))].sort(compareNames);
    // A number that only said how many there were goes along.
    const followed = fields.counts[list] === String(before.length) ? "" : fields.counts[list];
    onFields({
      counts: { ...fields.counts, [list]: followed },
      lists: { ...fields.lists, [list]: after },
    });
  };
  const remove = (list: VoteListName, name: string): void =>
    onFields({
      counts: {
        ...fields.counts,
        [list]: fields.counts[list] === String(fields.lists[list].length) ? "" : fields.counts[list],
      },
      lists: { ...fields.lists, [list]: fields.lists[list].filter((each) => each !== name) },
    });
  return (
    <>
      <div className="page-form-three">
        {voteListNames.map((list) => (
          <TextField
            key={list}
            label={words.votes[list]}
            aria-label={words.votesCounted(list)}
            inputMode="numeric"
            placeholder={String(fields.lists[list].length)}
            value={fields.counts[list]}
            onText={(text) => onFields({ ...fields, counts: { ...fields.counts, [list]: text } })}
          />
        ))}
      </div>
      <div role="status">
        {isStarted ? (
          <Remarks
            tone={remarks.length === 0 ? "good" : "warning"}
            sentences={remarks.length === 0 ? [words.votesHold] : remarks.map(describeVoteRemark)}
          />
        ) : null}
      </div>
      {kind === "vote"
        ? null
        : voteListNames.map((list) => (
            <div key={list} className="state-list">
              <StateListField
                label={words.addState(words.votes[list])}
                hint={words.listHint}
                directory={directory}
                day={day}
                onList={(text) => add(list, text)}
              />
              <StateChips names={fields.lists[list]} onRemove={(name) => remove(list, name)} />
            </div>
          ))}
    </>
  );
}

function textOfCounts(vote: Readonly<Record<VoteListName, number>>): VoteFields["counts"] {
  return {
    inFavour: String(vote.inFavour),
    against: String(vote.against),
    abstaining: String(vote.abstaining),
  };
}

interface StateChipsProps {
  readonly names: readonly string[];
  readonly onRemove: (name: string) => void;
}

function StateChips({ names, onRemove }: StateChipsProps) {
  if (names.length === 0) return null;
  return (
    <ul className="state-chips">
      {names.map((name) => (
        <li key={name} className="state-chip">
          {name}
          <button type="button" aria-label={words.removeState(name)} onClick={() => onRemove(name)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
