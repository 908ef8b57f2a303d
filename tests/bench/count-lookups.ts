// How many nodes of the document are looked at for one key, counted from outside: whoever looks at a node, Lexical, the
// binding to the shared document or we, asks the map of the editor's state for it.
import type { Page } from "@playwright/test";

/** The median over a few keys of the distinct nodes that were asked for until the page was quiet again. */
export async function countLookups(page: Page): Promise<number> {
  await page.evaluate(startCounting);
  const counts: number[] = [];
  for (const key of [..."lamps"]) {
    await page.evaluate(() => Reflect.get(window, "seenNodes")?.clear());
    await page.keyboard.press(key);
    await page.waitForTimeout(900);
    counts.push(await page.evaluate(() => Number(Reflect.get(window, "seenNodes")?.size)));
  }
  return counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? Number.NaN;
}

function startCounting(): void {
  const text = document.querySelector("[contenteditable=true]");
  // Lexical hangs its editor on the element.
  const editor = text === null ? undefined : Reflect.get(text, "__lexicalEditor");
  if (editor === undefined) throw new Error("The page has no editor.");
  const seen = new Set<unknown>();
  Reflect.set(window, "seenNodes", seen);
  const kinds = new Set<object>([Map.prototype, Object.getPrototypeOf(editor._editorState._nodeMap)]);
  for (const kind of kinds) {
    const get = Reflect.get(kind, "get");
    Reflect.set(kind, "get", function (this: unknown, key: unknown) {
      if (this === editor._editorState._nodeMap || this === editor._pendingEditorState?._nodeMap)
        seen.add(key);
      return get.call(this, key);
    });
  }
}
