// What the reader was unsure of, collected while it reads.
import type { Message } from "#formats/format.ts";

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Reporter {
  readonly messages: readonly Message[];
  readonly info: (kind: string, text: string, place: Place | null) => void;
  readonly warn: (kind: string, text: string, place: Place | null) => void;
}

export function newReporter(): Reporter {
  const messages: Message[] = [];
  return {
    messages,
    info: (kind, text, place) => void messages.push({ severity: "info", kind, text, place }),
    warn: (kind, text, place) => void messages.push({ severity: "warning", kind, text, place }),
  };
}

/** A source line as a message quotes it: short enough for one line of a panel. */
export function quoted(text: string): string {
  return text.length > 80 ? `“${text.slice(0, 77)}…”` : `“${text}”`;
}
