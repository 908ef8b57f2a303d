import type { Profile } from "#core/profile/profile.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

/** What each form of the page is given. */
export interface FormProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly onEdits: (edits: readonly Edit[]) => void;
  readonly onClosing: (apply: () => void) => void;
}
