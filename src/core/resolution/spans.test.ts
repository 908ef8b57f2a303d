import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptBytes } from "#tests/support/kept-bytes.ts";
import type { BlockId, NoteId, Span } from "./resolution.ts";
import { joinSpans, noteMarksOf, replaceInSpans, setItalic, sliceSpans, textOf } from "./spans.ts";

// "ab*cd*ef^1gh@7": plain, *italic*, ^n a note mark, @n a reference.
function spansOf(shown: string): readonly Span[] {
  const spans: Span[] = [];
  for (const [part] of shown.matchAll(/\*[^*]*\*|\^\d|@\d|[^*^@]+/g)) {
    const rest = part.slice(1);
    // Ids in this test are written as they are.
    if (part.startsWith("^")) spans.push({ kind: "note", note: rest as NoteId });
    else if (part.startsWith("@")) spans.push({ kind: "reference", target: "b" as BlockId, text: rest });
    else if (part.startsWith("*")) spans.push({ kind: "text", text: rest.slice(0, -1), italic: true });
    else spans.push({ kind: "text", text: part });
  }
  return spans;
}

function show(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.kind === "note") return `^${span.note}`;
      if (span.kind === "reference") return `@${span.text}`;
      return span.italic === true ? `*${span.text}*` : span.text;
    })
    .join("");
}

describe("joinSpans", () => {
  it("answers a list without room for more: a document keeps one for each paragraph", () => {
    const spans = spansOf("ab*cd*ef");
    const { made, bytes } = keptBytes(() => Array.from({ length: 5_000 }, () => joinSpans(spans)));
    // Sixteen bytes for the list, and eight at most for each span and for the place in the list of all.
    expect(bytes / made.length).toBeLessThan(100);
  });
});

describe("replaceInSpans", () => {
  it.each([
    ["*Recalls* it", 0, 7, "Notes", "*Notes* it"],
    ["*Recalls* it", 7, 7, " also", "*Recalls also* it"],
    ["^1word", 0, 0, "a ", "^1a word"],
    ["^1word", 0, 4, "x", "^1x"],
    ["word^1, more", 4, 5, ";", "word^1; more"],
    ["word^1, more", 0, 6, "x", "x^1more"],
    ["word^1^2", 4, 4, ".", "word^1^2."],
    ["", 0, 0, "new", "new"],
    ["paragraph @7 above", 0, 9, "para", "para @7 above"],
    ["paragraph @7 above", 0, 18, "", ""],
  ] as const)("turns %j [%i, %i) with %j into %j", (shown, start, end, text, expected) => {
    expect(show(replaceInSpans(spansOf(shown), start, end, text))).toBe(expected);
  });
});

describe("sliceSpans", () => {
  it("gives a note mark on a border to the part before it", () => {
    const spans = spansOf("word^1 more");
    expect(show(sliceSpans(spans, 0, 4))).toBe("word^1");
    expect(show(sliceSpans(spans, 4, 9))).toBe(" more");
  });

  it("makes a reference that is cut plain text", () => {
    const reference: Span = { kind: "reference", target: "b" as BlockId, text: "12" };
    expect(sliceSpans([reference], 0, 1)).toEqual([{ kind: "text", text: "1" }]);
  });
});

it("sets and clears italics", () => {
  expect(show(setItalic(spansOf("Recalls it"), 0, 7, true))).toBe("*Recalls* it");
  expect(show(setItalic(spansOf("*Recalls it*"), 7, 10, false))).toBe("*Recalls* it");
});

describe("any spans", () => {
  const span = fc.oneof(
    fc.record({ kind: fc.constant("text" as const), text: fc.string({ maxLength: 5 }) }),
    fc.record({
      kind: fc.constant("text" as const),
      text: fc.string({ maxLength: 5 }),
      italic: fc.constant(true as const),
    }),
    fc.record({ kind: fc.constant("note" as const), note: fc.constantFrom("1" as NoteId, "2" as NoteId) }),
  );

  it("take a replacement as a string does, and keep all note marks", () => {
    fc.assert(
      fc.property(fc.array(span), fc.nat(30), fc.nat(30), fc.string(), (spans, one, other, text) => {
        const whole = textOf(spans);
        const [start = 0, end = 0] = [one, other].map((at) => at % (whole.length + 1)).sort((a, b) => a - b);
        const replaced = replaceInSpans(spans, start, end, text);
        expect(textOf(replaced)).toBe(whole.slice(0, start) + text + whole.slice(end));
        expect(noteMarksOf(replaced).map(({ note }) => note)).toEqual(
          noteMarksOf(spans).map(({ note }) => note),
        );
        expect(joinSpans(replaced)).toEqual(replaced);
      }),
    );
  });
});
