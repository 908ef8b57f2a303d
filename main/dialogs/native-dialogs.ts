// The requests that only a native dialog can answer. The path stays here; the window gets a name.
import { basename } from "node:path";
import type { BrowserWindow, FileFilter } from "electron";
import { fail, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { writeForUser } from "#host/storage/write-safely.ts";
import type { ElectronParts } from "#main/electron-parts.ts";
import { readChosenFile } from "#main/read-chosen-file.ts";

export type DialogAnswers = Pick<Bridge, "chooseFile" | "saveExportedFile" | "askAboutUnsaved"> & {
  /** Null where the user thought better of it. */
  readonly askForFolder: () => Promise<string | null>;
};

const openable: readonly FileFilter[] = [
  { name: "Drafts and texts", extensions: ["penholder", "docx", "odt", "pdf", "txt", "html", "xml", "json"] },
  { name: "Lists of adopted texts (CSV)", extensions: ["csv", "tsv"] },
  { name: "All files", extensions: ["*"] },
];
const cancelled = fail({ kind: "cancelled" });

export function answerWithDialogs(
  { app, dialog }: Pick<ElectronParts, "app" | "dialog">,
  window: BrowserWindow,
): DialogAnswers {
  return {
    async chooseFile() {
      const chosen = await dialog.showOpenDialog(window, {
        properties: ["openFile"],
        filters: [...openable],
      });
      const path = chosen.filePaths[0];
      if (chosen.canceled || path === undefined) return cancelled;
      const read = await readChosenFile(path);
      if (read.ok) app.addRecentDocument(path);
      return read;
    },

    async askForFolder() {
      const chosen = await dialog.showOpenDialog(window, {
        properties: ["openDirectory", "createDirectory"],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },

    async saveExportedFile({ name, bytes }) {
      const suggested = safeName(name);
      const chosen = await dialog.showSaveDialog(window, {
        defaultPath: suggested,
        filters: filtersFor(suggested),
        properties: ["showOverwriteConfirmation", "createDirectory"],
      });
      if (chosen.canceled || chosen.filePath === "") return cancelled;
      const written = await writeForUser(chosen.filePath, bytes);
      if (!written.ok) return written;
      app.addRecentDocument(chosen.filePath);
      return succeed({ name: basename(chosen.filePath) });
    },

    async askAboutUnsaved({ name }) {
      const { response } = await dialog.showMessageBox(window, {
        type: "question",
        message: `Save the changes to “${name}”?`,
        detail: "Without saving, the draft stays as it was last saved.",
        buttons: ["Save", "Don’t save", "Cancel"],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      return succeed(response === 0 ? "save" : response === 1 ? "discard" : "cancel");
    },
  };
}

/** The window suggests a name; only its last part counts, without what a file system would read into it. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = Array.from(last, (sign) => (sign < " " || '<>:"|?*'.includes(sign) ? "-" : sign)).join("");
  const trimmed = plain.replace(/^\.+/, "").trim();
  return trimmed === "" ? "Draft" : trimmed;
}

function filtersFor(name: string): FileFilter[] {
  const extension = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1];
  const all = { name: "All files", extensions: ["*"] };
  return extension === undefined ? [all] : [{ name: extension.toUpperCase(), extensions: [extension] }, all];
}
