// Answers our scheme: the files of the built window, and nothing else on this machine.
import { readFileSync } from "node:fs";
import { listPages } from "#host/over-http/list-pages.ts";
import { securityHeaders } from "#host/over-http/security-headers.ts";
import { appOrigin } from "./app-address.ts";

const headers: Readonly<Record<string, string>> = {
  // The window's own host is no server; the relay of a shared draft is one, on this machine.
  ...securityHeaders(["ws://127.0.0.1:*"]),
  "cache-control": "no-cache",
};

export function serveWindowFiles(folder: string): (request: Request) => Response {
  const pages = new Map([...listPages(folder)].map(([address, page]) => [`${appOrigin}${address}`, page]));
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const page = pages.get(request.url.split("?")[0] ?? "");
    if (page === undefined) return refuse(404);
    const body = request.method === "HEAD" ? null : new Uint8Array(readFileSync(page.path));
    return new Response(body, { headers: { ...headers, "content-type": page.mediaType } });
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers });
}
