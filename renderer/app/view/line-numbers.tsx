import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";

interface LineNumber {
  readonly number: number;
  /** From the top of the text, in pixels of the page. */
  readonly top: number;
}

/** Every fifth line is numbered, as in texts that are read out in a room. */
const every = 5;

/** Numbers of the printed lines, beside the text. Drawn anew when the text or its width changes, once a frame at most. */
export function LineNumbers({ editor }: { readonly editor: LexicalEditor }) {
  const [numbers, setNumbers] = useState<readonly LineNumber[]>([]);
  useEffect(() => {
    let waiting = 0;
    const measure = (): void => {
      waiting = 0;
      const root = editor.getRootElement();
      if (root !== null) setNumbers(numberLines(root));
    };
    const later = (): void => {
      if (waiting === 0) waiting = requestAnimationFrame(measure);
    };
    const observer = new ResizeObserver(later);
    const root = editor.getRootElement();
    if (root !== null) observer.observe(root);
    const stop = editor.registerUpdateListener(later);
    later();
    return () => {
      cancelAnimationFrame(waiting);
      observer.disconnect();
      stop();
    };
  }, [editor]);
  return (
    <div className="line-numbers" aria-hidden="true">
      {numbers.map(({ number, top }) => (
        <LineNumberMark key={number} number={number} top={top} />
      ))}
    </div>
  );
}

/** The place is set as a property, which a strict style policy allows. */
function LineNumberMark({ number, top }: LineNumber) {
  return (
    <span
      className="line-number"
      ref={(element) => {
        element?.style.setProperty("top", `${top}px`);
      }}
    >
      {number}
    </span>
  );
}

/** Lines are counted by height: all of a paragraph are of one height. */
function numberLines(root: HTMLElement): readonly LineNumber[] {
  const numbers: LineNumber[] = [];
  let line = 0;
  for (const block of root.querySelectorAll<HTMLElement>(":scope > .block")) {
    const style = getComputedStyle(block);
    const height = Number.parseFloat(style.lineHeight);
    const above = Number.parseFloat(style.paddingTop);
    const below = Number.parseFloat(style.paddingBottom);
    const lines = Math.max(1, Math.round((block.offsetHeight - above - below) / height));
    for (let at = 0; at < lines; at += 1) {
      line += 1;
      if (line % every === 0) numbers.push({ number: line, top: block.offsetTop + above + at * height });
    }
  }
  return numbers;
}
