import type { Bridge } from "#bridge/requests.ts";
import type { ReadContext } from "#formats/format.ts";

/** Reads what is pasted; the reader is loaded with the first paste. */
export function answerPastes(context: ReadContext): Pick<Bridge, "readPaste"> {
  return {
    readPaste: async (paste) => {
      const { readPaste } = await import("#formats/paste/read-paste.ts");
      return readPaste(paste, context);
    },
  };
}
