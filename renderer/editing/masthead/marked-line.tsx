// The words that open changes take out of a line and put into it, in the colours of who proposes them.
import { markLine } from "#core/masthead/mark-line.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

export interface ChangedLineProps {
  readonly resolution: Resolution;
  /** What the line says of a resolution; "" where there is none. */
  readonly lineOf: (resolution: Resolution) => string;
}

export function MarkedLine({ resolution, lineOf }: ChangedLineProps) {
  let at = 0;
  return markLine(resolution, lineOf).map(({ text, change }) => {
    const key = `${at}`;
    at += text.length;
    if (change === null) return <span key={key}>{text}</span>;
    const Element = change.kind === "inserted" ? "ins" : "del";
    return (
      <Element
        key={key}
        className="change"
        data-change={change.id}
        data-change-kind={change.kind}
        data-by={change.delegation}
      >
        {text}
      </Element>
    );
  });
}
