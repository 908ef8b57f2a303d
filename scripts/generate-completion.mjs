// Makes src/host/data/completion.bin from the committed facts and from phrases, words and names in our own words.
// It reads nothing else: no adopted text can get into what is offered.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "src", "host", "data");
const read = (name) => readFileSync(join(folder, `${name}.txt`), "utf8");

/** The index as bytes, made anew. */
export async function makeIndex() {
  const { openFacts } = await import("../src/core/instruments/open-facts.ts");
  const { buildIndex } = await import("../src/core/completion/build-index.ts");
  const { packIndex } = await import("../src/core/completion/completion-index.ts");
  const names = ["register", "instruments", "states", "bodies", "phrases", "sessions", "date"];
  const facts = openFacts(Object.fromEntries(names.map((name) => [name, read(name)])));
  const phrases = readdirSync(join(folder, "written")).filter((name) => name.startsWith("phrases-"));
  return packIndex(
    buildIndex(facts, {
      phrases: phrases
        .sort()
        .map((name) => readFileSync(join(folder, "written", name), "utf8"))
        .join("\n"),
      words: read("written/words"),
      names: read("written/names"),
      alsoCalled: read("written/also-called"),
    }),
  );
}

/** Writes the index where it differs; answers whether it did. */
export async function generateCompletion({ isCheck }) {
  const path = join(folder, "completion.bin");
  const bytes = await makeIndex();
  const isSame = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
  console.log(`completion index: ${bytes.length} bytes, ${isSame ? "unchanged" : "changed"}`);
  if (!isSame && !isCheck) writeFileSync(path, bytes);
  return !isSame;
}
