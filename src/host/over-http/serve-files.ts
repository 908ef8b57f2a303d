// Serves the built window to a browser.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { listPages, type Page } from "./list-pages.ts";
import { securityHeaders } from "./security-headers.ts";

/** Already packed as well as can be. */
const packed: ReadonlySet<string> = new Set(["image/png", "font/woff", "font/woff2"]);

interface LoadedPage {
  readonly bytes: Buffer;
  readonly packed: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function serveFiles(folder: string): ServeFile {
  const pages = new Map(listPages(folder));
  const index = pages.get("/index.html");
  if (index !== undefined) pages.set("/", index);
  const loaded = new Map<Page, Promise<LoadedPage>>();

  return async (request, response) => {
    // Nothing before the question mark is decoded: our own names need no escaping.
    const found = pages.get(request.url?.split("?")[0] ?? "");
    if (found === undefined) return refuse(response, 404);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const page = loaded.get(found) ?? loadPage(found);
    loaded.set(found, page);
    sendPage(await page, request, response);
  };
}

async function loadPage({ path, mediaType }: Page): Promise<LoadedPage> {
  const bytes = await readFile(path);
  return {
    bytes,
    packed: packed.has(mediaType) || bytes.length < 1_000 ? null : await promisify(gzip)(bytes),
    headers: {
      ...securityHeaders(),
      "content-type": mediaType,
      // The page names its files by their content, so they never change; the page itself may.
      "cache-control": mediaType.startsWith("text/html") ? "no-store" : "private, no-cache",
      etag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
    },
  };
}

function sendPage(page: LoadedPage, request: IncomingMessage, response: ServerResponse): void {
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
  response
    .writeHead(status, { ...securityHeaders(), "cache-control": "no-store", "content-length": 0 })
    .end();
}
