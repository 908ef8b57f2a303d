// What the desktop's main process loads before its first window, read from the bundle itself.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface MainProcess {
  /** Files of the bundle that are loaded at once. */
  readonly files: readonly string[];
  /** Packages that are loaded at once; Node's and Electron's own modules are there already. */
  readonly packages: readonly string[];
  /** Places that wait for an answer of another process. */
  readonly synchronous: readonly string[];
}

const bundle = fileURLToPath(new URL("../../build/main/main.js", import.meta.url));

export function readMainProcess(start = bundle): MainProcess {
  const files = new Set<string>();
  const packages = new Set<string>();
  const synchronous: string[] = [];
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    const code = readFileSync(path, "utf8");
    synchronous.push(...(code.match(/\b(?:sendSync|returnValue\s*=)/g) ?? []));
    for (const [, from = ""] of code.matchAll(
      /^(?:import|export)\b[^;]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"/gm,
    ))
      if (from.startsWith(".")) open.push(join(dirname(path), from));
      else if (from !== "" && from !== "electron" && !from.startsWith("node:")) packages.add(from);
  }
  return { files: [...files], packages: [...packages], synchronous };
}
