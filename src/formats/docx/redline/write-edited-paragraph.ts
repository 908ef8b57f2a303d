// One paragraph of the base with its changes tracked: its runs are cut where a change begins or ends, and keep all else.
import { childOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { closeTag, openTag } from "./element-tags.ts";
import { type WantedProperties, writeProperties } from "./paragraph-properties.ts";
import { type ChangeMarks, escapeXml } from "./part-source.ts";
import { propertiesAt, type RunProperties } from "./run-properties.ts";
import { isAroundRuns, type SourceParagraph, type SourceUnit } from "./source-paragraphs.ts";
import { MoveRange, type NewContent, type TrackedAs, writeRuns } from "./tracked-content.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type Insertion =
  | { readonly at: number; readonly kind: "content"; readonly content: readonly NewContent[] }
  /** The paragraph is divided; `ending` are the properties of what stands before. */
  | { readonly at: number; readonly kind: "split"; readonly ending: WantedProperties };

export interface ParagraphEdit {
  /** In order, none touching another. */
  readonly deleted: readonly TextRange[];
  /** In order. */
  readonly inserted: readonly Insertion[];
  readonly properties: WantedProperties;
  /** What becomes of all that is not deleted. */
  readonly whole: "deleted" | "moved" | null;
  /** The name of its move. */
  readonly move: string | null;
}

export interface EditContext {
  readonly source: string;
  readonly marks: ChangeMarks;
  readonly noteMark: RunProperties;
}

export function writeEditedParagraph(
  paragraph: SourceParagraph,
  edit: ParagraphEdit,
  context: EditContext,
): string {
  return new ParagraphWriter(paragraph, edit, context).write();
}

type State = "kept" | TrackedAs;

class ParagraphWriter {
  readonly #paragraph: SourceParagraph;
  readonly #edit: ParagraphEdit;
  readonly #context: EditContext;
  readonly #byRun = new Map<XmlElement, SourceUnit[]>();
  /** Where the text of an element inside the paragraph starts. */
  readonly #starts = new Map<XmlElement, number>();
  readonly #goneFields = new Set<XmlElement>();
  readonly #stack: XmlElement[] = [];
  #done = "";
  #chunks: string[] = [];
  #openState: State = "kept";
  #next = 0;

  constructor(paragraph: SourceParagraph, edit: ParagraphEdit, context: EditContext) {
    this.#paragraph = paragraph;
    this.#edit = edit;
    this.#context = context;
    for (const unit of paragraph.units) {
      const units = this.#byRun.get(unit.run);
      if (units === undefined) this.#byRun.set(unit.run, [unit]);
      else units.push(unit);
      if (unit.text === "") continue;
      for (const element of [...unit.around, unit.run])
        if (!this.#starts.has(element)) this.#starts.set(element, unit.start);
    }
    for (const { start, end, nodes } of paragraph.fields)
      if (end > start && this.#isDeleted(start) && this.#isDeleted(end - 1))
        for (const node of nodes) this.#goneFields.add(node);
  }

  write(): string {
    const { element, properties } = this.#paragraph;
    const { source, marks } = this.#context;
    const { move } = this.#edit;
    const range = move === null ? null : new MoveRange("moveFrom", move, marks);
    if (range !== null) this.#put(range.start);
    this.#children(element);
    this.#flush(Number.POSITIVE_INFINITY);
    if (range !== null) this.#put(range.end);
    const own = writeProperties(this.#edit.properties, properties, this.#context);
    return `${this.#done}${openTag(element, source)}${own}${this.#chunks.join("")}${closeTag(element, source)}`;
  }

  #children(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === "string" || child.name === "w:pPr") continue;
      if (child.name === "w:r") this.#run(child);
      else if (isAroundRuns(child.name)) this.#around(child);
      else this.#verbatim(child);
    }
  }

  #around(element: XmlElement): void {
    const start = this.#starts.get(element);
    if (start !== undefined) this.#flush(start);
    const { whole } = this.#edit;
    if (element.name === "w:fldSimple" && (whole !== null || this.#holdsNothingElse(element))) {
      this.#simpleField(element);
      return;
    }
    if (start === undefined && whole === null) {
      this.#verbatim(element);
      return;
    }
    this.#put(openTag(element, this.#context.source));
    this.#stack.push(element);
    this.#children(element);
    this.#stack.pop();
    this.#put(closeTag(element, this.#context.source));
  }

  /** True where all that a field shows is deleted: then the field is. */
  #holdsNothingElse(element: XmlElement): boolean {
    const units = this.#paragraph.units.filter(({ around, text }) => text !== "" && around.includes(element));
    return (
      units.length > 0 &&
      units.every(({ start, text }) => this.#isDeleted(start) && this.#isDeleted(start + text.length - 1)) &&
      !this.#edit.inserted.some(({ at }) => at > (units[0]?.start ?? 0) && at < lastEnd(units))
    );
  }

  /** A field in one element cannot be tracked; the same in several runs can. */
  #simpleField(element: XmlElement): void {
    const state = this.#edit.whole === "moved" ? "w:moveFrom" : "w:del";
    const instruction = escapeXml(element.attributes["w:instr"] ?? "");
    const name = state === "w:del" ? "w:delInstrText" : "w:instrText";
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    this.#tracked(
      state,
      `${mark("begin")}<w:r><${name} xml:space="preserve">${instruction}</${name}></w:r>${mark("separate")}`,
    );
    this.#children(element);
    this.#tracked(state, mark("end"));
  }

  #verbatim({ start, end }: XmlElement): void {
    this.#put(this.#context.source.slice(start, end));
  }

  #run(run: XmlElement): void {
    const units = this.#byRun.get(run) ?? [];
    const start = this.#starts.get(run);
    const opensField = units.some(({ node }) => node.attributes["w:fldCharType"] === "begin");
    if (start !== undefined) this.#flush(start);
    else if (opensField) this.#flush(units[0]?.start ?? 0);
    if (!this.#isTouched(units)) {
      this.#verbatim(run);
      return;
    }
    let nodes = "";
    let state: State = "kept";
    const close = (): void => {
      if (nodes !== "") this.#tracked(state, this.#wrapRun(run, nodes));
      nodes = "";
    };
    for (const unit of units)
      for (const [at, text] of this.#cut(unit)) {
        const now = this.#stateOf(unit, at);
        const isBehindInsertion = at > unit.start && this.#pendsAt(at);
        if (now !== state || isBehindInsertion) close();
        if (isBehindInsertion) this.#flush(at);
        state = now;
        nodes += this.#node(unit, text, state);
      }
    close();
  }

  #isTouched(units: readonly SourceUnit[]): boolean {
    if (this.#edit.whole !== null) return true;
    return units.some(
      (unit) =>
        this.#goneFields.has(unit.node) ||
        (unit.text !== "" && (this.#cut(unit).length > 1 || this.#isDeleted(unit.start))),
    );
  }

  /** The text of a unit in parts that one thing happens to, with the place of each. */
  #cut(unit: SourceUnit): readonly (readonly [at: number, text: string])[] {
    const { start, text, node } = unit;
    if (node.name !== "w:t" || text.length < 2) return [[start, text]];
    const end = start + text.length;
    const places = new Set<number>([start]);
    for (const range of this.#edit.deleted) {
      if (range.start > start && range.start < end) places.add(range.start);
      if (range.end > start && range.end < end) places.add(range.end);
    }
    for (const { at } of this.#edit.inserted) if (at > start && at < end) places.add(at);
    const sorted = [...places].sort((one, other) => one - other);
    return sorted.map((at, nth) => [at, text.slice(at - start, (sorted[nth + 1] ?? end) - start)] as const);
  }

  #stateOf({ text, node }: SourceUnit, at: number): State {
    const { whole } = this.#edit;
    if (text === "" ? this.#goneFields.has(node) || whole === "deleted" : this.#isDeleted(at)) return "w:del";
    return whole === null ? "kept" : whole === "deleted" ? "w:del" : "w:moveFrom";
  }

  #isDeleted(at: number): boolean {
    return this.#edit.deleted.some(({ start, end }) => start <= at && at < end);
  }

  #node({ node, note, text: whole }: SourceUnit, text: string, state: State): string {
    const slice = this.#context.source.slice(node.start, node.end);
    if (node.name === "w:instrText")
      return state === "w:del"
        ? `<w:delInstrText xml:space="preserve">${escapeXml(textIn(node))}</w:delInstrText>`
        : slice;
    if (node.name !== "w:t") return slice;
    const said = note !== null || whole === "" ? textIn(node) : text;
    const name = state === "w:del" ? "w:delText" : "w:t";
    return `<${name} xml:space="preserve">${escapeXml(said)}</${name}>`;
  }

  #wrapRun(run: XmlElement, nodes: string): string {
    const { source } = this.#context;
    const properties = childOf(run, "w:rPr");
    const look = properties === null ? "" : source.slice(properties.start, properties.end);
    return `${openTag(run, source)}${look}${nodes}${closeTag(run, source)}`;
  }

  #pendsAt(at: number): boolean {
    const next = this.#edit.inserted[this.#next];
    return next !== undefined && next.at <= at;
  }

  /** Writes what comes in up to a place of the text. */
  #flush(place: number): void {
    while (this.#pendsAt(place)) {
      const insertion = this.#edit.inserted[this.#next];
      this.#next += 1;
      if (insertion === undefined) return;
      if (insertion.kind === "split") this.#split(insertion.ending);
      else this.#insert(insertion.content, insertion.at);
    }
  }

  #insert(content: readonly NewContent[], at: number): void {
    const { source, noteMark } = this.#context;
    const run = propertiesAt(this.#paragraph, at, source);
    const runs = writeRuns(content, { run, mark: noteMark });
    if (runs === "") return;
    // Nobody's insertion stands inside somebody else's.
    const outer = this.#stack.findIndex(({ name }) => name === "w:ins" || name === "w:moveTo");
    const closed = outer < 0 ? [] : this.#stack.slice(outer);
    this.#closeAll(closed);
    this.#tracked("w:ins", runs);
    this.#openAll(closed);
  }

  #split(ending: WantedProperties): void {
    this.#closeAll(this.#stack);
    this.#done += `<w:p>${writeProperties(ending, null, this.#context)}${this.#chunks.join("")}</w:p>`;
    this.#chunks = [];
    this.#openState = "kept";
    this.#openAll(this.#stack);
  }

  #closeAll(elements: readonly XmlElement[]): void {
    for (const element of elements.toReversed()) this.#put(closeTag(element, this.#context.source));
  }

  #openAll(elements: readonly XmlElement[]): void {
    const { source, marks } = this.#context;
    for (const element of elements)
      this.#put(openTag(element, source).replace(/ w:id="\d+"/, () => ` w:id="${marks.newId()}"`));
  }

  /** Neighbours of one kind are one change. */
  #tracked(state: State, runs: string): void {
    if (state === "kept") this.#put(runs);
    else if (this.#openState === state) {
      const close = this.#chunks.pop() ?? "";
      this.#chunks.push(runs, close);
    } else {
      this.#put(`<${state}${this.#context.marks.attributes()}>`);
      this.#chunks.push(runs, `</${state}>`);
      this.#openState = state;
    }
  }

  #put(chunk: string): void {
    this.#chunks.push(chunk);
    this.#openState = "kept";
  }
}

function lastEnd(units: readonly SourceUnit[]): number {
  const last = units.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
}
