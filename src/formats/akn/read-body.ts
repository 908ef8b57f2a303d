// Preamble and body as paragraphs. A point's level is the number of lists it stands in, or of points where a file has no lists.
import type { BlockKind } from "#core/resolution/resolution.ts";
import type { XmlElement } from "#formats/xml/parse-xml.ts";
import {
  childNamed,
  elementsIn,
  localName,
  paragraphElements,
  pointElements,
  sectionElements,
} from "./akn-elements.ts";
import type { OpenBlock } from "./block-list.ts";
import {
  addWords,
  type BodyReading,
  childText,
  type Depth,
  headedWords,
  top,
  withoutHeading,
} from "./body-reading.ts";

export function readPreamble(preamble: XmlElement, reading: BodyReading): void {
  readAll(preamble, { ...top, words: "preambular" }, reading);
}

export function readMainBody(body: XmlElement, reading: BodyReading): void {
  readAll(body, top, reading);
}

function readAll(parent: XmlElement, depth: Depth, reading: BodyReading): void {
  for (const child of parent.children) {
    if (typeof child !== "string") readElement(child, depth, reading);
    else if (child.trim() !== "")
      addWords([{ kind: "text", text: child.trim().replace(/\s+/g, " ") }], [], depth, reading);
  }
}

function readElement(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const read = readerOf(localName(element));
  if (read === undefined) reading.messages.notUnderstood(element);
  (read ?? readWords)(element, depth, reading);
}

function readerOf(name: string): Read | undefined {
  if (sectionElements.has(name)) return readSection;
  if (paragraphElements.has(name)) return readParagraph;
  return pointElements.has(name) ? readPoint : readers.get(name);
}

type Read = (element: XmlElement, depth: Depth, reading: BodyReading) => void;

const goIn: Read = (element, depth, reading) => readAll(element, depth, reading);
const leaveOut: Read = (element, _, { messages }) => messages.leftOut(element);
const readWords: Read = (element, depth, reading) =>
  addWords(reading.spans.read(element), [element], depth, reading);

/** What closes with its element: the words of a row or an item are one line. */
const readLine: Read = (element, depth, reading) => {
  const text = `“${localName(element)}” was read as a line of text.`;
  reading.messages.warnOnce("flattened", text, element);
  readWords(element, depth, reading);
};

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["p", readWords],
  ["listIntroduction", readWords],
  ["listWrapUp", readWords],
  ["content", goIn],
  ["intro", goIn],
  ["wrapUp", goIn],
  ["div", goIn],
  ["blockContainer", goIn],
  ["tblock", goIn],
  ["recitals", goIn],
  ["citations", goIn],
  ["interstitial", goIn],
  ["ul", goIn],
  ["ol", goIn],
  ["table", goIn],
  ["li", readLine],
  ["tr", readLine],
  ["caption", readLine],
  ["heading", readHeading],
  ["subheading", readHeading],
  ["num", readLooseNumber],
  ["block", readBlock],
  ["container", readContainer],
  ["recital", readContainer],
  ["citation", readContainer],
  ["formula", (element, depth, reading) => readEach(element, "enacting", depth, reading)],
  ["longTitle", (element, depth, reading) => readEach(element, "heading", depth, reading)],
  ["crossHeading", readCrossHeading],
  ["list", readList],
  ["sublist", readList],
  ["blockList", readList],
  ["item", readItem],
  ["alinea", readAlinea],
  ["hcontainer", goIn],
  ["toc", leaveOut],
  ["foreign", leaveOut],
  // The part itself is read from the components.
  ["componentRef", () => {}],
  ["documentRef", () => {}],
]);

function readSection(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const { blocks, spans, messages } = reading;
  const number = childText(element, "num");
  const isPart =
    localName(element) === "part" &&
    /^\W*(?:part\W+)?[A-Z]\W*$/i.test(number) &&
    !/^\W*[IVX]\W*$/.test(number);
  if (depth.inSection && !isPart)
    messages.warnOnce(
      "flattened",
      "Sections inside sections were read as sections after one another.",
      element,
    );
  const block = blocks.open(isPart ? "part" : "section", 0, [element]);
  if (number !== "") reading.numbers.set(block.id, { text: number, element });
  const rest = withoutHeading(element);
  const heading = childNamed(element, "heading");
  if (heading !== null) block.spans = spans.read(heading);
  block.hasWords = true;
  readAll(rest, { ...top, inSection: !isPart }, reading);
}

function readParagraph(element: XmlElement, depth: Depth, reading: BodyReading): void {
  if (depth.owner !== null || depth.lists > 0) {
    readPoint(element, depth, reading);
    return;
  }
  if (localName(element) !== "paragraph")
    reading.messages.warnOnce(
      "flattened",
      `“${localName(element)}” was read as a numbered paragraph.`,
      element,
    );
  const block = reading.blocks.open("operative", 0, [element]);
  readNumbered(element, block, { ...depth, owner: block, isChildOfList: false }, reading);
}

