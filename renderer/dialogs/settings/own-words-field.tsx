import { useState } from "react";
import { useOwnWords } from "#renderer/app/host-context.ts";
import { Notice } from "#renderer/design/notice.tsx";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import { Lines } from "./lines.tsx";

/** The words this person added to the dictionary: to be looked through, put right and removed. */
export function OwnWordsField() {
  const { ownWords, changeOwnWords } = useOwnWords();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (lines: readonly string[]): Promise<void> => {
    // Two words on a line are two words: the file has one a line.
    const next = new Set(lines.flatMap((line) => line.split(/\s+/)).filter((word) => word.length <= longest));
    const add = [...next].filter((word) => !ownWords.words.includes(word));
    const remove = ownWords.words.filter((word) => !next.has(word));
    setProblem(await changeOwnWords({ add, remove }));
  };
  return (
    <section className="own-words" aria-label={settingsWords.ownWords}>
      <Lines
        // A word that a finding added meanwhile stands in it at once.
        key={ownWords.words.join(" ")}
        label={settingsWords.ownWords}
        hint={settingsWords.ownWordsHint(ownWords.words.length)}
        lines={ownWords.words}
        onLines={(lines) => void save(lines)}
      />
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {ownWords.file === "" ? null : <p className="field-hint">{settingsWords.keptIn(ownWords.file)}</p>}
    </section>
  );
}

/** No word is longer; what is, came by a slip. */
const longest = 60;
