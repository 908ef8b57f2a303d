// Numbers of deleted paragraphs, struck out between those that are left: beside the text, never in it.
import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import type { StruckNumber } from "#core/numbering/show-numbers.ts";
import { numberingWords } from "#renderer/strings/numbering-words.ts";
import "./numbers.css";

export interface StruckNumbersProps {
  readonly editor: LexicalEditor;
  readonly struck: readonly StruckNumber[];
}

interface Row {
  readonly key: string;
  readonly numbers: readonly string[];
  readonly top: number;
}

export function StruckNumbers({ editor, struck }: StruckNumbersProps) {
  const rows = useRows(editor, struck);
  if (rows.length === 0) return null;
  return (
    <div className="struck-numbers">
      {rows.map(({ key, numbers, top }) => (
        <p key={key} className="struck-row" style={{ top }}>
          {numbers.map((number) => (
            <span key={number}>
              <del>{number}</del> <span className="visually-hidden">{numberingWords.struck}</span>
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

/** Measured again whenever the text or its place on the page changes. */
function useRows(editor: LexicalEditor, struck: readonly StruckNumber[]): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || struck.length === 0) {
      setRows([]);
      return;
    }
    let frame = 0;
    const measure = (): void => setRows(measureRows(root, struck));
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    later();
    const observer = new ResizeObserver(later);
    observer.observe(root);
    const stop = editor.registerUpdateListener(later);
    // Paragraphs off the screen have a guessed height until they are shown.
    const desk = root.closest(".desk");
    desk?.addEventListener("scroll", later, { passive: true });
    return () => {
      stop();
      observer.disconnect();
      cancelAnimationFrame(frame);
      desk?.removeEventListener("scroll", later);
    };
  }, [editor, struck]);
  return rows;
}

function measureRows(root: HTMLElement, struck: readonly StruckNumber[]): readonly Row[] {
  const groups = new Map<string, string[]>();
  for (const { before, number } of struck) {
    const shown = /^\d/.test(number) ? `${number}.` : number;
    groups.set(before ?? "", [...(groups.get(before ?? "") ?? []), shown]);
  }
  return [...groups].flatMap(([before, numbers]): readonly Row[] => {
    const element = elementOf(root, before);
    if (element === null) return [];
    const top = before === "" ? element.offsetTop + element.offsetHeight - struckRow : element.offsetTop;
    return [{ key: before, numbers, top }];
  });
}

/** As high as the room that the style sheet leaves. */
const struckRow = 26;

function elementOf(root: HTMLElement, before: string): HTMLElement | null {
  if (before === "") return root.querySelector<HTMLElement>('.block[data-struck="after"]');
  const struck = root.querySelectorAll<HTMLElement>('.block[data-struck="before"]');
  return [...struck].find((element) => element.dataset["block"] === before) ?? null;
}
