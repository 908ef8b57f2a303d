// Serves the built window. The files are listed once and a path has to be one of them, letter for letter: no address is
// ever turned into a path of this machine, so there is no form of one that leads out of the folder.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { securityHeaders } from "./security-headers.ts";

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
/** Already packed as well as can be. */
const packed: ReadonlySet<string> = new Set([".png", ".woff", ".woff2"]);

interface Page {
  readonly bytes: Buffer;
  readonly packed: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export async function serveFiles(folder: string): Promise<ServeFile> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // Links are not followed.
    if (!entry.isFile() || mediaTypes[extname(entry.name)] === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length).replaceAll("\\", "/"), path);
  }
  const index = files.get("/index.html");
  if (index !== undefined) files.set("/", index);
  const loaded = new Map<string, Promise<Page>>();

  return async (request, response) => {
    // Nothing before the question mark is decoded: our own names need no escaping.
    const path = files.get(request.url?.split("?")[0] ?? "");
    if (path === undefined) return refuse(response, 404);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const page = loaded.get(path) ?? loadPage(path);
    loaded.set(path, page);
    sendPage(await page, request, response);
  };
}

async function loadPage(path: string): Promise<Page> {
  const bytes = await readFile(path);
  const extension = extname(path);
  return {
    bytes,
    packed: packed.has(extension) || bytes.length < 1_000 ? null : await promisify(gzip)(bytes),
    headers: {
      ...securityHeaders,
      "content-type": mediaTypes[extension] ?? "application/octet-stream",
      // The page names its files by their content, so they never change; the page itself may.
      "cache-control": extension === ".html" ? "no-store" : "private, no-cache",
      etag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
    },
  };
}

function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["if-none-match"] === page.headers["etag"]) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const takesPacked = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = takesPacked && page.packed !== null ? page.packed : page.bytes;
  const encoding = body === page.packed ? { "content-encoding": "gzip" } : {};
  response.writeHead(200, {
    ...page.headers,
    ...encoding,
    vary: "accept-encoding",
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...securityHeaders, "cache-control": "no-store", "content-length": 0 }).end();
}
