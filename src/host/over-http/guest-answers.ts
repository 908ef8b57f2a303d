// What a window in a browser is answered that no native dialog can serve, and what a guest's is told of itself.
import { fail } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ShellRequest } from "#host/create-host.ts";

/** What only a desktop shell can do is refused here; a window asks its abilities first. */
export const browserAnswers: Pick<Bridge, ShellRequest> = {
  saveExportedFile: async () => fail({ kind: "not-allowed" }),
  chooseFile: async () => fail({ kind: "not-allowed" }),
  chooseTemplatesFolder: async () => fail({ kind: "not-allowed" }),
  takeOpenedFiles: async () => [],
  askAboutUnsaved: async () => fail({ kind: "not-allowed" }),
  answerClosing: async () => fail({ kind: "not-allowed" }),
};

/** A guest sits in a browser, wherever the host runs: no dialog of this machine opens for him. */
export function answerGuests(handlers: Omit<Bridge, ShellRequest>): Bridge {
  return {
    ...handlers,
    ...browserAnswers,
    abilities: async (asked) => ({
      ...(await handlers.abilities(asked)),
      shell: "browser",
      guest: true,
      nativeMenu: false,
      nativeDialogs: false,
    }),
  };
}
