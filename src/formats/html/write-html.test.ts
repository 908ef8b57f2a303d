// What a page says is read back as it was printed; and the page is one that anybody's program reads.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, emptyResolution, type Note, type Resolution } from "#core/resolution/resolution.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import type { PrintedSpan } from "#formats/layout/printed-document.ts";
import { readText } from "#formats/txt/read-text.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { readHtml } from "./read-html.ts";
import { readOwnPage } from "./read-own-page.ts";
import { writeHtml } from "./write-html.ts";

const now = "2026-11-21T14:02:07Z";
const profile = readProfile("hrc");
let ids = 0;
const context = { newId: () => `id${++ids}`, defaultBody: "hrc" };

async function pageOf(resolution: Resolution): Promise<string> {
  return new TextDecoder().decode(await writeHtml(resolution, { profile, now }));
}

/** Paragraphs and notes as they are printed, text beside text of the same look as one run. */
function printed({ blocks, notes }: Pick<Resolution, "blocks" | "notes">): unknown {
  const laid = layOutResolution({ ...emptyResolution("hrc"), blocks, notes }, { profile, now });
  const runs = (spans: readonly PrintedSpan[]): readonly string[] => {
    const texts: { readonly look: string; text: string }[] = [];
    for (const span of spans) {
      const [look, text] =
        span.kind === "text"
          ? [`${span.italic} ${span.bold} ${span.link}`, span.text]
          : ["mark", String(span.number)];
      const last = texts.at(-1);
      if (look !== "mark" && last?.look === look) last.text += text;
      else texts.push({ look, text });
    }
    return texts.map((run) => `${run.look}: ${run.text}`);
  };
  return {
    title: runs(laid.title?.spans ?? []),
    blocks: [...laid.blocks, ...laid.annexes].map(({ kind, level, label, spans }) => [
      kind,
      level,
      label,
      runs(spans),
    ]),
    notes: [...laid.notes, ...laid.looseNotes].map(({ number, spans }) => [number, runs(spans)]),
  };
}

/** How a reference is written depends on what it was written as, which is not printed. */
function withoutReferences(resolution: Resolution): Resolution {
  const settle = <Holder extends Block | Note>(holder: Holder): Holder => ({
    ...holder,
    spans: holder.spans.filter(({ kind }) => kind !== "reference"),
  });
  return { ...resolution, blocks: resolution.blocks.map(settle), notes: resolution.notes.map(settle) };
}

const draft = readText(
  `body: hrc
stage: working
---

# Lamps & <wells>

*The Human Rights Council*,

*Recalling* its resolution 52/39,[^1]

1. *Requests* as in paragraph [2 (a)](#op2-1) above:

2. *Decides*:

    (a) To *act*; see [the page](https://example.org/a?b=1&c=2);

[^1]: A/HRC/1.
`,
  context,
).value;

describe("a page", () => {
  it("is read back as it was printed", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        const plain = withoutReferences(resolution);
        const own = readOwnPage(await pageOf(plain), context);
        if (own === null) expect(plain.blocks.length + plain.notes.length).toBe(0);
        else expect(printed(own.value)).toEqual(printed(plain));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps references alive, and says nothing of what it was sure of", async () => {
    const read = readHtml(new TextEncoder().encode(await pageOf(draft)), context);
    if (!read.ok) throw new Error("The page cannot be read.");
    const { value, messages } = read.value;
    expect(messages).toEqual([]);
    const target = value.blocks.find(({ kind }) => kind === "subparagraph")?.id;
    expect(value.blocks[3]?.spans).toContainEqual({ kind: "reference", target, text: "2 (a)" });
    expect(printed(value)).toEqual(printed(draft));
  });

  it("is one that others changed read as any other, so that nothing they wrote is lost", async () => {
    const page = await pageOf(draft);
    const added = page.replace("</main>", "<div>3. Calls for a paragraph that was added;</div></main>");
    expect(readOwnPage(page, context)).not.toBeNull();
    expect(readOwnPage(added, context)).toBeNull();
    const read = readHtml(new TextEncoder().encode(added), context);
    expect(JSON.stringify(read)).toContain("paragraph that was added");
  });

  it("needs nothing beside it, runs nothing and is equal each time", async () => {
    const page = await pageOf(draft);
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import|javascript:/);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("Lamps &amp; &lt;wells&gt;");
    expect(await pageOf(draft)).toBe(page);
  });
});
