/// <reference path="./markdown-it-footnote.d.ts" />
// Markdown as this program writes it, or as anybody does: then as the page that it makes.
import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import type { Message, ReadContext, ReadOutcome } from "#formats/format.ts";
import { readPage } from "#formats/html/read-html.ts";
import { decodeText } from "#formats/txt/decode-text.ts";
import { readText } from "#formats/txt/read-text.ts";
import { fromMarkdown } from "./own-markdown.ts";

const limit = 20_000_000;

export function readMarkdown(bytes: Uint8Array, context: ReadContext): ReadOutcome {
  if (bytes.length > limit) return { ok: false, problem: { kind: "too-large", limit } };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, messages } = decoded;
  const own = fromMarkdown(text);
  if (own !== null) {
    const read = readText(own, context);
    return { ok: true, value: { ...read, messages: [...messages, ...read.messages] } };
  }
  const { body, facts } = withoutFrontMatter(text);
  const read = readPage(toPage(body), context);
  return read.ok
    ? { ok: true, value: { ...read.value, messages: [...messages, ...facts, ...read.value.messages] } }
    : read;
}

/** Marks between lines of dashes at the start belong to the program that wrote them. */
function withoutFrontMatter(text: string): { readonly body: string; readonly facts: readonly Message[] } {
  const found = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null || !/^[\w-]{1,40}:/m.test(found[1] ?? "")) return { body: text, facts: [] };
  return {
    body: text.slice(found[0].length),
    facts: [
      {
        severity: "info",
        kind: "front-matter-left-out",
        text: "The lines between dashes at the start, which are about the file and not of the text, were left out.",
        place: null,
      },
    ],
  };
}

function toPage(markdown: string): string {
  const marks = new MarkdownIt({ html: true }).use(footnote);
  // A note shows its bare number, and the way back to it is no text.
  marks.renderer.rules["footnote_caption"] = (tokens, index) =>
    String(Number(tokens[index]?.meta?.id ?? 0) + 1);
  return marks.render(markdown);
}
