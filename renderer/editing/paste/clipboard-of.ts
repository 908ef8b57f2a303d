// What copying and pasting need of the host: who reads a paste, and how the paragraphs of a body are numbered.
import type { Bridge } from "#bridge/requests.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { ClipboardOptions, ReadPaste } from "#editor/behaviours/clipboard.ts";

/** A paste that takes longer to read is pasted as it is. */
const patience = 10_000;

export function clipboardOf(bridge: Bridge): ClipboardOptions {
  let profiles: readonly Profile[] = [];
  void bridge
    .getProfiles({})
    .then((known) => {
      profiles = known;
    })
    // A host that does not answer is told of elsewhere; text is then copied without its numbers.
    .catch(() => undefined);
  return {
    readPaste: async (paste) => await Promise.race([askHost(bridge, paste), later()]),
    labelsOf: (resolution) => {
      const profile = profiles.find(({ id }) => id === resolution.body) ?? profiles[0];
      return profile === undefined ? new Map() : printedLabels(resolution, profile);
    },
  };
}

async function askHost(
  bridge: Bridge,
  paste: Parameters<NonNullable<ClipboardOptions["readPaste"]>>[0],
): Promise<ReadPaste | null> {
  try {
    return await bridge.readPaste(paste);
  } catch {
    // Away, refused or too much for it: the text is pasted as it is, and the window says so.
    return null;
  }
}

function later(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), patience));
}
