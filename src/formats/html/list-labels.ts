// The numbers that a page shows before the items of its lists, which no text of the page carries.
import { formatLabel } from "#core/numbering/label-blocks.ts";
import type { LevelStyle } from "#core/profile/profile.ts";
import type { Declarations } from "./css-looks.ts";
import type { HtmlTag } from "./tokenize-html.ts";

export interface OpenList {
  readonly style: LevelStyle | "bullet" | "none";
  next: number;
}

const numbered: LevelStyle = { before: "", style: "decimal", after: "." };
const lettered: LevelStyle = { before: "(", style: "lower-letter", after: ")" };
const roman: LevelStyle = { before: "(", style: "lower-roman", after: ")" };
const capital: LevelStyle = { before: "(", style: "upper-letter", after: ")" };

const byName: ReadonlyMap<string, LevelStyle | "bullet" | "none"> = new Map<
  string,
  LevelStyle | "bullet" | "none"
>([
  ["1", numbered],
  ["decimal", numbered],
  ["a", lettered],
  ["lower-alpha", lettered],
  ["lower-latin", lettered],
  ["i", roman],
  ["lower-roman", roman],
  ["A", capital],
  ["upper-alpha", capital],
  ["upper-latin", capital],
  ["disc", "bullet"],
  ["circle", "bullet"],
  ["square", "bullet"],
  ["none", "none"],
]);

/** Where a list does not say how it counts, its depth does, as in a resolution: 1., (a), (i). */
const byDepth = [numbered, lettered, roman] as const;

/** `depth` is the number of lists around it. */
export function openList(tag: HtmlTag, style: Declarations, depth: number): OpenList {
  const named = byName.get(style.get("list-style-type") ?? tag.attributes.get("type") ?? "");
  const own = named === numbered && depth > 0 ? undefined : named;
  const start = Number.parseInt(tag.attributes.get("start") ?? "1", 10);
  const fallback = tag.name === "ol" ? (byDepth[Math.min(depth, 2)] ?? numbered) : "bullet";
  return { style: own ?? fallback, next: Number.isInteger(start) && start > 0 && start < 1000 ? start : 1 };
}

/** The label of the next item. */
export function takeLabel(list: OpenList, tag: HtmlTag, style: Declarations): string {
  const value = Number.parseInt(tag.attributes.get("value") ?? "", 10);
  if (Number.isInteger(value) && value > 0 && value < 1000) list.next = value;
  const own = byName.get(style.get("list-style-type") ?? "");
  const used = own === "none" || own === "bullet" ? own : list.style;
  if (used === "none") return "";
  if (used === "bullet") return "•";
  const label = formatLabel(used, list.next);
  list.next += 1;
  return label;
}
