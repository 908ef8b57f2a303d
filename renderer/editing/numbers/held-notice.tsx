import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { numberingWords } from "#renderer/strings/numbering-words.ts";

/** Says that the numbers on the page are those that went round, and offers the new ones. */
export function HeldNotice({ onRenumber }: { readonly onRenumber: () => void }) {
  return (
    <Notice
      tone="idle"
      actions={
        <Button size="small" onClick={onRenumber}>
          {numberingWords.renumber}
        </Button>
      }
    >
      <strong>{numberingWords.held}</strong> {numberingWords.heldHint}
    </Notice>
  );
}
