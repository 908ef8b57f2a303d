// How paragraphs of each kind look in the base: what the draft brings is written like the nearest of its kind.
import type { Block, BlockId, BlockKind, Level, Resolution } from "#core/resolution/resolution.ts";
import type { WordStyles } from "#formats/docx/read/read-styles.ts";
import type { LocatedBase, LocatedBlock } from "./locate-blocks.ts";
import { lookOf, type ParagraphProperties, withoutNumber } from "./paragraph-properties.ts";
import { propertiesAt, type RunProperties } from "./run-properties.ts";

export interface Shape {
  readonly look: ParagraphProperties;
  readonly run: RunProperties;
  /** What stands before the words, with the number in it where that is typed: "\t3.\t". */
  readonly prefix: string;
  /** True where the base types the numbers of such paragraphs. */
  readonly isTyped: boolean;
  /** True where Word counts them. */
  readonly isCounted: boolean;
}

interface KnownShape extends Shape {
  readonly order: number;
}

export interface ShapeSources {
  readonly base: Resolution;
  readonly located: LocatedBase;
  readonly source: string;
  readonly styles: WordStyles;
  /** Ids of the base's styles by their names in small letters, without blanks. */
  readonly styleIds: ReadonlyMap<string, string>;
}

/** Names of the styles in files of our own. */
const ownNames: Readonly<Record<BlockKind, string>> = {
  title: "resolutiontitle",
  enacting: "enactingline",
  preambular: "preambularparagraph",
  operative: "operativeparagraph",
  subparagraph: "",
  continuation: "continuation",
  section: "sectionheading",
  part: "partheading",
  annex: "annexheading",
  heading: "textheading",
  text: "text",
};
const ownLevels = [
  "subparagraph(a)",
  "subparagraph(a)",
  "subparagraph(i)",
  "subparagrapha.",
  "subparagraphi.",
];

export class Shapes {
  readonly #sources: ShapeSources;
  readonly #known = new Map<string, KnownShape[]>();
  readonly #looks = new Map<BlockId, ParagraphProperties>();
  readonly #orders: ReadonlyMap<BlockId, number>;

  constructor(sources: ShapeSources) {
    this.#sources = sources;
    this.#orders = new Map(sources.base.blocks.map(({ id }, order) => [id, order]));
    for (const [order, block] of sources.base.blocks.entries()) {
      const located = sources.located.blocks.get(block.id);
      if (located === undefined || !located.isWhole) continue;
      const key = keyOf(block.kind, block.level);
      const shape = { ...this.#shapeAt(located), order };
      this.#looks.set(block.id, shape.look);
      const known = this.#known.get(key);
      if (known === undefined) this.#known.set(key, [shape]);
      else known.push(shape);
    }
  }

  /** Of a paragraph of the base; null where several share one of Word's. */
  lookAt(id: BlockId): ParagraphProperties | null {
    return this.#looks.get(id) ?? null;
  }

  #shapeAt(located: LocatedBlock): Shape {
    const { source, styles } = this.#sources;
    const first = located.paragraphs[0];
    const look = lookOf(first?.properties ?? null, source);
    const offset = first === undefined ? 0 : located.start - this.#sources.located.text.startOf(first);
    const isTyped = located.prefix.trim() !== "";
    const style = /<w:pStyle\s+w:val="([^"]*)"/.exec(look)?.[1] ?? null;
    const list = /<w:numId\s+w:val="([^"]*)"/.exec(look)?.[1] ?? styles.of(style).list;
    return {
      look,
      run: first === undefined ? "" : propertiesAt(first, offset + 1, source),
      prefix: located.prefix,
      isTyped,
      isCounted: !isTyped && list !== null && list !== "0",
    };
  }

  /** The nearest before `near`, else behind it, else one made from its relatives. */
  of({ kind, level }: Pick<Block, "kind" | "level">, near: BlockId | null): Shape {
    const order = near === null ? -1 : (this.#orders.get(near) ?? -1);
    return this.#nearest(kind, level, order) ?? this.#made(kind, level, order);
  }

  #nearest(kind: BlockKind, level: Level, order: number): KnownShape | null {
    const known = this.#known.get(keyOf(kind, level)) ?? [];
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle]?.order ?? 0) <= order) low = middle + 1;
      else high = middle;
    }
    return known[low - 1] ?? known[low] ?? null;
  }

  #made(kind: BlockKind, level: Level, order: number): Shape {
    const id = this.#sources.styleIds.get(
      kind === "subparagraph" ? (ownLevels[level] ?? "") : ownNames[kind],
    );
    const isNumbered = kind === "operative" || kind === "subparagraph";
    const relative = this.#relativeOf(kind, level, order);
    const list = isNumbered ? (/<w:numId\s+w:val="([^"]*)"/.exec(relative.look)?.[1] ?? null) : null;
    const plain = withoutNumber(relative.look);
    const style =
      id === undefined ? (/<w:pStyle\b[^>]*\/>/.exec(plain)?.[0] ?? "") : `<w:pStyle w:val="${id}"/>`;
    const number =
      list === null
        ? ""
        : `<w:numPr><w:ilvl w:val="${kind === "subparagraph" ? level : 0}"/><w:numId w:val="${list}"/></w:numPr>`;
    const rest = id === undefined ? plain.replace(/<w:pStyle\b[^>]*\/>/, "") : "";
    const breaks = kind === "annex" && !rest.includes("w:pageBreakBefore") ? "<w:pageBreakBefore/>" : "";
    return {
      look: style + breaks + number + rest,
      run: relative.run,
      prefix: "",
      isTyped: list === null,
      isCounted: list !== null,
    };
  }

  /** Of what a kind that the base does not have comes nearest to. */
  #relativeOf(kind: BlockKind, level: Level, order: number): Shape {
    const levels: readonly Level[] = [1, 2, 3, 4];
    const numbered = [
      ...levels
        .map((other) => ["subparagraph", other] as const)
        .sort(([, one], [, other]) => Math.abs(one - level) - Math.abs(other - level)),
      ["operative", 0] as const,
    ];
    const relatives =
      kind === "operative" || kind === "subparagraph"
        ? [...numbered, ["preambular", 0] as const]
        : ([
            ["text", 0],
            ["preambular", 0],
            ["operative", 0],
            ["enacting", 0],
          ] as const);
    for (const [other, at] of relatives) {
      const found = this.#nearest(other, at, order);
      if (found !== null) return found;
    }
    return { look: "", run: "", prefix: "", isTyped: true, isCounted: false };
  }
}

function keyOf(kind: BlockKind, level: Level): string {
  return `${kind} ${level}`;
}
