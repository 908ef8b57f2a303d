import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { gaAdopted, hrcAdopted, oddDraft, scAdopted } from "#tests/round-trip/sample-resolutions.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { resolutionTemplate } from "./resolution-template.ts";
import type { TypesettingJob } from "./typesetter.ts";
import { writePdf } from "./write-pdf.ts";

async function jobFor(resolution: Resolution): Promise<TypesettingJob> {
  // The profiles that come with the program; a test of the templates checks them against the type.
  const profile = JSON.parse(readFileSync(`templates/${resolution.body}/profile.json`, "utf8")) as Profile;
  const jobs: TypesettingJob[] = [];
  await writePdf(resolution, { profile, now: "2026-11-21T14:02:07Z" }, async (job) => {
    jobs.push(job);
    return new Uint8Array();
  });
  const job = jobs[0];
  if (job === undefined) throw new Error("Nothing was given to the typesetter.");
  return job;
}

/** The outline in order: opening lines, title, text, annexes. */
async function outlineOf(resolution: Resolution): Promise<readonly number[]> {
  // What writePdf gives to its template.
  const data = JSON.parse((await jobFor(resolution)).data) as Record<
    string,
    readonly { outline: number }[]
  > & {
    title: object | null;
  };
  const levels = (part: string): readonly number[] => (data[part] ?? []).map((item) => item.outline);
  const title = data.title === null ? [] : [1];
  return [...levels("opening"), ...title, ...levels("blocks"), ...levels("annexes")].filter(
    (level) => level > 0,
  );
}

describe("writePdf", () => {
  it("gives the text as data and the same template for every text", async () => {
    const one = await jobFor(hrcAdopted);
    const other = await jobFor(oddDraft);
    expect(one.template).toBe(resolutionTemplate);
    expect(other.template).toBe(one.template);
    expect(other.data).toContain("#let x = 1;");
  });

  it("begins the outline with the title or what stands for it", async () => {
    expect(await outlineOf(hrcAdopted)).toEqual([1]);
    expect(await outlineOf(scAdopted)).toEqual([1]);
    expect(await outlineOf(gaAdopted)).toEqual([1, 2, 2, 2, 3]);
    expect(await outlineOf(oddDraft)).toEqual([1, 2, 2]);
  });

  it("skips no level of the outline, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        let last = 0;
        for (const level of await outlineOf(resolution)) {
          expect(level).toBeLessThanOrEqual(last + 1);
          last = level;
        }
      }),
      { numRuns: 100 },
    );
  });
});
