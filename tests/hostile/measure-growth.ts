// How the time of a pattern grows with hostile input made from the pattern itself.
import type { Pattern } from "./collect-patterns.ts";

/** Characters of every class that patterns tell apart. */
const classes = [
  "a",
  "A",
  "z",
  "é",
  "1",
  "0",
  " ",
  "\t",
  "\n",
  "-",
  ".",
  ",",
  ";",
  ":",
  "(",
  ")",
  "[",
  "/",
  "\\",
  "_",
  "“",
  '"',
  "’",
  "*",
  "|",
  "a ",
  "1 ",
  "A ",
  "a-",
  "1/",
  "a, ",
  "A.",
];

/** What a pattern is made of, as texts that it half matches again and again. */
function pumpsOf({ source }: Pattern): readonly string[] {
  const words = source.match(/[\p{L}\d]+/gu) ?? [];
  const plain = source
    .replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, " ")
    .replace(/[()?:|[\]{}^$*+]/g, " ")
    .replace(/\\/g, "");
  const parts = [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
  const own = [
    ...new Set([...parts.slice(0, 24), ...parts.slice(0, 12).map((part) => `${part} `), plain.slice(0, 60)]),
  ];
  return [...classes, ...own.filter((pump) => pump !== "")];
}

/** Length of the first look, and the milliseconds above which it is worth a second: a quadratic pattern needs many times as many. */
const looks = { quick: { size: 1024, suspicious: 0.4 }, thorough: { size: 2048, suspicious: 1 } } as const;
const tooLong = 20;
/** The goal: twice the text, at most 2.2 times the time. */
const most = 2.2;

export interface Growth {
  readonly where: string;
  readonly source: string;
  readonly pump: string;
  readonly ratio: number;
}

/** The worst growth of a pattern over all texts made for it; null where no text takes long enough to say. */
export function worstGrowth(pattern: Pattern, look: keyof typeof looks): Growth | null {
  const { size, suspicious } = looks[look];
  const regex = new RegExp(pattern.source, pattern.flags);
  let worst: Growth | null = null;
  const ends = [
    ["", "!"],
    [" ", "\u0000"],
  ] as const;
  for (const pump of look === "quick" ? classes : pumpsOf(pattern)) {
    for (const [head, tail] of look === "quick" ? ends.slice(0, 1) : ends) {
      const text = (length: number): string =>
        head + pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + tail;
      const first = timeOf(regex, text(size));
      if (first < suspicious || best(regex, text(size), 3) < suspicious) continue;
      // What takes so long already would not end with four times the text.
      const unit = first > tooLong ? size / 4 : size;
      const ratio = best(regex, text(4 * unit), 3) / best(regex, text(2 * unit), 3);
      if (ratio > most && (worst === null || ratio > worst.ratio)) {
        worst = { where: pattern.where, source: pattern.source, pump, ratio };
      }
    }
  }
  return worst;
}

function best(regex: RegExp, text: string, times: number): number {
  return Math.min(...Array.from({ length: times }, () => timeOf(regex, text)));
}

/** All matches of the text, as `matchAll` and `replace` look for them; a sticky one tries each place that it matches. */
function timeOf(regex: RegExp, text: string): number {
  const start = performance.now();
  regex.lastIndex = 0;
  for (
    let found = regex.exec(text);
    found !== null && (regex.global || regex.sticky);
    found = regex.exec(text)
  ) {
    if (found[0] === "") regex.lastIndex += 1;
  }
  return performance.now() - start;
}
