// Akoma Ntoso as others see it: valid by the schema, nothing in it that must not leave, and adopted texts back as they went.
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { writeAkn } from "#formats/akn/write-akn.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readTemplates } from "#host/read-templates.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { takeThroughAkn } from "./akn-corpus.ts";
import { carriedByAkn, throughAkn } from "./akn-round-trip.ts";
import { findInvalid } from "./akn-schema.ts";
import * as samples from "./sample-resolutions.ts";
import { contextFor, haveSharedFolder, haveTools, openWorkshop } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

const hasXmllint = haveTools("xmllint");
const workshop = openWorkshop();
afterAll(() => workshop.close());

async function putAll(name: string, resolutions: readonly Resolution[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const [at, resolution] of resolutions.entries()) {
    const context = { ...contextFor("hrc"), profile: readProfile(resolution.body) };
    files.push(workshop.put(`${name}-${at}.akn.xml`, await writeAkn(resolution, context)));
  }
  return files;
}

describe.runIf(hasXmllint)("by the schema of OASIS", () => {
  it("finds a fault where one is", () => {
    const file = workshop.put(
      "fault.akn.xml",
      new TextEncoder().encode(
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="x"/></akomaNtoso>',
      ),
    );
    expect(findInvalid([file]).join("\n")).toContain("Missing child element(s)");
  });

  it("the samples of every layout are valid", async () => {
    expect(findInvalid(await putAll("sample", Object.values(samples)))).toEqual([]);
  });

  it("every template is valid", async () => {
    let next = 0;
    const templates = await readTemplates(process.cwd());
    const resolutions = templates.map(
      ({ text, summary }) => readText(text, { newId: () => `t${++next}`, defaultBody: summary.body }).value,
    );
    expect(resolutions.length).toBeGreaterThan(100);
    expect(findInvalid(await putAll("template", resolutions))).toEqual([]);
  });

  it("an amendment is valid", async () => {
    const words = "In paragraph 2, replace “boats” with “ships, see A/HRC/99/1”.";
    const amendment: Resolution = {
      ...samples.hrcTabled,
      kind: "text",
      masthead: { ...samples.hrcTabled.masthead, amends: "A/HRC/58/L.98" },
      blocks: [{ id: "b1" as BlockId, kind: "text", level: 0, spans: [{ kind: "text", text: words }] }], // an id of the test
    };
    expect(findInvalid(await putAll("amendment", [amendment]))).toEqual([]);
    const context = contextFor("hrc");
    expect((await throughAkn(amendment, context)).value).toEqual(carriedByAkn(amendment, context));
  });

  it("any resolution is valid", async () => {
    expect(
      findInvalid(await putAll("any", fc.sample(arbitraryResolution, { numRuns: 150, seed: 7 }))),
    ).toEqual([]);
  });
});

describe.skipIf(!haveSharedFolder())("adopted texts", () => {
  it("come back as they went, the founding documents and two hundred of the corpus, each valid", async () => {
    const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), 200)];
    expect(files.length).toBe(205);
    const written: string[] = [];
    for (const file of files) {
      const trip = await takeThroughAkn(file);
      expect(trip.differs, file).toEqual([]);
      written.push(workshop.put(`corpus-${written.length}.akn.xml`, trip.bytes));
    }
    expect(hasXmllint ? findInvalid(written) : []).toEqual([]);
  }, 60_000);
});
