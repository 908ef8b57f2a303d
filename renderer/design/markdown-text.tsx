// The little Markdown a rule's page uses, as React elements: headings, paragraphs, lists, fences, `code`, *emphasis*, links as text.
import { Fragment, type ReactNode } from "react";

type Piece =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "fence"; readonly text: string };

export function MarkdownText({ text }: { readonly text: string }) {
  return parsePieces(text).map((piece, at) => (
    // Pieces of one text never change places, so their position names them.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={at}>{drawPiece(piece)}</Fragment>
  ));
}

function drawPiece(piece: Piece): ReactNode {
  switch (piece.kind) {
    case "heading":
      return <h3>{piece.text}</h3>;
    case "paragraph":
      return <p>{drawInline(piece.text)}</p>;
    case "list":
      return (
        <ul>
          {piece.items.map((item) => (
            <li key={item}>{drawInline(item)}</li>
          ))}
        </ul>
      );
    case "fence":
      return <pre>{drawExample(piece.text)}</pre>;
  }
}

/** The first heading is left out: it is the rule's name, which the reader does not need. */
export function parsePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const lines = text.replaceAll("\r", "").split("\n");
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.startsWith("```")) {
      const end = lines.indexOf("```", at + 1);
      const last = end === -1 ? lines.length : end;
      pieces.push({ kind: "fence", text: lines.slice(at + 1, last).join("\n") });
      at = last + 1;
    } else if (/^#{1,6} /.test(line)) {
      const heading = line.replace(/^#+ /, "");
      if (!line.startsWith("# ")) pieces.push({ kind: "heading", text: heading });
      at += 1;
    } else if (/^[-*] /.test(line)) {
      const items = takeWhile(lines, at, (next) => /^([-*] | {2}\S)/.test(next));
      pieces.push({ kind: "list", items: joinItems(items) });
      at += items.length;
    } else if (line.trim() === "") at += 1;
    else {
      const paragraph = takeWhile(
        lines,
        at,
        (next) => next.trim() !== "" && !/^(#{1,6} |```|[-*] )/.test(next),
      );
      pieces.push({ kind: "paragraph", text: paragraph.join(" ") });
      at += Math.max(1, paragraph.length);
    }
  }
  return pieces;
}

function takeWhile(
  lines: readonly string[],
  from: number,
  fits: (line: string) => boolean,
): readonly string[] {
  let to = from;
  while (to < lines.length && fits(lines[to] ?? "")) to += 1;
  return lines.slice(from, to);
}

function joinItems(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items;
}

/** An example is in the plain text of drafts, whose openers stand between stars. A star behind a word is a sponsor's. */
function drawExample(text: string): readonly ReactNode[] {
  return text.split(/((?<![\p{L}\p{N}\\])\*[^*\n]+\*)/u).map((part, at) => {
    const key = `${at}:${part}`;
    return /^\*.+\*$/.test(part) ? <em key={key}>{part.slice(1, -1)}</em> : part;
  });
}

function drawInline(text: string): readonly ReactNode[] {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*|\[[^[\]]+\]\([^()\s]+\))/);
  return parts.map((part, at) => {
    const key = `${at}:${part}`;
    if (part.startsWith("`")) return <code key={key}>{part.slice(1, -1)}</code>;
    if (part.startsWith("**")) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith("*") && part.length > 2) return <em key={key}>{part.slice(1, -1)}</em>;
    const link = /^\[([^\]]+)\]\(/.exec(part);
    return link === null ? part : link[1];
  });
}
