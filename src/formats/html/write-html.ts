// One page that needs nothing beside it: the printed document for a browser, a screen reader and a printer.
// What each paragraph is stands in `data-block` and `data-level`, so that the page can be read back (`read-own-page.ts`).
import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedMasthead,
  PrintedNote,
  PrintedSpan,
  PrintedText,
} from "#formats/layout/printed-document.ts";
import { escapeHtml } from "./escape-html.ts";
import { pageStyle } from "./page-style.ts";

/** The bytes of a page in UTF-8. Equal content gives equal bytes. */
export async function writeHtml(resolution: Resolution, context: WriteContext): Promise<Uint8Array> {
  return new TextEncoder().encode(formatPage(layOutResolution(resolution, context)));
}

function formatPage(printed: PrintedDocument): string {
  const write = pageWriter(printed);
  const { title } = printed;
  const lines = [
    "<!doctype html>",
    `<html lang="${printed.language}"${printed.language === "ar" ? ' dir="rtl"' : ""}>`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(printed.documentTitle)}</title>`,
    `<style>\n${pageStyle}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...(printed.draftNotice === "" ? [] : [`<p class="notice">${escapeHtml(printed.draftNotice)}</p>`]),
    ...(printed.masthead === null ? [] : formatMasthead(printed.masthead)),
    ...formatOpening(printed),
    ...(title === null
      ? []
      : [write.block({ kind: "title", level: 0, label: title.number, spans: title.spans })]),
    ...printed.blocks.map(write.block),
    ...formatClosing(printed),
    ...printed.annexes.map(write.block),
    ...write.notes([...printed.notes, ...printed.looseNotes]),
    "</main>",
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}

function formatMasthead({ symbolLetters, symbolRest, organ, facts }: PrintedMasthead): readonly string[] {
  const symbol =
    symbolLetters + symbolRest === ""
      ? []
      : [
          `<p class="symbol"><span class="letters">${escapeHtml(symbolLetters)}</span>${escapeHtml(symbolRest)}</p>`,
        ];
  return [
    '<header class="masthead">',
    '<p class="house">United Nations</p>',
    ...symbol,
    `<p class="organ">${escapeHtml(organ)}</p>`,
    ...(facts.length === 0
      ? []
      : ['<div class="facts">', ...facts.map((fact) => `<p class="fact">${escapeHtml(fact)}</p>`), "</div>"]),
    "</header>",
  ];
}

function formatOpening({ opening }: PrintedDocument): readonly string[] {
  const notes = opening.flatMap(({ asteriskNote }) =>
    asteriskNote === null ? [] : [`<p class="asterisk">* ${escapeHtml(asteriskNote)}</p>`],
  );
  return [...opening.map(formatOpeningLine), ...notes];
}

function formatOpeningLine({ style, text }: PrintedDocument["opening"][number]): string {
  const words = escapeHtml(text);
  return `<p class="${style}">${style === "adoption-reference" ? `[<i>${words}</i>]` : words}</p>`;
}

function formatClosing({ closing }: PrintedDocument): readonly string[] {
  if (closing.length === 0) return [];
  return [
    '<footer class="closing">',
    ...closing.map(
      ({ style, label, text }) =>
        `<p class="${style}">${label === "" ? "" : `<i>${escapeHtml(label)}</i> `}${escapeHtml(text)}</p>`,
    ),
    "</footer>",
  ];
}

type WrittenBlock = Omit<PrintedBlock, "id"> & { readonly id?: PrintedBlock["id"] };

interface PageWriter {
  readonly block: (block: WrittenBlock) => string;
  readonly notes: (notes: readonly PrintedNote[]) => readonly string[];
}

const headings: Readonly<Partial<Record<PrintedBlock["kind"], string>>> = {
  title: "h1",
  part: "h2",
  annex: "h2",
  section: "h2",
  heading: "h3",
};

function pageWriter({ blocks, annexes }: PrintedDocument): PageWriter {
  // Paragraphs are called by their place: ids are nobody's business.
  const names = new Map([...blocks, ...annexes].map(({ id }, index) => [id, `p-${index + 1}`]));
  const spans = (all: readonly PrintedSpan[]): string => all.map(span).join("");
  const span = (each: PrintedSpan): string => {
    if (each.kind === "text") return formatText(each, names);
    const back = each.first ? ` id="fnref-${each.number}"` : "";
    return `<sup><a${back} href="#fn-${each.number}" role="doc-noteref">${each.number}</a></sup>`;
  };
  return {
    block: (block) => {
      const element = headings[block.kind] ?? "p";
      const level = block.level === 0 ? "" : ` data-level="${block.level}"`;
      const id = block.id === undefined ? undefined : names.get(block.id);
      const label = block.label === "" ? "" : `<span class="label">${escapeHtml(block.label)} </span>`;
      return `<${element}${id === undefined ? "" : ` id="${id}"`} data-block="${block.kind}"${level}>${label}${spans(block.spans)}</${element}>`;
    },
    notes: (notes) =>
      notes.length === 0
        ? []
        : [
            '<section class="notes" role="doc-endnotes" aria-label="Notes">',
            "<ol>",
            ...notes.map(
              (note) =>
                `<li id="fn-${note.number}" value="${note.number}" data-note="${note.number}">${spans(note.spans)}<a href="#fnref-${note.number}" role="doc-backlink" aria-label="Back to the text"> ↩</a></li>`,
            ),
            "</ol>",
            "</section>",
          ],
  };
}

function formatText(
  { text, italic, bold, link, refersTo }: PrintedText,
  names: ReadonlyMap<PrintedBlock["id"], string>,
): string {
  const written = escapeHtml(text);
  const strong = bold ? `<b>${written}</b>` : written;
  const look = italic ? `<i>${strong}</i>` : strong;
  if (link !== null) return `<a href="${escapeHtml(link)}">${look}</a>`;
  const target = refersTo === undefined ? undefined : names.get(refersTo);
  return target === undefined ? look : `<a class="reference" href="#${target}">${look}</a>`;
}
