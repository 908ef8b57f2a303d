// What is known of adopted texts: what comes with the program, what the user added, and lists that are imported.
import { useEffect, useState } from "react";
import { useHost } from "#renderer/app/host-context.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { registerWords } from "#renderer/strings/register-words.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { OwnEntries } from "./own-entries.tsx";
import { RegisterSummary } from "./register-summary.tsx";
import "./register.css";

export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const problems = useProblems();
  if (file !== null) return <ImportDialog file={file} onBack={() => setFile(null)} onClose={onClose} />;
  return (
    <Dialog title={registerWords.title} size="wide" onClose={onClose}>
      <div className="register">
        {problems.map((problem) => (
          <Notice key={problem} tone="warning">
            {problem}
          </Notice>
        ))}
        <RegisterSummary />
        <OwnEntries onFile={setFile} />
      </div>
    </Dialog>
  );
}

/** Files of the user's own entries that could not be used. */
function useProblems(): readonly string[] {
  const { bridge } = useHost();
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => void bridge.getOwnRegister({}).then((own) => setProblems(own.problems)), [bridge]);
  return problems;
}
