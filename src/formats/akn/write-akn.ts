// Writes Akoma Ntoso for the United Nations (AKN4UN), valid against the OASIS schema; docs/akoma-ntoso.md says how.
// What it cannot carry: ids; proposals, comments, statuses and waivers; numbers held as circulated (the printed one is
// written, read back numbers count anew); what a draft must not claim (number, adoption, day of issue of a working draft); the
// version of what is no working draft; the order of notes that differs from that of their marks.
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { escapeText, group, inline } from "#formats/xml/xml-text.ts";
import { aknNamespace, authorCode } from "./akn-names.ts";
import { type CitedRange, linkCitations } from "./link-citations.ts";
import { nameBlocks } from "./name-blocks.ts";
import { type PlannedDocument, planDocuments } from "./plan-documents.ts";
import { newReferences } from "./references.ts";
import { type BodyContext, countPreamble, writeBody, writePreamble } from "./write-body.ts";
import { adoptionOf, writeConclusions, writeVoting } from "./write-closing.ts";
import { writeCover, writePreface } from "./write-front.ts";
import { type Identity, identify, writeIdentification } from "./write-meta.ts";
import { newSpanWriter } from "./write-spans.ts";

export async function writeAkn(resolution: Resolution, context: WriteContext): Promise<Uint8Array> {
  const cited = linkCitations(resolution, context.profile, await context.loadFacts?.());
  return new TextEncoder().encode(writeDocument(resolution, context, cited));
}

interface Writing {
  readonly resolution: Resolution;
  readonly context: WriteContext;
  readonly body: BodyContext;
  readonly identity: Identity;
}

function writeDocument(
  resolution: Resolution,
  context: WriteContext,
  cited: ReadonlyMap<string, readonly CitedRange[]>,
): string {
  const live = labelBlocks(resolution.blocks, context.profile);
  const printed = printedLabels(resolution, context.profile);
  const names = nameBlocks(resolution.blocks, live);
  const spans = newSpanWriter(resolution, { labels: printed, names, cited });
  const body = { names, labels: { printed, live }, spans, references: newReferences() };
  const writing = { resolution, context, body, identity: identify(resolution, context) };
  const main = writeMain(planDocuments(resolution.blocks), writing);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${group("akomaNtoso", { xmlns: aknNamespace }, [main])}\n`;
}

function writeMain(planned: PlannedDocument, writing: Writing): string {
  const { resolution, context, body, identity } = writing;
  const { references, spans } = body;
  const front = { ...context, references };
  const [first] = planned.blocks;
  const title = first?.kind === "title" ? first : undefined;
  const adoption = adoptionOf(resolution);
  const cover = writeCover(resolution, front);
  const preface = writePreface(resolution, title === undefined ? null : writeTitle(title, body), front);
  const text = writeText(title === undefined ? planned.blocks : planned.blocks.slice(1), planned, writing);
  const closing = adoption === null ? [] : [writeConclusions(adoption, references)];
  const inside = writeInside(planned, writing);
  const voting = adoption === null ? [] : writeVoting(adoption, references);
  const loose = spans.looseNotes();
  const source = references.to("TLCRole", "editor", "Editor");
  references.to("TLCOrganization", authorCode(resolution.body), context.profile.organ);
  const identification = writeIdentification(resolution, "main", { identity, now: context.now, references });
  const meta = group("meta", {}, [
    identification,
    ...(voting.length === 0 ? [] : [group("analysis", { source }, voting)]),
    group("references", { source }, references.elements()),
    ...(loose.length === 0 ? [] : [group("notes", { source }, loose)]),
  ]);
  const element = resolution.kind === "text" ? "doc" : "statement";
  return group(element, { name: nameOfDocument(resolution), contains: "originalVersion" }, [
    meta,
    ...cover,
    ...preface,
    ...text,
    ...closing,
    ...inside.annexes,
    ...inside.parts,
  ]);
}

function writeTitle(title: Block, { spans, names }: BodyContext): string {
  return spans.element("docTitle", { eId: names.get(title.id) ?? null }, title);
}

function nameOfDocument({ kind, masthead }: Resolution): string {
  return kind === "text" && masthead.amends !== null ? "amendment" : kind;
}

/** Preamble and body. A body without a paragraph of its own leads to its parts, or holds nothing. */
function writeText(blocks: readonly Block[], planned: PlannedDocument, { body }: Writing): readonly string[] {
  const preambular = countPreamble(blocks);
  const preamble = preambular === 0 ? [] : [writePreamble(blocks.slice(0, preambular), body)];
  const children = [
    ...writeBody(blocks.slice(preambular), body),
    ...planned.parts.map((part) => {
      const name = nameOf(part, body);
      const showAs = part.heading === null ? "" : (body.labels.printed.get(part.heading.id)?.printed ?? "");
      return inline("componentRef", { src: `#${name}`, showAs });
    }),
  ];
  const content = children.length === 0 ? [inline("hcontainer", { name: "empty" })] : children;
  return [...preamble, group("mainBody", {}, content)];
}

/** The lettered parts and the annexes of a document, each a document in it. */
function writeInside(
  planned: PlannedDocument,
  writing: Writing,
): { readonly annexes: readonly string[]; readonly parts: readonly string[] } {
  // Notes are written where their first mark stands, so parts, which come first in the text, are written first.
  const parts = planned.parts.map((part) => writeHolder("component", part, writing));
  const annexes = planned.annexes.map((annex) => writeHolder("attachment", annex, writing));
  return {
    annexes: annexes.length === 0 ? [] : [group("attachments", {}, annexes)],
    parts: parts.length === 0 ? [] : [group("components", {}, parts)],
  };
}

function writeHolder(element: string, planned: PlannedDocument, writing: Writing): string {
  const { resolution, body, context, identity } = writing;
  const { heading } = planned;
  const eId = nameOf(planned, body);
  const label = heading === null ? "" : (body.labels.printed.get(heading.id)?.printed ?? "");
  const words =
    heading === null || heading.spans.length === 0 ? [] : [body.spans.element("heading", {}, heading)];
  const { references } = body;
  const text = writeText(planned.blocks, planned, writing);
  const inside = writeInside(planned, writing);
  const document = planned.kind === "part" ? "statement" : "doc";
  const meta = writeIdentification(resolution, eId, { identity, now: context.now, references });
  return group(element, { eId }, [
    ...(label === "" ? [] : [inline("num", {}, escapeText(label))]),
    ...words,
    group(document, { name: planned.kind, contains: "originalVersion" }, [
      group("meta", {}, [meta]),
      ...text,
      ...inside.annexes,
      ...inside.parts,
    ]),
  ]);
}

function nameOf({ heading }: PlannedDocument, { names }: BodyContext): string {
  return (heading === null ? undefined : names.get(heading.id)) ?? "main";
}
