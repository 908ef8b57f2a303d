// The sample text as a draft of ours: openers, citations and footnotes in it, so that numbering and checks have their work.
import {
  type Block,
  type BlockId,
  emptyResolution,
  type Note,
  type NoteId,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";
import { sampleParagraphs } from "./sample-words.ts";

// Neighbours differ, as they do in a careful text.
const preambular = ["Recalling", "Stressing", "Noting", "Recognizing", "Reaffirming", "Welcoming"];
export const operative = ["Requests", "Encourages", "Urges", "Invites", "Calls upon", "Welcomes"];

/** Half preambular, half operative; every tenth paragraph cites a resolution, every twentieth has a footnote. */
export function sampleDraft(count: number): Resolution {
  const notes: Note[] = [];
  const texts = sampleParagraphs(count);
  const half = Math.floor(count / 2);
  const blocks = texts.map((words, at): Block => {
    const isOperative = at >= half;
    const end = !isOperative ? "," : at === count - 1 ? "." : ";";
    const cited = at % 10 === 3 ? " and Human Rights Council resolution 52/10 of 3 April 2023" : "";
    const openers = isOperative ? operative : preambular;
    const opener = openers[at % openers.length] ?? "";
    const spans: Span[] = [
      { kind: "text", text: opener, italic: true },
      { kind: "text", text: ` ${words}${cited}${end}` },
    ];
    if (at % 20 === 7) {
      // Ids are made here, so they are of their brand.
      const id = `note-${at}` as NoteId;
      notes.push({ id, spans: [{ kind: "text", text: "See A/HRC/57/30." }] });
      spans.push({ kind: "note", note: id });
    }
    return { id: blockId(`p${at}`), kind: isOperative ? "operative" : "preambular", level: 0, spans };
  });
  return {
    ...emptyResolution("hrc"),
    blocks: [
      {
        id: blockId("title"),
        kind: "title",
        level: 0,
        spans: [{ kind: "text", text: "Lamps on public stairs" }],
      },
      {
        id: blockId("organ"),
        kind: "enacting",
        level: 0,
        spans: [{ kind: "text", text: "The Human Rights Council,", italic: true }],
      },
      ...blocks,
    ],
    notes,
  };
}

function blockId(id: string): BlockId {
  // The ids of a sample are born here.
  return id as BlockId;
}
