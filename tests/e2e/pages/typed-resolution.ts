// A whole resolution typed into an empty draft with real keys, and compared with what was read.
import { expect, type Page } from "@playwright/test";
import type { BlockKind, Resolution, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import type { Tally } from "#tests/bench/scripted-person.ts";
import type { DraftPage } from "./draft-page.ts";
import type { StartPage } from "./start-page.ts";
import { asTyped, TypingPerson } from "./typing-person.ts";

function enactingOf({ blocks }: Resolution): string {
  return textOf(blocks.find(({ kind }) => kind === "enacting")?.spans ?? []).replace(/,\s*$/, "");
}

/** An empty template: a title to write over, and the enacting line. */
function emptyDraft(wanted: Resolution): string {
  const title = wanted.blocks.some(({ kind }) => kind === "title") ? "# Untitled\n\n" : "";
  return `body: ${wanted.body}\nstage: working\n---\n\n${title}*${enactingOf(wanted)}*,\n`;
}

/** What counts: part, level, words and the places of notes, which words are italic, and what the notes say. */
function contentOf({ blocks, notes }: Resolution): readonly string[] {
  const blockLines = blocks.map(({ kind, level, spans }) => {
    const italic = spans.flatMap((span) => (span.kind === "text" && span.italic ? [span.text.trim()] : []));
    const words = spans.map((span) => (span.kind === "note" ? "*" : textOf([span]))).join("");
    return `${kind} ${level} ${asTyped(words).trim()} [${kind === "operative" ? italic.join("|") : ""}]`;
  });
  return [...blockLines, ...notes.map(({ spans }) => `note ${asTyped(textOf(spans)).trim()}`)];
}

/** Keys for what is no letter: a new paragraph, the other part, a level further in or out. */
async function beginParagraph(
  person: TypingPerson,
  before: { readonly kind: BlockKind; readonly level: number },
  next: { readonly kind: BlockKind; readonly level: number },
): Promise<void> {
  await person.press("Enter");
  // On an empty one it begins the operative part.
  if (before.kind === "preambular" && next.kind === "operative") await person.press("Enter");
  for (let level = before.level; level < next.level; level += 1) await person.press("Tab");
  for (let level = before.level; level > next.level; level -= 1) await person.press("Shift+Tab");
}

/** The words of a paragraph, with each footnote where its mark stands. */
async function typeSpans(person: TypingPerson, spans: readonly Span[], { notes }: Resolution): Promise<void> {
  let words = "";
  let typed = 0;
  const typeOn = async (): Promise<void> => {
    const text = words.trimEnd();
    await person.typeParagraph(text, typed);
    typed = text.length;
  };
  for (const span of spans) {
    if (span.kind === "note") {
      await typeOn();
      const note = notes.find(({ id }) => id === span.note);
      await person.typeNote(asTyped(textOf(note?.spans ?? [])).trim());
    } else words = asTyped(words + textOf([span])).trimStart();
  }
  await typeOn();
}

async function typeResolution(page: Page, draft: DraftPage, wanted: Resolution): Promise<Tally> {
  const person = new TypingPerson(page);
  await person.countGhosts();
  let before: { kind: BlockKind; level: number } = { kind: "preambular", level: 0 };
  await draft.goToEndOf(enactingOf(wanted));
  for (const { kind, level, spans } of wanted.blocks) {
    if (kind === "title") {
      await draft.goToEndOf("Untitled");
      await page.keyboard.press("Shift+Home");
      await person.typeAll(asTyped(textOf(spans)).trim());
      await draft.goToEndOf(enactingOf(wanted));
    } else if (kind !== "enacting") {
      await beginParagraph(person, before, { kind, level });
      before = { kind, level };
      await typeSpans(person, spans, wanted);
    }
  }
  return person.tally;
}

/** Typed, told, and compared with what was read. */
export async function typeAndCompare(start: StartPage, name: string, wanted: Resolution): Promise<Tally> {
  const { page } = start;
  const draft = await start.openText(emptyDraft(wanted));
  const before = Date.now();
  const tally = await typeResolution(page, draft, wanted);
  const { keys, characters, ghostsShown, ghostsTaken, rowsTaken } = tally;
  console.log(
    `${name} in the window: ${keys} keys for ${characters} characters (${((100 * keys) / characters).toFixed(1)} %), ` +
      `${ghostsTaken} of ${ghostsShown} grey suggestions taken (${((100 * ghostsTaken) / ghostsShown).toFixed(1)} %), ` +
      `${rowsTaken} from the list, ${Math.round((Date.now() - before) / 1000)} s`,
  );
  let next = 0;
  const typed = readText(String(await draft.exportAs(/^Plain text/)), {
    newId: () => `id${++next}`,
    defaultBody: wanted.body,
  });
  expect(contentOf(typed.value)).toEqual(contentOf(wanted));
  return tally;
}
