// The completion index made anew from the committed files, as the generator makes it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "#core/completion/build-index.ts";
import type { CompletionIndex } from "#core/completion/completion-index.ts";
import { readFacts } from "./read-facts.ts";

const folder = join(import.meta.dirname, "..", "..", "src", "host", "data", "written");

export function makeIndex(): CompletionIndex {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const phrases = readdirSync(folder).filter((name) => name.startsWith("phrases-"));
  return buildIndex(readFacts(), {
    phrases: phrases.sort().map(read).join("\n"),
    words: read("words.txt"),
    names: read("names.txt"),
    alsoCalled: read("also-called.txt"),
  });
}
