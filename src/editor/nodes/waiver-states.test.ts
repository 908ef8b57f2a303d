import { createHeadlessEditor } from "@lexical/headless";
import fc from "fast-check";
import { $getRoot } from "lexical";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement } from "yjs";
import { mostWaivers, waiverKey } from "#core/resolution/order-waivers.ts";
import { emptyNegotiation, emptyResolution, type Waiver } from "#core/resolution/resolution.ts";
import { readSharedResolution, writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { readJson } from "#formats/json/read-json.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { $createMastheadNode, MastheadNode } from "./masthead-node.ts";
import { $readWaivers, $writeWaivers } from "./waiver-states.ts";

const rootName = "resolution";
const waiver: Waiver = {
  rule: "no-double-space",
  scope: "block",
  in: "one",
  words: "the  lamps",
  reason: "Agreed language",
  by: "Ghana (Ama)",
  at: "2026-01-01T10:00:00.000Z",
};

function open(): Doc {
  const document = new Doc();
  writeSharedResolution(emptyResolution("hrc"), { document, rootName });
  return document;
}

const read = (document: Doc) => readSharedResolution({ document, rootName }).negotiation.waivers;

/** What a peer can do to the masthead: any property, any text. */
function send(document: Doc, sent: Waiver, text = JSON.stringify(sent)): void {
  const [masthead] = document.get(rootName, XmlElement).toArray();
  if (!(masthead instanceof XmlElement)) throw new Error("The masthead comes first");
  masthead.setAttribute(`s_waiver ${waiverKey(sent)}`, text);
}

describe("waivers in the shared document", () => {
  it("are kept by both of two who give one at the same moment, and are one where they are the same", () => {
    const one = open();
    const other = new Doc();
    applyUpdate(other, encodeStateAsUpdate(one));
    for (const [document, words] of [
      [one, "the  lamps"],
      [other, "a  harbour"],
    ] as const)
      for (const given of [waiver, { ...waiver, words }]) send(document, given);
    applyUpdate(one, encodeStateAsUpdate(other));
    expect(read(one).map(({ words }) => words)).toEqual(["a  harbour", "the  lamps"]);
  });

  it("come back as they were given, and are gone once taken back", () => {
    const editor = createHeadlessEditor({ nodes: [MastheadNode] });
    editor.update(
      () => {
        const node = $createMastheadNode();
        $getRoot().append(node);
        $writeWaivers(node, [waiver, { ...waiver, rule: "other" }]);
        $writeWaivers(node, [waiver]);
        expect($readWaivers(node)).toEqual([waiver]);
      },
      { discrete: true },
    );
  });

  it("from a hostile peer are bounded, and what is read can always be saved", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.jsonValue()), { maxLength: 20 }), (sent) => {
        const document = open();
        for (const [at, value] of sent) {
          const forged = { ...waiver, in: at };
          const texts = [{ ...forged, reason: value }, { ...forged, at: value }, value, at];
          for (const text of texts) send(document, forged, JSON.stringify(text));
        }
        const value = {
          ...emptyResolution("hrc"),
          negotiation: { ...emptyNegotiation, waivers: read(document) },
        };
        const saved = readJson(writeJson(value), { newId: () => "new", defaultBody: "hrc" });
        expect(saved).toEqual({ ok: true, value: { value, messages: [] } });
      }),
      { numRuns: 50 },
    );
    const document = open();
    for (let at = 0; at < 6_000; at += 1) {
      const each = { ...waiver, words: String(at) };
      send(document, each, JSON.stringify(at % 2 === 0 ? each : { ...each, reason: "x".repeat(10_000) }));
    }
    expect(read(document).length).toBe(mostWaivers);
  });
});
