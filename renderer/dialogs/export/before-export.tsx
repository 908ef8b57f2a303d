import type { Finding } from "#core/lint/finding.ts";
import { Button } from "#renderer/design/button.tsx";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import { slotWords } from "#renderer/strings/template-words.ts";

export interface BeforeExportProps {
  /** Null while the first check runs. */
  readonly findings: readonly Finding[] | null;
  readonly unfilled: number;
  readonly describePlace: (finding: Finding) => string;
  readonly onGo: (finding: Finding) => void;
}

const mostShown = 4;

/** What a delegate would want to know before others read the text; none of it stands in the way. */
export function BeforeExport({ findings, unfilled, describePlace, onGo }: BeforeExportProps) {
  const errors = findings?.filter(({ severity }) => severity === "error") ?? null;
  return (
    <section className="export-part" aria-label={words.before}>
      <h3 className="export-heading">{words.before}</h3>
      {unfilled === 0 ? null : (
        <p className="export-line">
          <span className="dot" data-tone="warning" />
          {slotWords.beforeExport(unfilled)}
        </p>
      )}
      <p className="export-line" role="status">
        <span className="dot" data-tone={errors === null ? "idle" : errors.length > 0 ? "error" : "good"} />
        {errors === null
          ? words.stillChecking
          : errors.length === 0
            ? words.noErrors
            : words.errors(errors.length)}
      </p>
      {errors === null || errors.length === 0 ? null : (
        <ul className="export-errors">
          {errors.slice(0, mostShown).map((finding, index) => (
            // Two of one rule may stand in one place, and the list is not changed while it is looked at.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <span>
                <strong>{describePlace(finding)}</strong> {finding.message}
              </span>
              <Button
                size="small"
                aria-label={words.showAt(describePlace(finding))}
                onClick={() => onGo(finding)}
              >
                {words.show}
              </Button>
            </li>
          ))}
          {errors.length > mostShown ? <li>{words.moreErrors(errors.length - mostShown)}</li> : null}
        </ul>
      )}
    </section>
  );
}
