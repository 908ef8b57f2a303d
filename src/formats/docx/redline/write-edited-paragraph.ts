// One paragraph of the base with its changes tracked: its runs are cut where a change begins or ends, and keep all else.
import { childOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { EditedText } from "./edited-text.ts";
import { closeTag, openTag } from "./element-tags.ts";
import type { EditContext, ParagraphEdit } from "./paragraph-edit.ts";
import { type WantedProperties, writeProperties } from "./paragraph-properties.ts";
import { escapeXml } from "./part-source.ts";
import { propertiesAt, relookedRun, type WantedLook } from "./run-properties.ts";
import { isAroundRuns, noteMark, type SourceParagraph, type SourceUnit } from "./source-paragraphs.ts";
import {
  type Bookmark,
  bookmarkEnd,
  bookmarkStart,
  MoveRange,
  type NewContent,
  type TrackedAs,
  writeRuns,
} from "./tracked-content.ts";

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
  readonly #ends = new Map<XmlElement, number>();
  readonly #text: EditedText;
  readonly #goneFields = new Set<XmlElement>();
  readonly #stack: XmlElement[] = [];
  #done = "";
  #chunks: string[] = [];
  #openState: State = "kept";
  #next = 0;

  constructor(paragraph: SourceParagraph, edit: ParagraphEdit, context: EditContext) {
    this.#paragraph = paragraph;
    this.#edit = edit;
    this.#text = new EditedText(edit);
    this.#context = context;
    for (const unit of paragraph.units) {
      const units = this.#byRun.get(unit.run);
      if (units === undefined) this.#byRun.set(unit.run, [unit]);
      else units.push(unit);
      if (unit.text === "") continue;
      for (const element of [...unit.around, unit.run]) {
        if (!this.#starts.has(element)) this.#starts.set(element, unit.start);
        this.#ends.set(element, unit.start + unit.text.length);
      }
    }
    for (const { start, end, nodes } of paragraph.fields)
      if (this.#text.isAllDeleted(start, end)) for (const node of nodes) this.#goneFields.add(node);
  }

  write(): string {
    const { element, properties } = this.#paragraph;
    const { source, marks } = this.#context;
    const { move } = this.#edit;
    const range = move === null ? null : new MoveRange("moveFrom", move, marks);
    if (range !== null) this.#put(range.start);
    this.#children(element);
    this.#flush(Number.POSITIVE_INFINITY);
    this.#closeNote();
    if (range !== null) this.#put(range.end);
    const own = writeProperties(this.#edit.properties, properties, this.#context);
    return `${this.#done}${openTag(element, source)}${own}${this.#chunks.join("")}${closeTag(element, source)}`;
  }

  /** LibreOffice ends a change at the mark of a note, and would keep the end of the paragraph behind it. */
  #closeNote(): void {
    const { whole } = this.#edit;
    if (whole === null || !this.#paragraph.text.endsWith(noteMark)) return;
    const [state, empty] =
      whole === "moved" ? (["w:moveFrom", "w:t"] as const) : (["w:del", "w:delText"] as const);
    this.#openState = "kept";
    this.#tracked(state, `<w:r><${empty}/></w:r>`);
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
    if (
      element.name === "w:fldSimple" &&
      (whole !== null || this.#text.isAllDeleted(start ?? 0, this.#ends.get(element) ?? 0))
    ) {
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
    const bookmark = this.#bookmarkOf(units);
    if (bookmark !== null) this.#put(bookmarkStart(bookmark));
    if (this.#isTouched(units)) this.#editRun(run, units);
    else this.#verbatim(run);
    if (bookmark !== null) this.#put(bookmarkEnd(bookmark));
  }

  #editRun(run: XmlElement, units: readonly SourceUnit[]): void {
    let nodes = "";
    let state: State = "kept";
    let look: WantedLook | null = null;
    const close = (): void => {
      if (nodes !== "") this.#tracked(state, this.#wrapRun(run, nodes, look));
      nodes = "";
    };
    for (const unit of units)
      for (const [at, text] of this.#text.cut(unit)) {
        const now = this.#stateOf(unit, at);
        const wanted = now === "kept" && unit.text !== "" ? this.#text.lookAt(at) : null;
        const isBehindInsertion = unit.text !== "" && this.#pendsAt(at);
        if (now !== state || wanted !== look || isBehindInsertion) close();
        if (isBehindInsertion) this.#flush(at);
        [state, look] = [now, wanted];
        nodes += this.#node(unit, text, state);
      }
    close();
  }

  #bookmarkOf(units: readonly SourceUnit[]): Bookmark | null {
    const { bookmarks, whole } = this.#edit;
    if (bookmarks.size === 0 || whole !== null) return null;
    for (const { start, note } of units) if (note !== null) return bookmarks.get(start) ?? null;
    return null;
  }

  #isTouched(units: readonly SourceUnit[]): boolean {
    if (this.#edit.whole !== null) return true;
    return units.some(
      (unit) =>
        this.#goneFields.has(unit.node) ||
        (unit.text !== "" &&
          (this.#text.cut(unit).length > 1 ||
            // What comes in before the run is written by now: this comes in between two of its parts.
            this.#pendsAt(unit.start) ||
            this.#text.isDeleted(unit.start) ||
            this.#text.lookAt(unit.start) !== null)),
    );
  }

  #stateOf({ text, node }: SourceUnit, at: number): State {
    const { whole } = this.#edit;
    if (text === "" ? this.#goneFields.has(node) || whole === "deleted" : this.#text.isDeleted(at))
      return "w:del";
    return whole === null ? "kept" : whole === "deleted" ? "w:del" : "w:moveFrom";
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

  #wrapRun(run: XmlElement, nodes: string, wanted: WantedLook | null): string {
    const { source } = this.#context;
    const properties = childOf(run, "w:rPr");
    const own = properties === null ? "" : source.slice(properties.start, properties.end);
    const look = wanted === null ? own : relookedRun(run, wanted, this.#context);
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
