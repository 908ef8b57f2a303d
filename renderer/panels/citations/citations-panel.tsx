import type { Citation } from "#core/citations/citation.ts";
import { Tag, type Tone } from "#renderer/design/tag.tsx";
import { panelWords } from "#renderer/strings/panel-words.ts";

export interface CitationsPanelProps {
  readonly citations: readonly Citation[];
  readonly describePlace: (citation: Citation) => string;
  readonly onGo: (citation: Citation) => void;
}

/** Everything cited, in order, with what the register says of it. */
export function CitationsPanel({ citations, describePlace, onGo }: CitationsPanelProps) {
  if (citations.length === 0) return <p className="panel-empty">{panelWords.citationsEmpty}</p>;
  return (
    <ul className="card-list">
      {citations.map((citation, at) => (
        // A citation has no name of its own: its number in the text is what tells two equal ones apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={`${at}:${citation.text}`}>
          <CitationCard citation={citation} place={describePlace(citation)} onGo={() => onGo(citation)} />
        </li>
      ))}
    </ul>
  );
}

interface CitationCardProps {
  readonly citation: Citation;
  readonly place: string;
  readonly onGo: () => void;
}

function CitationCard({ citation, place, onGo }: CitationCardProps) {
  const state = stateOf(citation);
  const detail = describeCitation(citation);
  return (
    <article className="card" aria-label={citation.text}>
      <div className="card-head">
        <span>{panelWords.citationKinds[citation.kind]}</span>
        <button type="button" className="card-place" aria-label={panelWords.goTo(place)} onClick={onGo}>
          {place}
        </button>
        <span className="card-aside">
          <Tag tone={state.tone}>{state.words}</Tag>
        </span>
      </div>
      <p className="card-quote">{citation.text}</p>
      {detail === "" ? null : <p className="panel-detail">{detail}</p>}
    </article>
  );
}

function stateOf(citation: Citation): { readonly tone: Tone; readonly words: string } {
  if (citation.form === "malformed") return { tone: "warning", words: panelWords.malformed };
  const tones = { match: "good", differs: "error", unknown: "idle" } as const;
  return { tone: tones[citation.register], words: panelWords.register[citation.register] };
}

const readableDate = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

const organs: Readonly<Record<string, string>> = panelWords.organs;

function describeCitation({ organ, number, year, date, title, text }: Citation): string {
  const named = [
    organ === null ? null : (organs[organ] ?? organ),
    number === null ? null : year === null ? number : `${number} (${year})`,
    date === null ? null : readableDate.format(new Date(date)),
    title,
  ];
  // What the text says word for word is not said again.
  if (organ === null && number === null && title === text) return "";
  return named.filter((part) => part !== null && part !== "").join(" · ");
}
