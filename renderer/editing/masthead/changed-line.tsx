// A line of the masthead, with what open changes do to it. Few drafts have such changes: what shows them is fetched for those.
import { lazy, Suspense } from "react";
import type { ChangedLineProps } from "./marked-line.tsx";

const MarkedLine = lazy(async () => ({ default: (await import("./marked-line.tsx")).MarkedLine }));

export function ChangedLine({ resolution, lineOf }: ChangedLineProps) {
  const line = lineOf(resolution);
  if (resolution.negotiation.mastheadChanges.length === 0) return line;
  return (
    <Suspense fallback={line}>
      <MarkedLine {...{ resolution, lineOf }} />
    </Suspense>
  );
}
