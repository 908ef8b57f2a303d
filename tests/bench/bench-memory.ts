// P-4 of the goals: what a typed paragraph keeps in memory, and whether editing without growing does grow the heap.
import { type Contestant, type Grounds, openContestant } from "./contestants.ts";
import type { Line, Report } from "./report.ts";
import { sampleParagraphs } from "./sample-words.ts";
import type { TypingPage } from "./typing-page.ts";

const typedParagraphs = 300;
const edits = 10_000;

export async function benchMemory(grounds: Grounds): Promise<Report> {
  const lines: Line[] = [];
  const perParagraph = new Map<Contestant, number>();
  for (const name of ["prosemirror", "lexical", "ours"] as const) {
    const page = await openContestant(grounds, name, 100);
    const bytes = await typeParagraphs(page);
    perParagraph.set(name, bytes);
    lines.push({
      what: `heap a typed paragraph: ${name}`,
      value: `${(bytes / 1024).toFixed(2)} KB`,
      gate: "",
      verdict: "measured",
    });
    await page.close();
  }
  const ratio = (perParagraph.get("ours") ?? Number.NaN) / (perParagraph.get("prosemirror") ?? Number.NaN);
  lines.push({
    what: "heap a typed paragraph, ours to ProseMirror",
    value: ratio.toFixed(2),
    gate: "≤ 2",
    verdict: ratio <= 2 ? "holds" : "fails",
  });
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
    about: `JavaScript heap after a forced collection. ${typedParagraphs} paragraphs of about forty words are put into a text of 100 one after the other, each ended with Enter; then a letter is typed and deleted again ${edits / 2} times in a text that stays as long as it is.`,
    lines,
    raw: { perParagraph: [...perParagraph], heaps },
  };
}

async function typeParagraphs(page: TypingPage): Promise<number> {
  await page.page.keyboard.press("End");
  const before = await heapOf(page);
  for (const words of sampleParagraphs(typedParagraphs, 11)) {
    await page.page.keyboard.press("Enter");
    await page.page.keyboard.insertText(words);
  }
  return ((await heapOf(page)) - before) / typedParagraphs;
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
