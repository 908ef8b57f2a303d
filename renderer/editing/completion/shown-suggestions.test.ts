import { describe, expect, it } from "vitest";
import type { Completion, Suggestions } from "#core/completion/completion.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { isLate } from "./late-key.ts";
import type { Typing } from "./read-typing.ts";
import { fitTo, followTyping, restOf, type ShownSuggestions, showAnswer } from "./shown-suggestions.ts";

function typingOf(before: string, name = "one"): Typing {
  const block = name as BlockId; // a name for a test
  return {
    ...{ id: block, in: { block }, block, before, after: "", part: "operative" },
    ...{ inNote: false, isAtEnd: true },
  };
}

function offer(insert: string, replaceFrom = 0): Completion {
  return { kind: "phrase", label: insert, insert, replaceFrom, score: 1 };
}

const nothing: Suggestions = { ghost: null, list: [] };

function grey(insert: string, before: string): ShownSuggestions | null {
  return showAnswer(null, { ghost: offer(insert), list: [] }, typingOf(before), true);
}

function rows(before: string, ...inserts: readonly string[]): ShownSuggestions | null {
  const list = inserts.map((insert) => offer(insert));
  return showAnswer(null, { ghost: null, list }, typingOf(before), true);
}

function insertsOf(shown: ShownSuggestions | null): readonly string[] {
  return shown?.items.map(({ insert }) => insert) ?? [];
}

describe("what is shown at the caret", () => {
  it("stays behind each letter that agrees with it, before the answer and after it", () => {
    const shown = grey("lamps on stairs", "la");
    const followed = shown === null ? null : followTyping(shown, typingOf("lam"));
    expect(followed === null ? null : restOf(followed)).toBe("ps on stairs");
    const answered = showAnswer(followed, nothing, typingOf("lam"), true);
    expect(answered === null ? null : restOf(answered)).toBe("ps on stairs");
  });

  it("goes with the first letter that disagrees", () => {
    const shown = grey("lamps on stairs", "la");
    expect(shown === null ? null : followTyping(shown, typingOf("lan"))).toBeNull();
    expect(shown === null ? null : followTyping(shown, typingOf("l"))).toBeNull();
    expect(shown === null ? null : followTyping(shown, typingOf("lam", "two"))).toBeNull();
  });

  it("keeps what was found by other words until the answer comes", () => {
    const shown = rows("cos", "Convention on Stairs", "cosmos");
    const followed = shown === null ? null : followTyping(shown, typingOf("cost"));
    expect(insertsOf(followed)).toEqual(["Convention on Stairs"]);
    expect(showAnswer(followed, nothing, typingOf("cost"), true)).toBeNull();
  });

  it("keeps a row that was chosen while the answer was on its way", () => {
    const shown = rows("la", "lamps", "lanterns");
    const chosen = shown === null ? null : { ...shown, index: 1, isChosen: true };
    const answer = { ghost: null, list: [offer("landings")] };
    expect(showAnswer(chosen, answer, typingOf("la"), true)).toBe(chosen);
    expect(insertsOf(showAnswer(chosen, answer, typingOf("lan"), true))).toEqual(["landings"]);
  });

  it("is taken where the caret is now, if it fits there", () => {
    const item = offer("lamps", 4);
    const offered = typingOf("the la");
    expect(fitTo(item, offered, typingOf("the la"))).toEqual(item);
    expect(fitTo(item, offered, typingOf("the lam"))).toEqual(item);
    expect(fitTo(item, offered, typingOf("the lan"))).toBeNull();
    expect(fitTo(item, offered, typingOf("all of the la"))).toEqual(offer("lamps", 11));
    expect(fitTo(item, offered, typingOf("the l"))).toBeNull();
    expect(fitTo(item, offered, typingOf("the la", "two"))).toBeNull();
    expect(fitTo(item, offered, null)).toBeNull();
  });
});

describe("isLate", () => {
  const typing = typingOf("the lan");
  const gone = { id: typing.id, wasGhost: true, at: 1_000 };

  it("holds for a moment after something has gone, and while an answer is on its way", () => {
    expect(isLate(gone, { at: 1_200, typing, isAwaiting: false })).toBe(true);
    expect(isLate(gone, { at: 990, typing, isAwaiting: false })).toBe(true);
    expect(isLate(gone, { at: 9_000, typing, isAwaiting: true })).toBe(true);
    expect(isLate(gone, { at: 1_600, typing, isAwaiting: false })).toBe(false);
  });

  it("does not hold where nothing stood, nor in another text", () => {
    expect(isLate(null, { at: 1_200, typing, isAwaiting: true })).toBe(false);
    expect(isLate(gone, { at: 1_200, typing: typingOf("the", "two"), isAwaiting: true })).toBe(false);
    expect(isLate(gone, { at: 1_200, typing: null, isAwaiting: true })).toBe(false);
  });
});
