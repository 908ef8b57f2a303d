import { useState } from "react";
import { Notice } from "#renderer/design/notice.tsx";
import { OwnFolder } from "#renderer/dialogs/templates/own-folder.tsx";
import { useOwnTemplates } from "#renderer/dialogs/templates/use-own-templates.ts";
import { settingsWords } from "#renderer/strings/settings-words.ts";

/** Where this person's own templates are kept, to be changed where the system can ask for a folder. */
export function TemplatesFolder() {
  const { own, look } = useOwnTemplates();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <section className="settings-own" aria-label={settingsWords.templatesFolder}>
      <h3 className="field-label">{settingsWords.templatesFolder}</h3>
      <OwnFolder own={own} onProblem={setProblem} onChange={() => void look()} />
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
    </section>
  );
}
