import { describe, expect, it } from "vitest";
import { textOf } from "#core/resolution/spans.ts";
import { readHtml } from "./read-html.ts";

let last = 0;
const context = {
  newId: () => {
    last += 1;
    return `id${last}`;
  },
  defaultBody: "hrc",
};

const page = (head: string, words: string): string =>
  `<!doctype html><html><head>${head}<title>Not this</title></head><body><p>The Human Rights Council,</p><p><em>Noting</em> ${words},</p><ol><li><em>Invites</em> towns.</li></ol></body></html>`;

function read(bytes: Uint8Array) {
  const outcome = readHtml(bytes, context);
  if (!outcome.ok) return outcome.problem.kind;
  return outcome.value.value.blocks.map(({ kind, spans }) => `${kind} ${textOf(spans)}`);
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("reading a web page", () => {
  const blocks = [
    "enacting The Human Rights Council,",
    "preambular Noting a café,",
    "operative Invites towns.",
  ];

  it("reads UTF-8, what the page says of its letters, and the letters of old word processors", () => {
    expect(read(new TextEncoder().encode(page("", "a café")))).toEqual(blocks);
    expect(read(latin(page('<meta charset="iso-8859-1">', "a café")))).toEqual(blocks);
    expect(read(latin(page("", "a café")))).toEqual(blocks);
  });

  it("refuses what has no text", () => {
    expect(read(new TextEncoder().encode("<script>x</script>"))).toBe("empty");
    expect(read(Uint8Array.from([0, 1, 2, 0]))).toBe("binary");
  });

  it("says what a page has and a resolution has not", () => {
    const outcome = readHtml(new TextEncoder().encode(page("", 'a <img src="x.png"> café')), context);
    expect(outcome.ok ? outcome.value.messages.map(({ kind }) => kind) : []).toContain("pictures-left-out");
  });
});
