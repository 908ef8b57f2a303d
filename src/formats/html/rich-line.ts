// One paragraph of a page while it is read: runs of text with their looks, written out in the marks that the reader of
// plain text knows (*italics*, **bold**, [text](address), [^1]).

export interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly link: string | null;
}

interface Run extends Look {
  readonly text: string;
  /** Written as it stands. */
  readonly isMark?: true;
}

export const plainLook: Look = { italic: false, bold: false, link: null };

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "12" as "¹²". */
export function raise(digits: string): string {
  return digits.replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));
}

export class RichLine {
  #runs: Run[] = [];
  #length = 0;
  #endsWithBlank = true;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds text; blanks fold into one, as a page shows them. */
  add(text: string, look: Look): void {
    let folded = text.replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, " ");
    if (this.#endsWithBlank && folded.startsWith(" ")) folded = folded.slice(1);
    if (folded === "") return;
    this.#endsWithBlank = folded.endsWith(" ");
    const last = this.#runs.at(-1);
    const same =
      last !== undefined &&
      last.isMark !== true &&
      last.italic === look.italic &&
      last.bold === look.bold &&
      last.link === look.link;
    if (same) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + folded };
    else this.#runs.push({ text: folded, italic: look.italic, bold: look.bold, link: look.link });
    this.#length += folded.length;
  }

  /** Adds what is a mark already. */
  addMark(mark: string): void {
    this.#endsWithBlank = false;
    this.#runs.push({ text: mark, ...plainLook, isMark: true });
    this.#length += mark.length;
  }

  /** The whole line with marks, without blanks at its ends. */
  toString(): string {
    return writeRuns(this.#runs).trim();
  }
}

const onlyStars = /^[*\s]+$/;

function writeRuns(runs: readonly Run[]): string {
  const plain = runs.map(({ text }) => text).join("");
  const isRule = onlyStars.test(plain);
  const hasMarks = /\[\^|\]\(/.test(plain);
  const safe = (text: string): string => {
    const stars = isRule ? text : text.replaceAll("*", "\\*");
    return hasMarks ? stars.replaceAll("[", "\\[") : stars;
  };
  const pieces: string[] = [];
  let open: Look = plainLook;
  const turnTo = (look: Look): void => {
    const italic = open.italic !== look.italic ? 1 : 0;
    const bold = open.bold !== look.bold ? 2 : 0;
    pieces.push("*".repeat(italic + bold));
    open = look;
  };
  for (const run of runs.flatMap(trimLook)) {
    if (run.isMark === true) {
      turnTo(plainLook);
      pieces.push(run.text);
      continue;
    }
    const text = safe(run.text.replaceAll("\\", "\\\\"));
    if (run.link === null) {
      turnTo(run);
      pieces.push(text);
      continue;
    }
    turnTo(plainLook);
    const stars = "*".repeat((run.italic ? 1 : 0) + (run.bold ? 2 : 0));
    pieces.push(`[${stars}${text.replaceAll("]", "\\]")}${stars}](${run.link.replace(/[\\()]/g, "\\$&")})`);
  }
  turnTo(plainLook);
  return pieces.join("");
}

/** Blanks at the ends of a run, and punctuation at its start, have no look: a star beside them would not be read as a mark. */
function trimLook(run: Run): readonly Run[] {
  if (run.isMark === true || (!run.italic && !run.bold && run.link === null)) return [run];
  const start = /^[\s,;:.)\u00a0]*/.exec(run.text)?.[0].length ?? 0;
  let end = run.text.length;
  while (end > start && /\s/.test(run.text.charAt(end - 1))) end -= 1;
  if (end === start) return [{ ...run, ...plainLook }];
  const bare = (text: string): readonly Run[] => (text === "" ? [] : [{ ...plainLook, text }]);
  return [
    ...bare(run.text.slice(0, start)),
    { ...run, text: run.text.slice(start, end) },
    ...bare(run.text.slice(end)),
  ];
}