function readPoint(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const level = Math.max(depth.lists, depth.points + 1);
  if (level > 4)
    reading.messages.warnOnce(
      "too-deep",
      "Lists are nested deeper than four levels; the deepest were read as the fourth.",
      element,
    );
  const block = reading.blocks.open("subparagraph", level, [element]);
  readNumbered(
    element,
    block,
    { ...depth, points: depth.points + 1, owner: block, isChildOfList: false },
    reading,
  );
}

/** Number, then words: a heading of a paragraph is the beginning of its words. */
function readNumbered(element: XmlElement, block: OpenBlock, depth: Depth, reading: BodyReading): void {
  const number = childText(element, "num");
  if (number !== "") reading.numbers.set(block.id, { text: number, element });
  const heading = childNamed(element, "heading");
  if (heading !== null) addWords(reading.spans.read(heading), [heading], depth, reading);
  readAll(withoutHeading(element), depth, reading);
}

function readList(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const inside = { ...depth, lists: depth.lists + 1, isChildOfList: true };
  for (const child of elementsIn(element)) {
    const name = localName(child);
    // What opens a list belongs to the paragraph that the list is in.
    const isOpening = name === "intro" || name === "listIntroduction" || name === "num" || name === "heading";
    readElement(child, isOpening ? depth : inside, reading);
  }
}

/** In a list of the preamble an item without a number is text that goes on, or holds a list of a deeper level. */
function readItem(element: XmlElement, depth: Depth, reading: BodyReading): void {
  if (childText(element, "num") !== "") {
    readPoint(element, depth, reading);
    return;
  }
  for (const child of elementsIn(element)) {
    if (localName(child) === "blockList") readList(child, depth, reading);
    else addGoingOn([child, element], depth, reading);
  }
}

function readAlinea(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const { owner, isChildOfList } = depth;
  const words = headedWords(element);
  const [only] = words;
  const goesOn = isChildOfList || (owner?.hasWords ?? false);
  if (goesOn) for (const each of words) addGoingOn([each, element], depth, reading);
  else if (only === undefined || words.length > 1) readAll(element, depth, reading);
  else addWords(reading.spans.read(only), [only, element], depth, reading);
}

/** Text that goes on after a list, at the level of what the list belongs to. */
function addGoingOn(named: readonly [XmlElement, ...XmlElement[]], depth: Depth, reading: BodyReading): void {
  const level = depth.isChildOfList ? depth.lists - 1 : (depth.owner?.level ?? 0);
  reading.blocks.add("continuation", level, reading.spans.read(named[0]), named);
}

function readContainer(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const isPreambular = depth.words === "preambular" || /^#preamb/.test(element.attributes["refersTo"] ?? "");
  const inside: Depth = { ...depth, words: isPreambular ? "preambular" : depth.words };
  // A name of the container leads to its first paragraph.
  const [first, ...others] = elementsIn(element);
  if (first !== undefined && localName(first) === "p")
    addWords(reading.spans.read(first), [first, element], inside, reading);
  else if (first !== undefined) readElement(first, inside, reading);
  for (const child of others) readElement(child, inside, reading);
}

const blockKindsByName: ReadonlyMap<string, BlockKind> = new Map([
  ["title", "title"],
  ["enacting", "enacting"],
  ["enactingFormula", "enacting"],
  ["preamble", "preambular"],
  ["preambular", "preambular"],
  ["heading", "heading"],
]);

function readBlock(element: XmlElement, depth: Depth, reading: BodyReading): void {
  const kind = blockKindsByName.get(element.attributes["name"] ?? "");
  if (kind === undefined || depth.owner !== null) readWords(element, depth, reading);
  else reading.blocks.add(kind, 0, reading.spans.read(element), [element]);
}

function readCrossHeading(element: XmlElement, _: Depth, { blocks, spans }: BodyReading): void {
  const concept = (element.attributes["refersTo"] ?? "").replace(/^#/, "").replace(/_c$/, "");
  blocks.add(blockKindsByName.get(concept) ?? "heading", 0, spans.read(element), [element]);
}

function readHeading(element: XmlElement, depth: Depth, reading: BodyReading): void {
  if (depth.owner !== null) readWords(element, depth, reading);
  else reading.blocks.add("heading", 0, reading.spans.read(element), [element]);
}

/** A number of what has none here stays as the words it is. */
function readLooseNumber(element: XmlElement, _: Depth, { blocks, spans }: BodyReading): void {
  blocks.add("heading", 0, spans.read(element), [element]);
}

function readEach(element: XmlElement, kind: BlockKind, depth: Depth, reading: BodyReading): void {
  for (const child of elementsIn(element)) {
    if (localName(child) === "p" || localName(child) === "block")
      reading.blocks.add(kind, 0, reading.spans.read(child), [child, element]);
    else readElement(child, depth, reading);
  }
}
