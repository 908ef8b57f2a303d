// Every regular expression of the product: those written in its sources, and those that the core builds when it is used.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { listSourceFiles, root } from "#tests/architecture/source-files.ts";

export interface Pattern {
  /** File and line, or "built" for one put together from parts. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Of the shipped code and of the scripts: tests read what they wrote themselves. */
const product = /^(?:src|main|renderer|scripts)\/.*\.(?:ts|tsx|mjs)$/;

/** The patterns written as literals, found in the syntax tree and not by looks. */
export function writtenPatterns(): readonly Pattern[] {
  return listSourceFiles()
    .filter((path) => product.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => patternsIn(path, readFileSync(join(root, path), "utf8")));
}

export function patternsIn(path: string, text: string): readonly Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        where: `${path}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** The patterns that are built while `act` runs: names of instruments, months, organs joined into one. */
export async function builtPatterns(act: () => Promise<void>): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const made = new target(source, flags);
      found.set(`/${made.source}/${made.flags}`, {
        where: "built",
        source: made.source,
        flags: made.flags,
      });
      return made;
    },
  });
  try {
    await act();
  } finally {
    globalThis.RegExp = plain;
  }
  return [...found.values()];
}
