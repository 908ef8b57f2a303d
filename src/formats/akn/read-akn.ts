// Reads Akoma Ntoso: our own files back to an equal value, others' as far as a resolution can hold what they say.
import { emptyNegotiation, type Resolution } from "#core/resolution/resolution.ts";
import type { ReadContext, ReadOutcome, ReadProblem } from "#formats/format.ts";
import { parseXml, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { aknPrefixes, childNamed, documentElements, elementsIn, localName } from "./akn-elements.ts";
import { AknMessages } from "./akn-messages.ts";
import { BlockList } from "./block-list.ts";
import type { BodyReading } from "./body-reading.ts";
import { checkNumbers } from "./check-numbers.ts";
import { describeDocument } from "./describe-document.ts";
import { type FrontFacts, noFacts } from "./front-facts.ts";
import { readMainBody, readPreamble } from "./read-body.ts";
import { readFront } from "./read-front.ts";
import { SpanReader, settleTargets } from "./read-spans.ts";
import { TrackedChanges } from "./tracked-changes.ts";

/** The longest resolutions take a megabyte; what is larger would keep others waiting. */
const limit = 20_000_000;
const limits = { depth: 250, nodes: 2_000_000 };

export function readAkn(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  if (bytes.length > limit) return refuse({ kind: "too-large", limit });
  const source = decode(bytes);
  if (source === null) return refuse({ kind: "binary" });
  if (source.trim() === "") return refuse({ kind: "empty" });
  const parsed = parseXml(source, aknPrefixes, limits);
  if (!parsed.ok) {
    const detail = parsed.reason === "too-large" ? parsed.detail : "it is no well-formed XML";
    return refuse({ kind: "damaged", detail });
  }
  const messages = new AknMessages(source);
  const found = localName(parsed.root) === "akomaNtoso" ? findDocument(parsed.root, messages) : null;
  if (found === null) return refuse({ kind: "damaged", detail: "it is XML, but no Akoma Ntoso document" });
  const meta = childNamed(found.document, "meta");
  const references = meta === null ? null : childNamed(meta, "references");
  const choice = context.changes === "show" ? null : (context.changes ?? null);
  const changes = new TrackedChanges(choice ?? "accept", references);
  const value = readDocument(found, { messages, changes, context });
  // A text with open changes is never shown as if it had none.
  if (changes.all.length > 0 && choice === null)
    return refuse({ kind: "open-changes", received: { changes: changes.all, comments: [] } });
  return { ok: true, value: { value, messages: messages.all } };
}

function refuse(problem: ReadProblem): ReadOutcome {
  return { ok: false, problem };
}

/** UTF-8, or what a byte order mark or the first line says. */
function decode(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 120));
  const said = /^<\?xml[^>]*\bencoding=["']([\w-]{3,20})["']/.exec(start)?.[1] ?? "utf-8";
  const name = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : said;
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

interface FoundDocument {
  readonly document: XmlElement;
  /** The collections that it is published in, which may hold its cover. */
  readonly around: readonly XmlElement[];
}

/** The text itself: of a publication the first text it holds. */
function findDocument(root: XmlElement, messages: AknMessages): FoundDocument | null {
  const around: XmlElement[] = [];
  const textsOf = (documents: readonly XmlElement[]): readonly XmlElement[] =>
    documents.flatMap((document) => {
      if (childNamed(document, "collectionBody") === null) return [document];
      around.push(document);
      return textsOf(documentsIn(document));
    });
  const [document, ...others] = textsOf(documentsIn(root));
  if (document === undefined) return null;
  if (others[0] !== undefined)
    messages.warn(
      "several-texts",
      `The file holds ${others.length + 1} texts; the first was read.`,
      others[0],
    );
  return { document, around };
}

/** Documents that an element holds, through components and attachments but not inside one another. */
function documentsIn(parent: XmlElement): readonly XmlElement[] {
  return elementsIn(parent).flatMap((child): readonly XmlElement[] => {
    const name = localName(child);
    if (documentElements.has(name)) return [child];
    return /^(?:collectionBody|components?|attachments?)$/.test(name) ? documentsIn(child) : [];
  });
}

interface Asked {
  readonly messages: AknMessages;
  readonly changes: TrackedChanges;
  readonly context: ReadContext;
}

function readDocument(
  { document, around }: FoundDocument,
  { messages, changes, context }: Asked,
): Resolution {
  const facts = noFacts();
  const meta = childNamed(document, "meta");
  const spans = new SpanReader(context.newId, messages, changes);
  const reading: BodyReading = { blocks: new BlockList(context.newId), spans, messages, numbers: new Map() };
  const notes = meta === null ? null : childNamed(meta, "notes");
  spans.expectNotes(notes === null ? [] : elementsIn(notes));
  for (const holder of [...around, document])
    for (const name of ["coverPage", "preface"]) readFront(childNamed(holder, name), facts, messages);
  if (facts.title !== null) reading.blocks.add("title", 0, spans.read(facts.title), [facts.title]);
  readInside(document, facts, reading);
  const blocks = reading.blocks.finish();
  checkNumbers(blocks, reading.numbers, messages);
  return {
    ...describeDocument({ document, meta, facts, messages, blocks, defaultBody: context.defaultBody }),
    blocks,
    notes: spans
      .finishNotes()
      .map((note) => ({ ...note, spans: settleTargets(note.spans, reading.blocks.names) })),
    negotiation: emptyNegotiation,
  };
}

/** A document's text, then its parts, then its annexes: the order of the whole. */
function readInside(document: XmlElement, facts: FrontFacts, reading: BodyReading): void {
  const preamble = childNamed(document, "preamble");
  if (preamble !== null) readPreamble(preamble, reading);
  const body = childNamed(document, "mainBody") ?? childNamed(document, "body");
  if (body !== null) readMainBody(body, reading);
  readFront(childNamed(document, "conclusions"), facts, reading.messages);
  for (const [holders, kind] of [
    ["components", "part"],
    ["attachments", "annex"],
  ] as const)
    for (const holder of elementsIn(childNamed(document, holders))) readHolder(holder, kind, reading);
}

function readHolder(holder: XmlElement, kind: "part" | "annex", reading: BodyReading): void {
  const { blocks, spans, numbers, messages } = reading;
  const block = blocks.open(kind, 0, [holder]);
  const [inner] = documentsIn(holder);
  const facts = noFacts();
  if (inner !== undefined) readFront(childNamed(inner, "preface"), facts, messages);
  const heading = childNamed(holder, "heading") ?? facts.title;
  if (heading !== null) block.spans = spans.read(heading);
  const number = childNamed(holder, "num");
  if (number !== null && kind === "part")
    numbers.set(block.id, { text: textIn(number).trim(), element: holder });
  if (inner !== undefined) readInside(inner, facts, reading);
  else {
    const text = "A part or an annex that is in a file of its own is not here; only its heading was read.";
    messages.warn("left-out", text, holder);
  }
}
