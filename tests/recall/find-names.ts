// Names of instruments in adopted texts, found by their letters alone.
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";

/** An official title as it stands in a paragraph. */
export interface NameTarget {
  readonly block: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** Every place where a title stands in full, and not inside a longer one. */
export function findNames(resolution: Resolution, titles: readonly string[]): readonly NameTarget[] {
  const longestFirst = titles
    .filter((title) => title.split(" ").length > 4)
    .sort((one, other) => other.length - one.length);
  return resolution.blocks.flatMap(({ spans }, block) => {
    const text = textOf(spans);
    const found: NameTarget[] = [];
    for (const title of longestFirst) {
      for (let at = text.indexOf(title); at !== -1; at = text.indexOf(title, at + 1)) {
        const end = at + title.length;
        const isInside = found.some((each) => at < each.end && end > each.start);
        if (!isInside && !/[\p{L}\d]/u.test(text.charAt(end)))
          found.push({ block, text, start: at, end, title });
      }
    }
    return found;
  });
}
