import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Abilities, ExportPreview } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { LeftOut } from "#core/resolution/left-out.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { createHost, type Host } from "#host/create-host.ts";
import { openPdf } from "#host/reading/open-pdf.ts";
import { gaAdopted, hrcDraft } from "#tests/round-trip/sample-resolutions.ts";

const abilities: Abilities = {
  shell: "browser",
  guest: false,
  nativeMenu: false,
  nativeDialogs: false,
  version: "0",
};
const now = () => new Date("2026-11-21T14:02:07Z");
const folder = mkdtempSync(join(tmpdir(), "penholder-previews-"));
let host: Host;

beforeAll(async () => {
  host = given(await createHost({ dataFolder: folder, abilities, now }));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.problem.kind}`);
  return outcome.value;
}

type Asked = Omit<Parameters<Bridge["previewExport"]>[0], "name">;

async function preview(asked: Asked): Promise<ExportPreview> {
  return given(await host.handlers.previewExport({ changes: "reject", ...asked, name: "x" }));
}

/** All that the file says to who looks into it, and not only at it. */
async function bytesOf(asked: Asked): Promise<string> {
  const { bytes } = given(await host.handlers.exportResolution({ changes: "reject", ...asked, name: "x" }));
  if (asked.format === "pdf") return bytesOfPdf(bytes);
  const isZip = asked.format === "docx" || asked.format === "penholder";
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join("\n");
}

/** The bytes, what is packed in them, and the words that its letters stand for. */
async function bytesOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = Buffer.from(bytes);
  const found = [pdf.toString("latin1")];
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at)) {
    const end = pdf.indexOf("\nendstream", at);
    // 0x78 begins what is packed with zlib; other streams are there as they are.
    if (pdf[at + 7] === 0x78) found.push(inflateSync(pdf.subarray(at + 7, end)).toString("latin1"));
    at = end + 10;
  }
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(`The PDF could not be opened: ${opened.because}.`);
  const words = opened.pages.flatMap(({ items }) => items.map(({ text }) => text));
  expect(words.join("")).toContain("Welcomes");
  return [...found, words.join("")].join("\n");
}

/** What of the draft would give each away, if it were in the file. */
const signs: Readonly<Record<LeftOut["kind"], RegExp>> = {
  comments: /Our red line/,
  proposals: /Proposed wording/,
  statuses: /bracketed/,
  "kept-findings": /Kept by order/,
  "own-rules": /Waiving State’s/,
  sponsors: /Albania/,
  "later-sponsors": /Late-joining State/,
  "sponsor-roles": /additional/i,
  version: /third try/,
  "issue-date": /7 April 2025|2025-04-07/,
  number: /58\/99/,
};

const drafts: Readonly<Record<string, Resolution>> = {
  working: withRoles(hrcDraft),
  tabled: withRoles({ ...hrcDraft, stage: "tabled" }),
  adopted: withRoles({ ...hrcDraft, stage: "adopted" }),
};

function withRoles(resolution: Resolution): Resolution {
  const [first, ...others] = resolution.masthead.sponsors;
  if (first === undefined) throw new Error("The sample has no sponsors.");
  const sponsors = [first, ...others.map((each) => ({ ...each, role: "additional" as const }))];
  return { ...resolution, masthead: { ...resolution.masthead, sponsors, version: "third try" } };
}

const formats = ["docx", "pdf", "html", "akn", "txt", "markdown", "json", "penholder"];
const files = formats.flatMap((format) => Object.keys(drafts).map((stage) => [format, stage] as const));

describe("what is said to be left out", () => {
  it.each(files)("is what a file %s of a %s text lacks of it", async (format, stage) => {
    const resolution = drafts[stage];
    if (resolution === undefined) throw new Error("There is no such draft.");
    for (const print of [{}, { draftNotice: false }]) {
      const { leftOut } = await preview({ resolution, format, print });
      const bytes = await bytesOf({ resolution, format, print });
      const said = leftOut.map(({ kind }) => kind).sort();
      const kinds = Object.entries(signs).filter(([, sign]) => !sign.test(bytes));
      expect(said).toEqual(expect.arrayContaining(["comments", "kept-findings", "own-rules"]));
      // Where the sponsors as such are left out, so is what they are.
      const implied = said.includes("sponsors") ? ["later-sponsors", "sponsor-roles"] : [];
      expect([...said, ...implied].sort()).toEqual(kinds.map(([kind]) => kind).sort());
    }
  });

  it("counts what there is of it", async () => {
    const resolution = drafts["working"];
    if (resolution === undefined) throw new Error("There is no such draft.");
    const { leftOut } = await preview({ resolution, format: "pdf" });
    expect(Object.fromEntries(leftOut.map(({ kind, count }) => [kind, count]))).toEqual({
      ...{ comments: 1, proposals: 2, statuses: 1, "kept-findings": 1, "own-rules": 1 },
      ...{ "later-sponsors": 1, "sponsor-roles": 2, "issue-date": 1, number: 1 },
    });
  });

  it("is nothing where nothing is", async () => {
    expect((await preview({ resolution: gaAdopted, format: "docx" })).leftOut).toEqual([]);
  });
});

describe("the preview", () => {
  it.each(["pdf", "docx"])("of %s is its pages, drawn as they are set, each by itself", async (format) => {
    const { shown } = await preview({ resolution: gaAdopted, format });
    const pages = given(shown);
    if (pages.kind !== "pages") throw new Error("No pages were drawn.");
    expect(pages.total).toBeGreaterThan(1);
    expect(pages.pages).toHaveLength(pages.total);
    for (const page of pages.pages) {
      expect(page).toMatch(/^<svg [^>]*viewBox="0 0 612 792"/);
      expect(page.match(/href="#a\d+"/g)?.length).toBeGreaterThan(20);
      const names = new Set(page.match(/(?<=id=")a\d+/g));
      for (const [used] of page.matchAll(/(?<=href="#)a\d+/g)) expect(names.has(used)).toBe(true);
      expect(page.length).toBeLessThan(250_000);
    }
  });

  it("is on the paper that was chosen", async () => {
    const { shown } = await preview({ resolution: gaAdopted, format: "pdf", print: { paper: "a4" } });
    const pages = given(shown);
    expect(pages.kind === "pages" && pages.pages[0]).toContain('viewBox="0 0 595.3 841.9"');
  });

  it.each(["txt", "html", "markdown", "akn", "json"])("of %s is the file's own text", async (format) => {
    const { shown } = await preview({ resolution: gaAdopted, format });
    const { bytes } = given(
      await host.handlers.exportResolution({ resolution: gaAdopted, format, name: "x" }),
    );
    expect(given(shown)).toEqual({ kind: "text", text: new TextDecoder().decode(bytes), isWhole: true });
  });

  it("says why pages cannot be drawn", async () => {
    const blocks = gaAdopted.blocks.map((block) => ({
      ...block,
      spans: [{ kind: "text", text: "文件" } as const],
    }));
    const { shown } = await preview({ resolution: { ...gaAdopted, blocks }, format: "docx" });
    expect(shown).toMatchObject({ ok: false, problem: { kind: "cannot-export" } });
  });
});
