// Our own Markdown comes back as our plain text does, and shows rightly elsewhere; that of others is read as its page.
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ReadOutcome, ReadResult } from "#formats/format.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readTxt } from "#formats/txt/read-txt.ts";
import { writeTxt } from "#formats/txt/write-txt.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { fromMarkdown, toMarkdown } from "./own-markdown.ts";
import { readMarkdown } from "./read-markdown.ts";
import { writeMarkdown } from "./write-markdown.ts";

const asked = { profile: readProfile("hrc"), now: "2026-11-21T14:02:07Z" };

/** Ids count from one, so that two readings can be compared. */
function given(read: typeof readTxt, bytes: Uint8Array | string): ReadResult {
  let ids = 0;
  const context = { newId: () => `id${++ids}`, defaultBody: "hrc" };
  const outcome: ReadOutcome = read(
    typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    context,
  );
  if (!outcome.ok) throw new Error(`Not read: ${outcome.problem.kind}`);
  return outcome.value;
}

function linesOf({ value }: ReadResult): readonly string[] {
  return value.blocks.map(({ kind, level, spans }) => `${kind} ${level}: ${textOf(spans)}`);
}

describe("our own Markdown", () => {
  it("comes back as our own plain text does", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution: Resolution) => {
        const plain = given(readTxt, await writeTxt(resolution, asked));
        expect(given(readMarkdown, await writeMarkdown(resolution, asked))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it("undoes its marks and no others", () => {
    const text =
      "body: hrc\n---\n\n1. *Decides* to_act_ & &amp; <b>;\n\n    (a) - x ~~y~~ `z`\\*;\n\n[x]: y\n\n> z\n\n---\n59th meeting\n4 April 2025\n";
    const markdown = toMarkdown(text);
    expect(markdown).toContain("1\\. *Decides* to\\_act\\_ & \\&amp; \\<b>;");
    expect(markdown).toContain("59th meeting\\\n4 April 2025\n");
    expect(fromMarkdown(markdown)).toBe(text);
    expect(fromMarkdown(text)).toBeNull();
  });

  it("is no list, no code and no tag to another reader of Markdown", async () => {
    let ids = 0;
    const draft = readText(
      "body: hrc\n---\n\n*The Human Rights Council*,\n\n*Recalling* <u>lamps</u>,\n\n1. *Requests*:\n\n    (a) To act;\n\n        (i) Now;\n\n2. *Decides* 5 * 3 * 2 and x_y_z.\n",
      { newId: () => `id${++ids}`, defaultBody: "hrc" },
    ).value;
    const written = new TextDecoder().decode(await writeMarkdown(draft, asked));
    const text = written.replace(/^---\n[\s\S]*?\n---\n/, "");
    expect(new MarkdownIt({ html: true }).render(text)).toBe(
      [
        "<p><em>The Human Rights Council</em>,</p>",
        "<p><em>Recalling</em> &lt;u&gt;lamps&lt;/u&gt;,</p>",
        "<p>1. <em>Requests</em>:</p>",
        "<p>\u2003\u2003(a) To act;</p>",
        "<p>\u2003\u2003\u2003\u2003(i) Now;</p>",
        "<p>2. <em>Decides</em> 5 * 3 * 2 and x_y_z.</p>",
        "",
      ].join("\n"),
    );
  });
});

describe("the Markdown of others", () => {
  it("is read as the page it makes: lists, notes, italics, marks of another program", () => {
    const read = given(
      readMarkdown,
      `---
title: Notes of the week
tags: [lamps]
---

# Lamps and wells

*The Human Rights Council*,

_Recalling_ its resolution 52/39 of 4 April 2023,[^a]

1. *Requests* the High Commissioner:

   (a) To count the lamps;

   (b) To report to it at its sixty-third session;

2. *Decides* to remain seized of the matter.

[^a]: See A/HRC/1.
`,
    );
    expect(linesOf(read)).toEqual([
      "title 0: Lamps and wells",
      "enacting 0: The Human Rights Council,",
      "preambular 0: Recalling its resolution 52/39 of 4 April 2023,",
      "operative 0: Requests the High Commissioner:",
      "subparagraph 1: To count the lamps;",
      "subparagraph 1: To report to it at its sixty-third session;",
      "operative 0: Decides to remain seized of the matter.",
    ]);
    expect(read.value.notes.map(({ spans }) => textOf(spans))).toEqual(["See A/HRC/1."]);
    expect(read.messages.map(({ kind }) => kind)).toContain("front-matter-left-out");
  });

  it.each(["[", "![", "*a", "**a", "> ", "1. ", "- ", "[^a]", "`", "~~", "<a "])(
    "takes 50,000 characters of %j without a fall",
    (piece) => {
      const started = process.threadCpuUsage();
      const text = `The Human Rights Council,\n\n${piece.repeat(50_000 / piece.length)}`;
      let ids = 0;
      const context = { newId: () => `id${++ids}`, defaultBody: "hrc" };
      expect(readMarkdown(new TextEncoder().encode(text), context).ok).toBe(true);
      expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(5000);
    },
  );
});
