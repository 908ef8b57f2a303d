import { describe, expect, it } from "vitest";
import { emptyResolution, type MastheadChange, type Resolution } from "#core/resolution/resolution.ts";
import { markLine } from "./mark-line.ts";

const change = (delegation: string, before: string, after: string): MastheadChange => ({
  ...{ id: delegation, delegation, supporters: [], at: "", deleted: "", inserted: "" },
  before: { committee: before },
  after: { committee: after },
});

function draft(committee: string | null, ...mastheadChanges: readonly MastheadChange[]): Resolution {
  const empty = emptyResolution("ga");
  return {
    ...empty,
    masthead: { ...empty.masthead, committee },
    negotiation: { ...empty.negotiation, mastheadChanges },
  };
}

const shown = (resolution: Resolution): string =>
  markLine(resolution, ({ masthead }) => masthead.committee ?? "")
    .map(({ text, change: by }) =>
      by === null ? text : `{${by.kind === "inserted" ? "+" : "-"}${by.delegation}:${text}}`,
    )
    .join("");

describe("a line of the masthead with its open changes", () => {
  it("has whole words struck out and put in", () => {
    expect(shown(draft("A/C.3/58/L.3", change("Ghana", "A/C.3/58/L.3", "A/C.3/58/L.34")))).toBe(
      "{-Ghana:A/C.3/58/L.3}{+Ghana:A/C.3/58/L.34}",
    );
    expect(shown(draft("Third Committee", change("Ghana", "Third Committee", "Fifth Committee")))).toBe(
      "{-Ghana:Third}{+Ghana:Fifth} Committee",
    );
  });

  it("has the changes of several, each in its place", () => {
    const line = "Albania, Chad: draft";
    const open = draft(
      line,
      change("Ghana", line, "Albania, Benin, Chad: draft"),
      change("Peru", line, "Albania, Chad, Denmark: draft"),
    );
    expect(shown(open)).toBe("Albania, {+Ghana:Benin, }Chad{+Peru:, Denmark}: draft");
  });

  it("is new as a whole, or goes as a whole", () => {
    const none: MastheadChange = { ...change("Ghana", "", "Third Committee"), before: { committee: null } };
    expect(shown(draft(null, none))).toBe("{+Ghana:Third Committee}");
    expect(shown(draft("Third", { ...change("Peru", "Third", ""), after: { committee: null } }))).toBe(
      "{-Peru:Third}",
    );
  });

  it("is as it is where the changes are of another", () => {
    const other: MastheadChange = {
      ...change("Peru", "", ""),
      before: { version: null },
      after: { version: "2" },
    };
    expect(markLine(draft("Third", other), ({ masthead }) => masthead.committee ?? "")).toEqual([
      { text: "Third", change: null },
    ]);
  });
});
