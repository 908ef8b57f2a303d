import { formatDate } from "#core/instruments/dates.ts";
import type { Sponsor } from "#core/resolution/resolution.ts";
import { sponsorGroups } from "#core/sponsors/sponsor-groups.ts";
import { orderSponsors } from "#core/sponsors/take-sponsors.ts";
import { Button } from "#renderer/design/button.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import { mastheadWords } from "#renderer/strings/masthead-words.ts";

export interface SponsorRowsProps {
  readonly sponsors: readonly Sponsor[];
  /** True where the organ's documents mark who is not a member. */
  readonly marksMembers: boolean;
  readonly onChange: (update: (now: readonly Sponsor[]) => readonly Sponsor[]) => void;
  readonly onSort: () => void;
}

/** One row a sponsor: role, group, mark, and the way out. */
export function SponsorRows({ sponsors, marksMembers, onChange, onSort }: SponsorRowsProps) {
  if (sponsors.length === 0) return <p className="sponsors-none">{words.noSponsors}</p>;
  // By name, not by place: another person may have changed the list meanwhile.
  const isSame = (one: Sponsor, other: Sponsor): boolean =>
    one.name === other.name && one.joined === other.joined;
  const set = (changed: Sponsor, change: Partial<Sponsor>): void =>
    onChange((now) => now.map((each) => (isSame(each, changed) ? { ...each, ...change } : each)));
  const isOrdered = orderSponsors(sponsors).every((sponsor, index) => sponsor === sponsors[index]);
  return (
    <section className="sponsors-listed" aria-label={mastheadWords.sponsors}>
      <div className="sponsors-head">
        <h3>{words.listed(sponsors.length)}</h3>
        {isOrdered ? null : (
          <Button size="small" onClick={onSort}>
            {words.sort}
          </Button>
        )}
      </div>
      <ul className="sponsor-rows">
        {sponsors.map((sponsor) => (
          <li key={`${sponsor.name} ${sponsor.joined ?? ""}`} className="sponsor-row">
            <span className="sponsor-name">
              {sponsor.name}
              {sponsor.joined === null ? null : (
                <small>{words.joinedLater(formatDate(sponsor.joined))}</small>
              )}
            </span>
            <select
              className="field-input"
              aria-label={words.roleOf(sponsor.name)}
              value={sponsor.role}
              // The choices are the type's own.
              onChange={(event) => set(sponsor, { role: event.target.value as Sponsor["role"] })}
            >
              <option value="main">{words.roles.main}</option>
              <option value="additional">{words.roles.additional}</option>
            </select>
            <input
              className="field-input"
              list="sponsor-groups"
              aria-label={words.onBehalfOfOf(sponsor.name)}
              placeholder={words.onBehalfOf}
              defaultValue={sponsor.onBehalfOf ?? ""}
              key={sponsor.onBehalfOf}
              onBlur={(event) => {
                const group = event.target.value.trim();
                if (group !== (sponsor.onBehalfOf ?? ""))
                  set(sponsor, { onBehalfOf: group === "" ? null : group });
              }}
            />
            {marksMembers || sponsor.nonMember ? (
              <label className="sponsor-mark">
                <input
                  type="checkbox"
                  aria-label={words.nonMemberOf(sponsor.name)}
                  checked={sponsor.nonMember}
                  onChange={(event) => set(sponsor, { nonMember: event.target.checked })}
                />
                {words.nonMember}
              </label>
            ) : (
              <span />
            )}
            <Button
              size="small"
              look="quiet"
              aria-label={words.removeState(sponsor.name)}
              onClick={() => onChange((now) => now.filter((each) => !isSame(each, sponsor)))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <datalist id="sponsor-groups">
        {sponsorGroups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </section>
  );
}
