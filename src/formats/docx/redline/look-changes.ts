// What of a text that stays looks otherwise in the draft: set in italics or bold now, or no longer.
import type { Span } from "#core/resolution/resolution.ts";
import { isBlank } from "./locate-text.ts";
import type { WantedLook } from "./run-properties.ts";

/** The text of spans, and for each of its characters whether it is italic (1) and bold (2). */
export interface LookedText {
  readonly text: string;
  readonly looks: Uint8Array;
}

export interface LookChange {
  /** Offsets into the base's text. */
  readonly start: number;
  readonly end: number;
  readonly look: WantedLook;
}

export function lookedText(spans: readonly Span[]): LookedText {
  let text = "";
  const looks: number[] = [];
  for (const span of spans) {
    if (span.kind === "note") continue;
    const look = span.kind === "text" ? Number(span.italic === true) + 2 * Number(span.bold === true) : 0;
    for (let at = 0; at < span.text.length; at += 1) looks.push(look);
    text += span.text;
  }
  return { text, looks: Uint8Array.from(looks) };
}

interface Stretch {
  readonly of: LookedText;
  readonly start: number;
  readonly end: number;
}

/** Blanks look like nothing: only inked characters are compared, and a change reaches over the blanks inside it. */
export function findLookChanges(base: Stretch, draft: Stretch): readonly LookChange[] {
  const [here, there] = [inkedPlaces(base), inkedPlaces(draft)];
  if (here.length !== there.length) return [];
  const changes: LookChange[] = [];
  let open: { start: number; end: number; look: number } | null = null;
  const close = (): void => {
    if (open !== null) changes.push({ start: open.start, end: open.end, look: lookOfBits(open.look) });
    open = null;
  };
  for (const [nth, at] of here.entries()) {
    const wanted = draft.of.looks[there[nth] ?? 0] ?? 0;
    if (wanted === base.of.looks[at]) close();
    else if (open !== null && open.look === wanted) open.end = at + 1;
    else {
      close();
      open = { start: at, end: at + 1, look: wanted };
    }
  }
  close();
  return changes;
}

function inkedPlaces({ of: { text }, start, end }: Stretch): readonly number[] {
  const places: number[] = [];
  for (let at = start; at < end; at += 1) if (!isBlank(text.charAt(at))) places.push(at);
  return places;
}

function lookOfBits(bits: number): WantedLook {
  return { italic: (bits & 1) !== 0, bold: (bits & 2) !== 0 };
}
