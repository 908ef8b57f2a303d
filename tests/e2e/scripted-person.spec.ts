// A whole resolution typed into an empty draft with real keys. The text is not in the repository: without it, nothing is typed.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Block } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import { expect, test } from "./pages/product.ts";
import { TypingPerson } from "./pages/typing-person.ts";

const source = fileURLToPath(new URL("../../../shared/seeds/000_5a044d60b4573ad1.txt", import.meta.url));
const isThere = existsSync(source);

/** An empty template: a title to write over, and the enacting line. */
const emptyDraft = "body: hrc\nstage: working\n---\n\n# Untitled\n\n*The Human Rights Council*,\n";

function blocksOf(text: string): readonly Block[] {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" }).value.blocks;
}

/** Straight apostrophes of the source are curled as they are typed: that much the house style changes. */
function curled(text: string): string {
  return text.replaceAll("'", "’");
}

/** What counts: part, level, words, and which of them are italic. Notes are typed by another story. */
function contentOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ kind, level, spans }) => {
    const italic = spans.flatMap((span) => (span.kind === "text" && span.italic ? [span.text.trim()] : []));
    return `${kind} ${level} ${curled(textOf(spans)).trim()} [${kind === "operative" ? italic.join("|") : ""}]`;
  });
}

// Thousands of keys: a snapshot of the page at each would take longer than the typing.
test.use({ trace: "off" });

test("a resolution is typed with at most three keys for four letters, and comes out as it was read", async ({
  page,
  start,
}) => {
  test.skip(!isThere, "the founding documents are not beside the repository (../shared/seeds)");
  test.setTimeout(600_000);
  const wanted = blocksOf(readFileSync(source, "utf8"));
  const draft = await start.openText(emptyDraft);
  const person = new TypingPerson(page);
  await person.countGhosts();
  const before = Date.now();
  let part = "preambular";
  for (const { kind, spans } of wanted) {
    const text = curled(textOf(spans)).trim();
    if (kind === "title") {
      await draft.goToEndOf("Untitled");
      await page.keyboard.press("Shift+Home");
      await person.typeAll(text);
      await draft.goToEndOf("The Human Rights Council");
    } else if (kind === "preambular" || kind === "operative") {
      await person.press("Enter");
      if (kind !== part) await person.press("ControlOrMeta+Alt+o");
      part = kind;
      await person.typeParagraph(text);
    }
  }
  const { keys, characters, ghostsShown, ghostsTaken, rowsTaken } = person.tally;
  console.log(
    `58/32 in the window: ${keys} keys for ${characters} characters (${((100 * keys) / characters).toFixed(1)} %), ` +
      `${ghostsTaken} of ${ghostsShown} grey suggestions taken (${((100 * ghostsTaken) / ghostsShown).toFixed(1)} %), ` +
      `${rowsTaken} from the list, ${Math.round((Date.now() - before) / 1000)} s`,
  );
  const typed = blocksOf(String(await draft.exportAs(/Plain text/)));
  expect(contentOf(typed)).toEqual(contentOf(wanted));
  expect(keys / characters).toBeLessThanOrEqual(0.75);
  expect(ghostsTaken / ghostsShown).toBeGreaterThanOrEqual(1 / 3);
});
