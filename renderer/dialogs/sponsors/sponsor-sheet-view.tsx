import { useState } from "react";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { formatSponsorSheet, sponsorSheet } from "#core/sponsors/sponsor-sheet.ts";
import { Button } from "#renderer/design/button.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";

/** The line as the L. document prints it, with its note, to look at, to copy and to send. */
export function SponsorSheetView({
  resolution,
  profile,
  onExport,
}: {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly onExport: () => void;
}) {
  const sheet = sponsorSheet(resolution, profile);
  const [copied, setCopied] = useState<string | null>(null);
  const text = formatSponsorSheet(sheet);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <section className="sponsor-sheet" aria-label={words.sheet}>
      <div className="sponsors-head">
        <h3>{words.sheet}</h3>
        <span className="sponsor-ways">
          <Button size="small" onClick={copy}>
            {copied === text ? words.copied : words.copySheet}
          </Button>
          <Button size="small" onClick={onExport}>
            {words.exportSheet}
          </Button>
        </span>
      </div>
      <div className="sponsor-paper">
        <p className="sponsor-line">{sheet.line}</p>
        {sheet.later.map(({ day, names }) => (
          <p key={day}>
            <em>{words.joinedLater(day)}:</em> {names}
          </p>
        ))}
        {sheet.note === null ? null : <p className="sponsor-note">{sheet.note}</p>}
      </div>
    </section>
  );
}
