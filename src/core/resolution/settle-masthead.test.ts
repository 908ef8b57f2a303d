import { describe, expect, it } from "vitest";
import { listChanges } from "./list-changes.ts";
import {
  emptyResolution,
  type IsoDate,
  type Masthead,
  type MastheadChange,
  type Resolution,
  type Sponsor,
} from "./resolution.ts";
import { changeIdsOf, settleChanges } from "./settle-changes.ts";

const sponsors = (...names: readonly string[]): readonly Sponsor[] =>
  names.map((name) => ({ name, role: "main", onBehalfOf: null, nonMember: false, joined: null }));

let made = 0;
const change = (delegation: string, before: Partial<Masthead>, after: Partial<Masthead>): MastheadChange => ({
  ...{ id: `${delegation} ${made++}`, delegation, supporters: [], at: "2026-11-02T10:00:00Z" },
  ...{ deleted: "", inserted: "", before, after },
});

const session = { kind: "regular", number: 58, dates: null } as const;
const base = { committee: "Third Committee", session, sponsors: sponsors("Albania", "Chad") } as const;

function draft(...mastheadChanges: readonly MastheadChange[]): Resolution {
  const empty = emptyResolution("ga");
  const negotiation = { ...empty.negotiation, mastheadChanges };
  return { ...empty, masthead: { ...empty.masthead, ...base }, negotiation };
}

const newId = (): string => "new";
const accept = (resolution: Resolution, ...by: readonly string[]): Resolution =>
  by.reduce(
    (open, name) => settleChanges(open, ({ delegation }) => (delegation === name ? "accept" : null), newId),
    resolution,
  );

describe("changes of a masthead", () => {
  const open = draft(
    change("Ghana", { sponsors: base.sponsors }, { sponsors: sponsors("Albania", "Benin", "Chad") }),
    change("Peru", { sponsors: base.sponsors }, { sponsors: sponsors("Albania", "Chad", "Denmark") }),
    change("Chile", { sponsors: base.sponsors }, { sponsors: sponsors("Chad") }),
  );
  const names = (resolution: Resolution) => resolution.masthead.sponsors.map(({ name }) => name);

  it("hold together, in whatever order they are accepted", () => {
    const all = ["Benin", "Chad", "Denmark"];
    expect(names(accept(open, "Ghana", "Peru", "Chile"))).toEqual(all);
    expect(names(accept(open, "Chile", "Peru", "Ghana"))).toEqual(all);
    expect(names(accept(open, "Peru"))).toEqual(["Albania", "Chad", "Denmark"]);
  });

  it("leave what was typed meanwhile", () => {
    const typed = draft(
      change("Ghana", { committee: base.committee }, { committee: "Third Committee, again" }),
    );
    const masthead = { ...typed.masthead, committee: "The Third Committee" };
    expect(accept({ ...typed, masthead }, "Ghana").masthead.committee).toBe("The Third Committee, again");
    const dated = draft(change("Ghana", { session }, { session: { ...session, number: 59 } }));
    const dates = { from: "2025-02-24" as IsoDate, to: "2025-04-04" as IsoDate }; // days
    const moved = { ...dated, masthead: { ...dated.masthead, session: { ...session, dates } } };
    expect(accept(moved, "Ghana").masthead.session).toEqual({ kind: "regular", number: 59, dates });
  });

  it("say what they want where both changed the same words", () => {
    const typed = draft(change("Ghana", { committee: base.committee }, { committee: "Fifth Committee" }));
    const masthead = { ...typed.masthead, committee: "Sixth Committee" };
    expect(accept({ ...typed, masthead }, "Ghana").masthead.committee).toBe("Fifth Committee");
  });

  it("go without a trace when they are rejected, and stay open until somebody decides", () => {
    const rejected = settleChanges(open, () => "reject", newId);
    expect(rejected.masthead).toBe(open.masthead);
    expect(changeIdsOf(rejected)).toEqual([]);
    expect(changeIdsOf(accept(open, "Peru"))).toHaveLength(2);
    expect(settleChanges(open, () => null, newId)).toBe(open);
  });

  it("are listed before those of the text", () => {
    expect(listChanges(open).map(({ delegation, in: place }) => [delegation, place])).toEqual([
      ["Ghana", { masthead: ["sponsors"] }],
      ["Peru", { masthead: ["sponsors"] }],
      ["Chile", { masthead: ["sponsors"] }],
    ]);
  });
});
