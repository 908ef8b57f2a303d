import { ordinalWords } from "#core/numbering/ordinal-words.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Masthead as MastheadData, Resolution } from "#core/resolution/resolution.ts";
import { readableDayAndTime } from "#renderer/app/readable-moment.ts";
import { Button } from "#renderer/design/button.tsx";
import { editingWords } from "#renderer/strings/editing-words.ts";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { readableDate, readableDates } from "./readable-dates.ts";

export interface MastheadProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly onEdit: () => void;
}

/** The head of the first page, from the masthead as data. A draft says that it is one. */
export function Masthead({ resolution, profile, onEdit }: MastheadProps) {
  const { masthead, stage } = resolution;
  return (
    <header className="masthead-print">
      <div className="masthead-top">
        <strong>{editingWords.unitedNations}</strong>
        <PrintedSymbol symbol={printedSymbol(resolution, profile, new Date().toISOString())} />
      </div>
      <div className="masthead-body">
        <p className="masthead-organ">{profile.mastheadOrgan}</p>
        <div className="masthead-facts">
          {masthead.distribution === null ? null : <p>{editingWords.distribution(masthead.distribution)}</p>}
          {masthead.issued === null || stage !== "adopted" ? null : <p>{readableDate(masthead.issued)}</p>}
          {masthead.originalLanguage === null ? null : (
            <p>{editingWords.original(frameWords.languages[masthead.originalLanguage])}</p>
          )}
          {stage === "working" ? (
            <p className="masthead-draft">
              {editingWords.draftAsOf(readableDayAndTime(new Date()))}
              {masthead.version === null ? null : <span>{masthead.version}</span>}
            </p>
          ) : null}
        </div>
      </div>
      <SessionLines masthead={masthead} profile={profile} />
      <Button className="masthead-edit" look="quiet" size="small" onClick={onEdit}>
        {editingWords.editMasthead}
      </Button>
    </header>
  );
}

/** The first letter is printed large, as on an issued document. */
function PrintedSymbol({ symbol }: { readonly symbol: string }) {
  const slash = symbol.indexOf("/");
  const head = slash === -1 ? symbol : symbol.slice(0, slash);
  return (
    <span className="masthead-symbol">
      <strong>{head}</strong>
      {symbol.slice(head.length)}
    </span>
  );
}

function SessionLines({ masthead, profile }: Pick<MastheadLines, "masthead" | "profile">) {
  const { session, agendaItem, committee, sponsors } = masthead;
  return (
    <div className="masthead-session">
      {profile.organ === profile.mastheadOrgan ? null : <p className="masthead-strong">{profile.organ}</p>}
      {session === null ? null : <p className="masthead-strong">{sessionWords(session, profile)}</p>}
      {committee === null ? null : <p>{committee}</p>}
      {session?.dates == null ? null : <p>{readableDates(session.dates)}</p>}
      {agendaItem === null ? null : <p>{editingWords.agendaItem(agendaItem.number)}</p>}
      {agendaItem?.title == null ? null : <p className="masthead-strong">{agendaItem.title}</p>}
      {sponsors.length === 0 ? null : (
        <details className="masthead-sponsors">
          <summary>{editingWords.sponsorCount(sponsors.length)}</summary>
          {sponsors.map(({ name }) => name).join(", ")}
        </details>
      )}
    </div>
  );
}

interface MastheadLines {
  readonly masthead: MastheadData;
  readonly profile: Profile;
}

function sessionWords(session: NonNullable<MastheadData["session"]>, profile: Profile): string {
  const ordinal =
    profile.sessionCounts === "year"
      ? String(session.number)
      : (ordinalWords(session.number) ?? String(session.number));
  const words = editingWords.session(ordinal, editingWords.sessionKinds[session.kind]);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
