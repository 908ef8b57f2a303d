import { Button } from "#renderer/design/button.tsx";
import { Keys } from "#renderer/design/keys.tsx";
import { menuWords } from "#renderer/strings/menu-words.ts";

/** The way out of a view without bars. */
export function LeaveProjector({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <Button className="leave-projector" size="small" onClick={onLeave}>
      {menuWords.leaveProjector}
      <Keys keys="Escape" />
    </Button>
  );
}
