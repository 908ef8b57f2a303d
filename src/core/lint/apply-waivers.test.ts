import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { orderWaivers } from "#core/resolution/order-waivers.ts";
import { type BlockId, emptyResolution, type Resolution, type Waiver } from "#core/resolution/resolution.ts";
import { plainSpans, textOf } from "#core/resolution/spans.ts";
import { aimWaiver, applyWaivers, findFormer } from "./apply-waivers.ts";
import type { Finding } from "./finding.ts";

// The ids of a test are as good as any.
const one = "one" as BlockId;
const two = "two" as BlockId;

const draft: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    {
      id: one,
      kind: "preambular",
      level: 0,
      spans: plainSpans("Noting the harbour lamps and the other lamps"),
    },
    { id: two, kind: "operative", level: 0, spans: plainSpans("Decides to light the lamps.") },
  ],
};

/** A rule that points at each "lamps", and at the end of each paragraph without a mark. */
function find({ blocks }: Resolution): readonly Finding[] {
  return blocks.flatMap((block) => {
    const text = textOf(block.spans);
    const at = (rule: string, start: number, end: number): Finding => ({
      rule,
      severity: "warning",
      message: "",
      place: { kind: "block", block: block.id, start, end },
      fix: null,
    });
    const lamps = [...text.matchAll(/lamps?/g)].map((found) =>
      at("lamps", found.index, found.index + found[0].length),
    );
    return /[.,;]$/.test(text) ? lamps : [...lamps, at("end", text.length, text.length)];
  });
}

function waive(resolution: Resolution, rule: string, reach: "here" | "everywhere" = "here"): Waiver {
  const finding = find(resolution).find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`Nothing found by ${rule}`);
  const aim = aimWaiver(finding, { reach, texts: resolution });
  return { ...aim, reason: "Agreed language", by: "Ghana", at: "2026-01-01T10:00:00.000Z" };
}

/** What is left, kept and lapsed once the edits are made. */
function check(waivers: readonly Waiver[], ...edits: readonly Edit[]): string {
  const added = waivers.map((waiver): Edit => ({ kind: "add-waiver", waiver }));
  const after = applyEdits(draft, [...added, ...edits]);
  const judged = applyWaivers(find(after), after.negotiation.waivers, after);
  const names = (findings: readonly Finding[]): string =>
    findings.map(({ rule, place }) => (place.kind === "block" ? `${rule} ${place.block}` : rule)).join(", ");
  const kept = names(judged.kept.map(({ finding }) => finding));
  return `${names(judged.findings)} | ${kept} | ${judged.lapsed.length}`;
}

const replaced = (text: string, start: number, end: number): Edit => ({
  kind: "replace-text",
  in: { block: one },
  start,
  end,
  text,
});

describe("a waiver", () => {
  const lamps = waive(draft, "lamps");
  const end = waive(draft, "end");

  it("keeps every place of its words in that paragraph, and no other", () => {
    expect(check([])).toBe("lamps one, lamps one, end one, lamps two |  | 0");
    expect(check([lamps])).toBe("end one, lamps two | lamps one, lamps one | 0");
  });

  it("holds while the rest of the paragraph changes, and when it is moved", () => {
    expect(check([lamps, end], replaced("Recalling ever so much", 0, 6))).toBe(
      "lamps two | lamps one, lamps one, end one | 0",
    );
    expect(check([lamps], { kind: "move-block", block: one, after: two })).toBe(
      "lamps two, end one | lamps one, lamps one | 0",
    );
  });

  it("goes with its paragraph when that is joined to another", () => {
    const other = waive({ ...draft, blocks: draft.blocks.slice(1) }, "lamps");
    const join: Edit = { kind: "join-with-next", block: one, between: " " };
    expect(check([other], join)).toBe(" | lamps one, lamps one, lamps one | 0");
  });

  it("lapses when the words change, is there again when they are back, and can be given again", () => {
    const changed = replaced("lamp", 39, 44);
    expect(check([lamps], replaced("lamp", 19, 24), changed)).toBe(
      "lamps one, lamps one, end one, lamps two |  | 1",
    );
    expect(check([lamps], changed, replaced("lamps", 39, 43))).toContain("| lamps one, lamps one | 0");
    const after = applyEdits(draft, [replaced("sconces", 39, 44)]);
    const finding = find(after).find((each) => each.rule === "end");
    expect(finding === undefined ? null : findFormer(finding, [lamps, end])).toBe(end);
  });

  it("knows a missing mark by the word that it would follow", () => {
    expect(end.words).toBe("lamps");
    expect(check([end], replaced("sconces", 39, 44))).toBe("lamps one, end one, lamps two |  | 1");
  });

  it("of the whole text holds in every paragraph", () => {
    const everywhere = waive(draft, "lamps", "everywhere");
    expect(check([everywhere])).toBe("end one | lamps one, lamps one, lamps two | 0");
    expect(check([{ ...everywhere, rule: "gone" }])).toMatch(/end one, lamps two \| {2}\| 1$/);
  });

  it("waits for a paragraph that was taken out, and is taken back by an edit", () => {
    expect(check([lamps], { kind: "remove-block", block: one })).toBe("lamps two |  | 1");
    expect(check([lamps], { kind: "remove-waiver", waiver: lamps })).toBe(
      "lamps one, lamps one, end one, lamps two |  | 0",
    );
  });

  it("is one for one finding: the later holds", () => {
    const later = { ...lamps, reason: "As adopted text", at: "2026-01-02T10:00:00.000Z" };
    expect(orderWaivers([later, end, lamps])).toEqual([end, later]);
  });

  it("takes with a mark the word before it, and no word in part", () => {
    const words = (text: string, start: number, end: number): string => {
      const blocks = [{ id: one, kind: "text", level: 0, spans: plainSpans(text) }] as const;
      const place = { kind: "block", block: one, start, end } as const;
      const finding: Finding = { rule: "r", severity: "info", message: "", place, fix: null };
      return aimWaiver(finding, { reach: "here", texts: { blocks, notes: [] } }).words;
    };
    expect(words("than a fall;", 11, 12)).toBe("fall;");
    expect(words("than a fall ;", 11, 13)).toBe("fall ;");
    expect(words("than a fall", 7, 9)).toBe("fall");
    expect(words("than  a fall", 4, 6)).toBe("than");
    expect(words(";", 0, 1)).toBe(";");
  });

  it("of very long words is told apart by all of them", () => {
    const words = "very ".repeat(200_000);
    const aimed = [words, `${words}so`].map((text) => {
      const blocks = [{ id: one, kind: "text", level: 0, spans: plainSpans(text) }] as const;
      const place = { kind: "block", block: one, start: 0, end: text.length } as const;
      const finding: Finding = { rule: "r", severity: "info", message: "", place, fix: null };
      return aimWaiver(finding, { reach: "here", texts: { blocks, notes: [] } }).words;
    });
    expect(new Set(aimed).size).toBe(2);
    expect(Math.max(...aimed.map(({ length }) => length))).toBeLessThan(400);
  });
});
