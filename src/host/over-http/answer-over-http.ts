// The browser's carrier: POST /bridge/<name>, the token in a header, the message as the body.
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerRequest, type Refusal } from "#bridge/bridge.ts";
import { decodeMessage, encodeMessage } from "#bridge/message.ts";
import { type Bridge, requests } from "#bridge/requests.ts";
import { securityHeaders } from "./security-headers.ts";
import { refuse } from "./serve-files.ts";
import { bearerToken } from "./tokens.ts";

/** In base64 a file of 64 MB, the largest that can be imported, has 86. */
const largestBody = { owner: 96_000_000, guest: 32_000_000 } as const;

const statusOf: Readonly<Record<Refusal["reason"], number>> = {
  "unknown-request": 404,
  "bad-request": 400,
  "not-for-guests": 403,
};

export interface Bearer {
  readonly role: "owner" | "guest";
  readonly bridge: Bridge;
}

export interface HttpCarrier {
  /** Who holds the token, or null. */
  readonly bearerOf: (token: string) => Bearer | null;
  /** Takes what a handler threw: a bug. The window hears only that the request failed. */
  readonly report: (fault: unknown) => void;
}

export async function answerOverHttp(
  request: IncomingMessage,
  response: ServerResponse,
  carrier: HttpCarrier,
): Promise<void> {
  if (request.method !== "POST") return refuse(response, 405);
  const token = bearerToken(request.headers.authorization);
  const bearer = token === null ? null : carrier.bearerOf(token);
  if (bearer === null) return refuse(response, 401);
  // A page of another site can send this only after asking us first, which we never answer.
  if (!request.headers["content-type"]?.startsWith("application/json")) return refuse(response, 415);
  const body = await readBody(request, largestBody[bearer.role]);
  if (body === null) return refuse(response, 413);
  const asked = decode(body);
  if (asked === null) return refuse(response, 400);

  const name = request.url?.slice("/bridge/".length) ?? "";
  try {
    const guest = bearer.role === "guest";
    const answer = await answerRequest(requests, bearer.bridge, { name, asked: asked.value, guest });
    if (answer.kind === "refused") return refuse(response, statusOf[answer.reason]);
    const text = Buffer.from(encodeMessage(answer.answer));
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    response.writeHead(200, { ...securityHeaders(), ...headers, "content-length": text.length }).end(text);
  } catch (fault) {
    carrier.report(fault);
    refuse(response, 500);
  }
}

/** The whole body, or null where it is larger than allowed or breaks off. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function decode(body: string): { readonly value: unknown } | null {
  try {
    return { value: decodeMessage(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
