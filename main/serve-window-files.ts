// Answers our scheme: the files of the built window, and nothing else on this machine.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { appOrigin } from "./app-address.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()",
  "cache-control": "no-cache",
};

/**
 * The files are listed once and an address has to be one of them, letter for letter. No address is ever
 * turned into a path, so there is no form of one that leads out of the folder; links are not followed.
 */
export function serveWindowFiles(folder: string): (request: Request) => Response {
  const files = new Map(listFiles(folder, "").map((path) => [`${appOrigin}/${path}`, join(folder, path)]));
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const file = files.get(request.url.split("?")[0] ?? "");
    const mediaType = file === undefined ? undefined : mediaTypes[extname(file)];
    if (file === undefined || mediaType === undefined) return refuse(404);
    const body = request.method === "HEAD" ? null : new Uint8Array(readFileSync(file));
    return new Response(body, { headers: { ...headers, "content-type": mediaType } });
  };
}

function listFiles(folder: string, below: string): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers });
}
