import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { orderBlocks } from "./block-places.ts";
import { settleCarries } from "./settle-carries.ts";

function open(client: number): Doc {
  const document = new Doc();
  document.clientID = client;
  orderBlocks(document, "root");
  settleCarries(document, "root");
  return document;
}

const rootOf = (document: Doc): XmlElement => document.get("root", XmlElement);

function blockOf(text: string): XmlElement {
  const block = new XmlElement("block");
  block.setAttribute("__blockId", text);
  block.insert(0, [new XmlText(text)]);
  return block;
}

function textAt(document: Doc, index: number): XmlText {
  const block = rootOf(document).get(index);
  const text = block instanceof XmlElement ? block.get(0) : null;
  if (!(text instanceof XmlText)) throw new Error(`No paragraph stands at ${index}.`);
  return text;
}

const shown = (document: Doc): string =>
  rootOf(document)
    .toArray()
    .map((_, index) => textAt(document, index).toString())
    .join(" | ");

/** As the editor's binding writes it: the text first, then the paragraph goes. */
function join(document: Doc, index: number): void {
  document.transact(() => {
    const first = textAt(document, index);
    first.insert(first.length, textAt(document, index + 1).toString());
    rootOf(document).delete(index + 1, 1);
  });
}

function split(document: Doc, index: number, at: number): void {
  document.transact(() => {
    const text = textAt(document, index);
    const tail = text.toString().slice(at);
    text.delete(at, tail.length);
    rootOf(document).insert(index + 1, [blockOf(tail)]);
  });
}

const remove = (document: Doc, index: number): void => rootOf(document).delete(index, 1);
const type = (document: Doc, index: number, at: number, text: string): void =>
  textAt(document, index).insert(at, text);

/** What two do to "one | two | three" apart from each other, and what both have then. */
function meet(first: (document: Doc) => void, second: (document: Doc) => void): readonly string[] {
  const [one, other] = [open(1), open(2)];
  rootOf(one).insert(0, ["one", "two", "three"].map(blockOf));
  exchange(one, other);
  first(one);
  second(other);
  for (let time = 0; time < 3; time += 1) exchange(one, other);
  return [shown(one), shown(other)];
}

function exchange(one: Doc, other: Doc): void {
  applyUpdate(other, encodeStateAsUpdate(one), "network");
  applyUpdate(one, encodeStateAsUpdate(other), "network");
}

const cases: Readonly<Record<string, readonly [(document: Doc) => void, (document: Doc) => void, string]>> = {
  "what is typed goes with a join, to its place": [
    (document) => join(document, 0),
    (document) => type(document, 1, 2, "-xyz-"),
    "onetw-xyz-o | three",
  ],
  "what is typed at the start goes with a join": [
    (document) => join(document, 0),
    (document) => type(document, 1, 0, "-"),
    "one-two | three",
  ],
  "what is typed goes with a split": [
    (document) => split(document, 2, 2),
    (document) => type(document, 2, 4, "-"),
    "one | two | th | re-e",
  ],
  "two who join the same do it once": [
    (document) => join(document, 0),
    (document) => join(document, 0),
    "onetwo | three",
  ],
  "of a join and a split both are done": [
    (document) => join(document, 0),
    (document) => split(document, 1, 1),
    "onet | wo | three",
  ],
  "what is deleted stays deleted in a join": [
    (document) => join(document, 0),
    (document) => textAt(document, 1).delete(0, 2),
    "oneo | three",
  ],
  "a paragraph that is deleted does not come back by a join": [
    (document) => join(document, 0),
    (document) => remove(document, 1),
    "one | three",
  ],
  "what is typed into a deleted paragraph is all that is left of it": [
    (document) => remove(document, 1),
    (document) => type(document, 1, 1, "new"),
    "one | new | three",
  ],
  "what was joined to a deleted paragraph is left of it": [
    (document) => remove(document, 0),
    (document) => join(document, 0),
    "two | three",
  ],
  "paragraphs joined in a ring lose nothing": [
    (document) => join(document, 0),
    (document) => join(document, 1),
    "onetwothree",
  ],
};

describe("text that went to another paragraph", () => {
  it.each(Object.entries(cases))("%s", (_, [first, second, expected]) => {
    expect(meet(first, second)).toEqual([expected, expected]);
    expect(meet(second, first)).toEqual([expected, expected]);
  });

  it("keeps its look where it is taken along", () => {
    const [one, other] = [open(1), open(2)];
    rootOf(one).insert(0, ["one", "two"].map(blockOf));
    exchange(one, other);
    join(one, 0);
    textAt(other, 1).insert(1, "x", { italic: true, note: "n1" });
    for (let time = 0; time < 3; time += 1) exchange(one, other);
    const expected = [
      { insert: "onet" },
      { insert: "x", attributes: { italic: true, note: "n1" } },
      { insert: "wo" },
    ];
    expect([one, other].map((document) => textAt(document, 0).toDelta())).toEqual([expected, expected]);
  });

  it("is not shown wrongly by a mark that says nothing true", () => {
    const document = open(1);
    rootOf(document).insert(0, ["one", "two"].map(blockOf));
    const mark = new XmlElement("join");
    mark.setAttribute("from", "7:-1");
    mark.setAttribute("source", "x 1:2:3:4 9:9:999999999999999999");
    XmlElement.prototype.insertAfter.call(rootOf(document), null, [mark]);
    expect(shown(document)).toBe("one | two");
  });

  it("does not go round for ever in marks that point at each other", () => {
    const [document, hostile] = [open(1), open(2)];
    rootOf(document).insert(0, ["one", "two"].map(blockOf));
    exchange(document, hostile);
    const [one, two] = [0, 1].map((index) => {
      const id = textAt(document, index)._start?.id;
      return `${id?.client}:${id?.clock}:3`;
    });
    const put = (index: number, source: string | undefined, copy: string | undefined): void => {
      const block = rootOf(hostile).get(index);
      const mark = new XmlElement("split");
      mark.setAttribute("from", block instanceof XmlElement ? `1:${block._item?.id.clock}:1` : "");
      mark.setAttribute("source", source ?? "");
      mark.setAttribute("copy", copy ?? "");
      XmlElement.prototype.insertAfter.call(rootOf(hostile), null, [mark]);
    };
    hostile.transact(() => {
      put(0, one, two);
      put(0, one, two);
      put(1, two, one);
    });
    expect(() => exchange(document, hostile)).not.toThrow();
    expect(rootOf(document).toArray()).toHaveLength(2);
  });
});
