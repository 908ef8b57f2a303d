// P-4 of the goals: what a typed paragraph keeps in memory, and whether editing without growing does grow the heap.
import { type Contestant, type Grounds, openContestant } from "./contestants.ts";
import { type HeapOwners, readHeapOwners } from "./heap-owners.ts";
import type { Line, Report } from "./report.ts";
import { operative } from "./sample-draft.ts";
import { sampleParagraphs } from "./sample-words.ts";
import type { TypingPage } from "./typing-page.ts";

const typedParagraphs = 300;
/** Typed after those: by then the browser has compiled what typing runs, which counts as heap too. */
const laterParagraphs = 150;
const edits = 10_000;

const contestants = ["prosemirror", "lexical", "shared", "ours"] as const satisfies readonly Contestant[];

interface Kept {
  /** Bytes a paragraph, from a page that was just opened. */
  readonly first: number;
  /** The same of those typed after them. */
  readonly later: number;
  /** Whose the bytes of the later ones are. */
  readonly owners: HeapOwners;
}

export async function benchMemory(grounds: Grounds): Promise<Report> {
  const lines: Line[] = [];
  const kept = new Map<Contestant, Kept>();
  for (const name of contestants) {
    const page = await openContestant(grounds, name, 100);
    const each = await typeParagraphs(page);
    kept.set(name, each);
    lines.push({
      what: `heap a typed paragraph: ${name}`,
      value: `${inKilobytes(each.first)}; of those after them ${inKilobytes(each.later)}`,
      gate: "",
      verdict: "measured",
    });
    await page.close();
  }
  for (const name of ["prosemirror", "shared", "ours"] as const) {
    const each = kept.get(name);
    if (each !== undefined) lines.push(describeOwners(name, each));
  }
  const toProseMirror = (name: Contestant): number =>
    (kept.get(name)?.first ?? Number.NaN) / (kept.get("prosemirror")?.first ?? Number.NaN);
  const ratio = toProseMirror("ours");
  lines.push(
    {
      what: "heap a typed paragraph, ours to ProseMirror",
      value: ratio.toFixed(2),
      gate: "≤ 2",
      verdict: ratio <= 2 ? "holds" : "fails",
    },
    {
      what: "the same of stock Lexical with its own history (control)",
      value: toProseMirror("lexical").toFixed(2),
      gate: "rejected at 2",
      verdict: toProseMirror("lexical") <= 2 ? "fails" : "holds",
    },
    {
      what: "the same of stock Lexical on a shared document, without anything of ours",
      value: toProseMirror("shared").toFixed(2),
      gate: "",
      verdict: "measured",
    },
  );
  const { growth, heaps } = await measureGrowth(grounds);
  lines.push({
    what: "heap growth from edit 5,000 to 10,000, ours",
    value: `${(growth * 100).toFixed(1)} % (${heaps.map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`).join(", ")} at 0, 5,000, 10,000)`,
    gate: "≤ 5 %",
    verdict: growth <= 0.05 ? "holds" : "fails",
  });
  return {
    name: "typing-memory",
    title: "What typing keeps in memory",
    about: `JavaScript heap after a forced collection. ${typedParagraphs} paragraphs of about forty words are put into a text of 100 one after the other, each begun with Enter at the end of a line in the midst of a paragraph, so that its rest is taken along, and then ${laterParagraphs} more; the browser's compiled code counts as heap, and most of it comes with the first ones. “shared” is stock Lexical on Yjs, with Yjs's undo in place of its own history. Then a letter is typed and deleted again ${edits / 2} times in a text that stays as long as it is.`,
    lines,
    raw: {
      kept: [...kept].map(([name, { owners, ...each }]) => ({ name, ...each, owners: [...owners] })),
      heaps,
    },
  };
}

async function typeParagraphs(page: TypingPage): Promise<Kept> {
  // The end of a line in the midst of a paragraph: each Enter takes the rest of it along.
  await page.page.keyboard.press("End");
  const words = sampleParagraphs(typedParagraphs + laterParagraphs, 11).map(
    (text, at) => `${operative[at % operative.length]} ${text};`,
  );
  const opened = await heapOf(page);
  const write = async (paragraphs: readonly string[]): Promise<number> => {
    for (const each of paragraphs) {
      await page.page.keyboard.press("Enter");
      await page.page.keyboard.insertText(each);
    }
    return await heapOf(page);
  };
  const half = await write(words.slice(0, typedParagraphs));
  const before = await readHeapOwners(page.devtools);
  const end = await write(words.slice(typedParagraphs));
  const owners = new Map(
    [...(await readHeapOwners(page.devtools))].map(([owner, bytes]) => [
      owner,
      (bytes - (before.get(owner) ?? 0)) / laterParagraphs,
    ]),
  );
  return { first: (half - opened) / typedParagraphs, later: (end - half) / laterParagraphs, owners };
}

/** What stays of the last ones, the greatest first. */
function describeOwners(name: Contestant, { owners }: Kept): Line {
  const shares = [...owners].toSorted(([, one], [, other]) => other - one);
  return {
    what: `whose the bytes of those after them are: ${name}`,
    value: shares.map(([owner, bytes]) => `${owner} ${Math.round(bytes)} B`).join(", "),
    gate: "",
    verdict: "measured",
  };
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(2)} KB`;
}

async function measureGrowth(
  grounds: Grounds,
): Promise<{ readonly growth: number; readonly heaps: readonly number[] }> {
  const page = await openContestant(grounds, "ours", 100);
  const heaps = [await heapOf(page)];
  for (let half = 0; half < 2; half += 1) {
    for (let edit = 0; edit < edits / 2; edit += 50) {
      const strokes = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? "a" : "Backspace"));
      await Promise.all(strokes.map((key) => page.page.keyboard.press(key)));
    }
    heaps.push(await heapOf(page));
  }
  await page.close();
  return { growth: (heaps[2] ?? Number.NaN) / (heaps[1] ?? Number.NaN) - 1, heaps };
}

async function heapOf({ page, devtools }: TypingPage): Promise<number> {
  await page.waitForTimeout(3_000);
  for (let turn = 0; turn < 3; turn += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
}
