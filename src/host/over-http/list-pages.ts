// The files of the built window. They are listed once, and whoever serves them takes an address only where it is one of
// them, letter for letter: no address is ever turned into a path of this machine, so no form of one leads out of the folder.
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

export interface Page {
  readonly path: string;
  readonly mediaType: string;
}

/** By their address below the folder, with a stroke before it. Files of no known kind are left out. */
export function listPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const address = `${below}/${entry.name}`;
      if (entry.isDirectory()) look(address);
      const mediaType = mediaTypes[extname(entry.name)];
      // Links are not followed.
      if (entry.isFile() && mediaType !== undefined)
        pages.set(address, { path: join(folder, address), mediaType });
    }
  };
  look("");
  return pages;
}
