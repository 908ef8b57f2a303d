import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import { emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { CannotTypeset } from "#formats/pdf/typesetter.ts";
import { writePdf } from "#formats/pdf/write-pdf.ts";
import { hrcAdopted } from "#tests/round-trip/sample-resolutions.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { createTypesetter } from "./create-typesetter.ts";

const typeset = createTypesetter(process.cwd());
// The profiles that come with the program; a test of the templates checks them against the type.
const profile = JSON.parse(readFileSync("templates/hrc/profile.json", "utf8")) as Profile;
const context = { profile, now: "2026-11-21T14:02:07Z" };

function withText(text: string): Resolution {
  const blocks = hrcAdopted.blocks.map((block, index) =>
    index === 2 ? { ...block, spans: [{ kind: "text", text } as const] } : block,
  );
  return { ...hrcAdopted, blocks };
}

/** "PDF", or what is said to the user. */
async function outcomeOf(resolution: Resolution, typesetter = typeset): Promise<string> {
  try {
    return new TextDecoder("latin1").decode((await writePdf(resolution, context, typesetter)).subarray(1, 4));
  } catch (error) {
    if (error instanceof CannotTypeset) return error.message;
    throw error;
  }
}

describe("the typesetter", () => {
  it("sets any text whose letters its fonts have", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        expect(await outcomeOf(resolution)).toMatch(/^PDF$|do not have the letters/);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("sets Latin, Cyrillic and Greek letters", async () => {
    expect(
      await outcomeOf(withText("Côte d’Ivoire, Türkiye, Česko, Việt Nam, Россия, Ελλάδα – “x” § ½ €")),
    ).toBe("PDF");
  });

  it("says which letters its fonts do not have", async () => {
    expect(await outcomeOf(withText("Recalling 文件,"))).toMatch(
      /^the fonts that come with Penholder do not have the letters “.+”; Word and plain text can carry them$/,
    );
  });

  it("says what is wrong with letters that were lost on the way here", async () => {
    expect(await outcomeOf(withText("Recalling the lam\ufffd,"))).toBe(
      "the text has the sign \ufffd where a letter was lost before it came here; type that letter and export again",
    );
    expect(await outcomeOf(withText("Recalling the lamp,\uf02a"))).toBe(
      "the text has a sign that only the font it came from knows (U+F02A); type it anew and export again",
    );
  });

  it("sets a word without an end, and a line beyond what the compiler takes, on the page", async () => {
    // Of letters of two bytes, past the 64 kB at which the compiler would end the whole program.
    for (const letter of ["a", "Ω", "\u00a0", "e\u0301"])
      expect(await outcomeOf(withText(letter.repeat(40_000)))).toBe("PDF");
    const masthead = { ...hrcAdopted.masthead, version: "Ω".repeat(40_000) };
    expect(await outcomeOf({ ...hrcAdopted, stage: "working", masthead })).toBe("PDF");
  }, 60_000);

  it("outlives a text at which the compiler ends its process", async () => {
    const job = {
      template: `#set document(title: "x")\n${"Ω".repeat(40_000)}`,
      data: "{}",
      standard: "ua-1",
    } as const;
    const ended = await typeset(job).catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(CannotTypeset);
    expect(String(ended)).toContain("broke off at this text; Word and plain text can carry it");
    expect(await outcomeOf(hrcAdopted)).toBe("PDF");
  });

  it("sets drafts in which nothing stands yet, or very much", async () => {
    for (const body of ["hrc", "ga", "sc", "ecosoc"])
      expect(await outcomeOf(emptyResolution(body))).toBe("PDF");
    const [block] = hrcAdopted.blocks.slice(-1);
    if (block === undefined) throw new Error("The sample has no paragraph.");
    const rows = Array.from({ length: 3_000 }, (_, row) => ({
      ...block,
      id: `row${row}` as typeof block.id, // the brand is given where ids are made
      kind: "text" as const,
      spans: [{ kind: "text", text: `Street ${row}, with a lamp` } as const],
    }));
    expect(await outcomeOf({ ...hrcAdopted, blocks: [...hrcAdopted.blocks, ...rows] })).toBe("PDF");
  }, 60_000);

  it("never runs what stands in a text", async () => {
    expect(await outcomeOf(withText('#panic("ran") #read("/etc/passwd") $ #sys.inputs ]'))).toBe("PDF");
  });

  it("sets nothing in another font than its own", async () => {
    const folder = mkdtempSync(join(tmpdir(), "penholder-fonts-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync("src/host/typesetting", join(folder, "src", "host", "typesetting"), { recursive: true });
    cpSync("node_modules/@myriaddreamin", join(folder, "node_modules", "@myriaddreamin"), {
      recursive: true,
    });
    const other = await createTypesetter(folder)({
      template: '#set document(title: "x"); #set text(font: "No Such Face", lang: "en"); A',
      data: "{}",
      standard: "ua-1",
    }).catch((error: unknown) => error);
    expect(other).toBeInstanceOf(CannotTypeset);
    expect(String(other)).toContain("the fonts that come with Penholder are missing");
  });

  it("sets several texts at once", async () => {
    const all = await Promise.all(["One,", "Two,", "Three,"].map((text) => outcomeOf(withText(text))));
    expect(all).toEqual(["PDF", "PDF", "PDF"]);
  });

  it.each(["ua-1", "a-2a"] as const)("gives equal bytes for equal texts, as %s", async (pdfStandard) => {
    const print = { pdfStandard, lineNumbers: true };
    const [one, other] = await Promise.all(
      [1, 2].map(() => writePdf(hrcAdopted, { ...context, print }, typeset)),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
    const says = new TextDecoder("latin1").decode(one);
    expect(says.includes(pdfStandard === "a-2a" ? "<pdfaid:part>2<" : "<pdfuaid:part>1<")).toBe(true);
  });

  it("gives a file for archives the day that the document bears, and others none", async () => {
    const dayOf = async (pdfStandard: "ua-1" | "a-2a") => {
      const bytes = await writePdf(hrcAdopted, { ...context, print: { pdfStandard } }, typeset);
      return /CreationDate \(D:(\d{8})/.exec(new TextDecoder("latin1").decode(bytes))?.[1];
    };
    expect(await dayOf("a-2a")).toBe("20250407");
    expect(await dayOf("ua-1")).toBe(undefined);
  });
});
