// The paragraphs that can be referred to, with the words a reference to each is made of.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { inWords, numberPaths } from "./reference-texts.ts";

export interface ReferenceTarget {
  readonly block: BlockId;
  /** "OP5 (b)". */
  readonly name: string;
  readonly text: string;
  /** What is written: "paragraph 5 (b) above", of which the number is live. */
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

export interface TargetsFrom {
  readonly blocks: readonly Block[];
  readonly labels: Labels;
  /** The paragraph that refers; null where a footnote does. */
  readonly from: BlockId | null;
  /** What stands before the caret: a word that names paragraphs is not written twice. */
  readonly typed: string;
}

const longest = 200;
/** A list of paragraphs that has been begun: "paragraphs 3, 5 (b) and ". */
const named =
  /\bparagraphs? (?:(?:\d{1,3}(?: (?:bis|ter|quater))?(?: \([a-z]{1,4}\))*|\([a-z]{1,4}\))(?:, and |, | and | or | to ))*$/i;

export function listTargets({ blocks, labels, from, typed }: TargetsFrom): readonly ReferenceTarget[] {
  const paths = numberPaths(blocks, labels);
  const kinds = new Map(blocks.map(({ id, kind }) => [id, kind]));
  const own = blocks.findIndex(({ id }) => id === from);
  const isNamed = named.test(typed.slice(-80));
  const space = typed === "" || /[\s(]$/.test(typed) ? "" : " ";
  return blocks.flatMap((block, index): readonly ReferenceTarget[] => {
    const path = paths.get(block.id);
    if (path === undefined || block.id === from || block.kind === "section") return [];
    const where = from === null ? "" : index < own ? " above" : " below";
    const shared = {
      block: block.id,
      name: labels.get(block.id)?.name ?? "",
      text: textOf(block.spans).slice(0, longest),
    };
    const number = path.map((part) => part.text).join(" ");
    const [first] = path;
    const isPreambular = first !== undefined && kinds.get(first.block) === "preambular";
    if (isPreambular && path.length === 1)
      return [{ ...shared, before: `${space}the `, number: inWords(number), after: " preambular paragraph" }];
    if (isPreambular) return [];
    if (isNamed) return [{ ...shared, before: space, number, after: "" }];
    return [{ ...shared, before: `${space}paragraph `, number, after: where }];
  });
}

/** Those whose name or text has all the words, names first. */
export function matchTargets(targets: readonly ReferenceTarget[], typed: string): readonly ReferenceTarget[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const isName = ({ name, number }: ReferenceTarget): boolean => {
    const wanted = words.join(" ");
    return name.toLowerCase().startsWith(wanted) || number.toLowerCase().startsWith(wanted);
  };
  const found = targets.filter((target) => {
    const text = `${target.name} ${target.number} ${target.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return words.length === 0 ? found : [...found.filter(isName), ...found.filter((target) => !isName(target))];
}
