/// <reference path="./pdf-worker.d.ts" />
// pdf.js takes a PDF apart; only where its text stands and in which fonts leaves this file. Nothing is drawn, fetched or run.
import {
  mostItems,
  mostPages,
  type OpenedPdf,
  type PdfItem,
  type PdfPage,
} from "#formats/pdf/read/pdf-page.ts";
import { type FontLook, fontLookOf } from "./font-look.ts";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
type Opened = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;
type Page = Awaited<ReturnType<Opened["getPage"]>>;

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    // Without it the names of fonts stay inside.
    fontExtraProperties: true,
    // A picture of more than this many dots is passed over: here none is looked at.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const file = await task.promise;
    if (file.numPages > mostPages) return { ok: false, because: "too-many-pages" };
    return await readPages(file);
  } catch (error) {
    return { ok: false, because: isPasswordWanted(error) ? "locked" : "damaged" };
  } finally {
    await task.destroy();
  }
}

let loading: Promise<PdfJs> | null = null;

function loadPdfJs(): Promise<PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfJs> {
  const { warn } = console;
  // It says that it cannot draw here, which nobody asks of it.
  console.warn = () => {};
  try {
    // The part that parses stays in this thread: this is a worker already. It puts itself where the other part looks for it.
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

function isPasswordWanted(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}

async function readPages(file: Opened): Promise<OpenedPdf> {
  const looks = new Map<string, FontLook>();
  const pages: PdfPage[] = [];
  let items = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const read = await readPage(page, looks);
    items += read.items.length;
    if (items > mostItems) return { ok: false, because: "too-much-text" };
    pages.push(read);
    page.cleanup();
  }
  return { ok: true, pages };
}

async function readPage(page: Page, looks: Map<string, FontLook>): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  if (Object.keys(content.styles).some((name) => !looks.has(name)))
    await learnFonts(page, content.styles, looks);
  const items: PdfItem[] = [];
  const turned: string[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str === "") continue;
    const [a, b, , d, x, y] = place(transform, item.transform);
    const size = Math.hypot(b, d) || item.height;
    if (Math.abs(b) > Math.abs(a) * 0.1 || d > 0) {
      if (item.str.trim() !== "") turned.push(item.str);
      continue;
    }
    const look = looks.get(item.fontName) ?? { italic: false, bold: false };
    items.push({ text: item.str, x, y, width: item.width, size, ...look });
  }
  return { width, height, items, turned };
}

type Matrix = readonly [number, number, number, number, number, number];

/** The place of an item on the page as it is seen, from the top left. */
function place(page: readonly number[], item: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = item;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Names of fonts are known only after a page was taken apart for drawing. */
async function learnFonts(page: Page, names: object, looks: Map<string, FontLook>): Promise<void> {
  await page.getOperatorList();
  for (const name of Object.keys(names)) {
    if (looks.has(name)) continue;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    looks.set(name, fontLookOf(font));
  }
}
