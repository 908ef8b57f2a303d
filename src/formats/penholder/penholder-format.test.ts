import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { penholderFormat } from "./penholder-format.ts";
import { readPenholder } from "./read-penholder.ts";
import { type DraftContent, writePenholder } from "./write-penholder.ts";

let ids = 0;
const context = { newId: () => `new-${++ids}`, defaultBody: "hrc" };
const draft: DraftContent = {
  draft: "d1",
  resolution: emptyResolution("hrc"),
  shared: Uint8Array.of(1, 2, 3),
  attachments: [{ name: "../base.docx", bytes: Uint8Array.of(4, 5) }],
  versions: [
    { id: "v1", name: "As tabled", saved: "2026-11-21T14:02:07.000Z", resolution: Uint8Array.of(6) },
  ],
};

function changed(change: (parts: Record<string, Uint8Array>) => void): ReturnType<typeof readPenholder> {
  const parts = unzipSync(writePenholder(draft));
  change(parts);
  return readPenholder(zipSync(parts), context);
}

function kindsOf(outcome: ReturnType<typeof readPenholder>): unknown {
  return outcome.ok ? outcome.value.messages.map((message) => message.kind) : outcome.problem;
}

describe("the draft file", () => {
  it("gives back the same value, shared state and attachments", () => {
    fc.assert(
      fc.property(
        arbitraryResolution,
        fc.option(fc.uint8Array()),
        fc.array(fc.record({ name: fc.string(), bytes: fc.uint8Array() }), { maxLength: 3 }),
        fc.array(
          fc.record({
            id: fc.uuid(),
            name: fc.string({ maxLength: 200 }),
            saved: fc.constant("2026-11-21T14:02:07.000Z"),
            resolution: fc.uint8Array(),
          }),
          { maxLength: 3 },
        ),
        (resolution, shared, attachments, versions) => {
          const outcome = readPenholder(
            writePenholder({ draft: "d1", resolution, shared, attachments, versions }),
            context,
          );
          if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
          const { manifest, ...rest } = outcome.value;
          expect(rest).toEqual({ resolution, shared, attachments, versions, messages: [] });
          expect(manifest.draft).toBe("d1");
        },
      ),
      { numRuns: 100 },
    );
  });

  it("gives back the same value as a format", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        const profile = { id: "hrc" } as never; // the draft file asks nothing of the profile
        const bytes = await penholderFormat.write?.(resolution, { profile, now: "2026-01-01T00:00:00Z" });
        expect(penholderFormat.read?.(bytes ?? new Uint8Array(), context)).toEqual({
          ok: true,
          value: { value: resolution, messages: [] },
        });
      }),
      { numRuns: 30 },
    );
  });

  it("writes equal content to equal bytes", () => {
    expect(writePenholder(draft)).toEqual(writePenholder(structuredClone(draft)));
  });

  it("stores attachments under names of its own", () => {
    expect(Object.keys(unzipSync(writePenholder(draft)))).toEqual([
      "manifest.json",
      "resolution.json",
      "shared.bin",
      "attachments/0001",
      "versions/0001.json",
    ]);
  });

  it("refuses a file cut anywhere", () => {
    const whole = writePenholder(draft);
    for (let length = 1; length < whole.length; length += 11)
      expect(kindsOf(readPenholder(whole.subarray(0, length), context))).toMatchObject({ kind: "damaged" });
    expect(kindsOf(readPenholder(new Uint8Array(), context))).toEqual({ kind: "empty" });
  });

  it("refuses a zip that is no draft", () => {
    expect(kindsOf(readPenholder(zipSync({ "word/document.xml": Uint8Array.of(1) }), context))).toEqual({
      kind: "damaged",
      detail: "it is not a Penholder draft",
    });
  });

  it("says a newer version", () => {
    const newer = changed((parts) => {
      parts["manifest.json"] = new TextEncoder().encode('{"format":"penholder-draft","version":3}');
    });
    expect(kindsOf(newer)).toEqual({ kind: "newer-version", version: 3, supported: 1 });
  });

  it("keeps the text where the shared state does not fit its hash", () => {
    const outcome = changed((parts) => {
      parts["shared.bin"] = Uint8Array.of(9);
    });
    expect(kindsOf(outcome)).toEqual(["shared-state-lost"]);
    expect(outcome.ok && outcome.value.shared).toBe(null);
    expect(outcome.ok && outcome.value.resolution).toEqual(emptyResolution("hrc"));
  });

  it("says that the text was changed outside", () => {
    const outcome = changed((parts) => {
      const text = new TextDecoder().decode(parts["resolution.json"]);
      parts["resolution.json"] = new TextEncoder().encode(text.replace('"hrc"', '"ga"'));
    });
    expect(kindsOf(outcome)).toEqual(["text-changed-outside"]);
    expect(outcome.ok && outcome.value.resolution.body).toBe("ga");
  });

  it("says which attachment is missing", () => {
    const outcome = changed((parts) => {
      delete parts["attachments/0001"];
    });
    expect(kindsOf(outcome)).toEqual(["attachment-lost"]);
  });

  it("leaves out a version that is not as it was saved, and says so", () => {
    const outcome = changed((parts) => {
      parts["versions/0001.json"] = Uint8Array.of(7);
    });
    expect(kindsOf(outcome)).toEqual(["version-lost"]);
  });

  it("opens a file of before there were versions", () => {
    const outcome = changed((parts) => {
      const manifest = new TextDecoder().decode(parts["manifest.json"]);
      const { versions: _, ...before } = JSON.parse(manifest);
      parts["manifest.json"] = new TextEncoder().encode(JSON.stringify(before));
    });
    expect(outcome.ok && outcome.value.versions).toEqual([]);
  });
});
