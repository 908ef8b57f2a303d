import { fail } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Sharing } from "#host/sharing.ts";

export function answerSharing(sharing: Sharing | null): Pick<Bridge, "shareDraft" | "stopSharing"> {
  const cannot = fail({ kind: "cannot-share", detail: "this program was started without a relay" });
  return {
    shareDraft: async ({ draft }) => (sharing === null ? cannot : sharing.share(draft)),
    stopSharing: async ({ draft }) => (sharing === null ? cannot : sharing.stop(draft)),
  };
}
