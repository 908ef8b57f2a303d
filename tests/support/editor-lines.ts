// Documents of the editor as lines of text, for tests: "op Welcomes| ports^one;" is an operative paragraph with the caret
// behind its first word and the mark of note `one` at its end; "*…*" is italic; "1 (a) text" is a subparagraph of level 1.
import { createHeadlessEditor } from "@lexical/headless";
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from "lexical";
import { matchOpener } from "#core/openers/match-opener.ts";
import {
  type Block,
  type BlockId,
  type BlockKind,
  emptyResolution,
  type Level,
  type NoteId,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";
import { type BehaviourOptions, registerBehaviours } from "#editor/behaviours/register-behaviours.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { $writeResolution } from "#editor/convert/write-resolution.ts";
import { $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { resolutionNodes } from "#editor/nodes/resolution-nodes.ts";
import { $readPoint, $selectPoints, type TextPosition } from "#editor/nodes/text-position.ts";

const kinds = {
  ti: "title",
  en: "enacting",
  pp: "preambular",
  op: "operative",
  su: "subparagraph",
  co: "continuation",
  se: "section",
  pa: "part",
  an: "annex",
  he: "heading",
  tx: "text",
} as const satisfies Record<string, BlockKind>;

interface Place {
  readonly line: number;
  readonly offset: number;
}

/** An editor that holds the lines, with the selection from the first "|" to the last. */
export function editorOf(lines: readonly string[], options: BehaviourOptions = {}): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: resolutionNodes,
    onError: (error) => {
      throw error;
    },
  });
  const places: Place[] = [];
  const resolution = parseLines(lines, places);
  editor.update(() => $writeResolution(resolution), { discrete: true });
  registerBehaviours(editor, { openers: () => matchOpener, ...options });
  const [anchor, focus = anchor] = places.toSorted((one, other) => one.line - other.line);
  if (anchor !== undefined && focus !== undefined) {
    editor.update(
      () => {
        const owners = [...$getBlocks(), ...$getNotes()];
        const selection = $createRangeSelection();
        const position = ({ line, offset }: Place): TextPosition => ({
          owner: owners[line]?.getKey() ?? "",
          offset,
        });
        $selectPoints(selection, position(anchor), position(focus));
        $setSelection(selection);
      },
      { discrete: true },
    );
  }
  return editor;
}

/** What the editor holds, in the same lines. */
export function linesOf(editor: LexicalEditor): readonly string[] {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    const ends = $isRangeSelection(selection)
      ? [$readPoint(selection.anchor), ...(selection.isCollapsed() ? [] : [$readPoint(selection.focus)])]
      : [];
    const { blocks, notes } = $readResolution();
    const owners = [...$getBlocks(), ...$getNotes()];
    return [...blocks, ...notes].map((part, index) => {
      const carets = ends.flatMap((end) =>
        end?.owner === owners[index]?.getKey() ? [end?.offset ?? 0] : [],
      );
      const text = showSpans(part.spans, carets);
      if (!("kind" in part)) return `note ${part.id} ${text}`.trimEnd();
      const kind = Object.entries(kinds).find(([, value]) => value === part.kind)?.[0] ?? "";
      return `${kind}${part.level === 0 ? "" : part.level} ${text}`.trimEnd();
    });
  });
}

function parseLines(lines: readonly string[], places: Place[]): Resolution {
  const notes = lines.flatMap((line, index) => {
    const [, id, text] = /^note (\w+) ?(.*)$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id: id as NoteId, spans: parseSpans(text ?? "", index, places) }]; // a test's own id
  });
  const blocks = lines.flatMap((line, index): readonly Block[] => {
    const [, kind, level, text] = /^(ti|en|pp|op|su|co|se|pa|an|he|tx)(\d?) ?(.*)$/.exec(line) ?? [];
    if (kind === undefined || line.startsWith("note ")) return [];
    const spans = parseSpans(text ?? "", index, places);
    // The expression admits these and no others.
    return [
      {
        id: `b${index}` as BlockId,
        kind: kinds[kind as keyof typeof kinds],
        level: Number(level) as Level,
        spans,
      },
    ];
  });
  return { ...emptyResolution("hrc"), blocks, notes };
}

function parseSpans(text: string, line: number, places: Place[]): readonly Span[] {
  const spans: Span[] = [];
  let offset = 0;
  let italic = false;
  for (const [piece] of text.matchAll(/\^\w+|[*|]|[^*|^]+/g)) {
    if (piece === "*") italic = !italic;
    else if (piece === "|") places.push({ line, offset });
    else if (piece.startsWith("^")) {
      spans.push({ kind: "note", note: piece.slice(1) as NoteId }); // a test's own id
      offset += 1;
    } else {
      spans.push({ kind: "text", text: piece, ...(italic && { italic: true as const }) });
      offset += piece.length;
    }
  }
  return joinSpans(spans);
}

function showSpans(spans: readonly Span[], carets: readonly number[]): string {
  let shown = "";
  let offset = 0;
  const caretsAt = (at: number): string => "|".repeat(carets.filter((caret) => caret === at).length);
  for (const span of spans) {
    if (span.kind === "note") {
      shown += `${caretsAt(offset)}^${span.note}`;
      offset += 1;
      continue;
    }
    const star = span.kind === "text" && span.italic === true ? "*" : "";
    shown += star;
    for (const letter of span.text) {
      shown += caretsAt(offset) + letter;
      offset += letter.length;
    }
    shown += star;
  }
  return shown + caretsAt(offset);
}
