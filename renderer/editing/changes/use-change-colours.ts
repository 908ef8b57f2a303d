// Each delegation's changes and comments in its colour. The page says whose they are; a style sheet of the window says the colour.
import { useEffect, useMemo } from "react";
import { colourFor } from "#collaboration/presence/presence.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

export function useChangeColours({ negotiation }: Pick<Resolution, "negotiation">): void {
  const names = JSON.stringify([...new Set(delegationsIn(negotiation))].toSorted());
  const sheet = useMemo(() => new CSSStyleSheet(), []);
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [sheet]);
  useEffect(() => {
    // What was written as text above.
    const delegations = JSON.parse(names) as readonly string[];
    sheet.replaceSync(
      delegations
        .map(
          (name) => `[data-by="${CSS.escape(name)}"] { --by: ${colourFor({ name: "", delegation: name })}; }`,
        )
        .join("\n"),
    );
  }, [sheet, names]);
}

function delegationsIn({
  proposals,
  mastheadChanges,
  comments,
}: Resolution["negotiation"]): readonly string[] {
  const remarks = comments.flatMap((comment) => [comment, ...comment.answers]);
  return [...mastheadChanges, ...proposals, ...remarks].map(({ delegation }) => delegation);
}
