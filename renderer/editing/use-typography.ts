import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import { typedTypography } from "#editor/behaviours/typed-typography.ts";
import { useSettings } from "#renderer/app/host-context.ts";

/** Typed marks as print has them, as far as this person wants it. */
export function useTypography(editor: LexicalEditor): void {
  const { quotationMarks, rangeDashes, nonBreakingSpaces } = useSettings().settings;
  useEffect(
    () => typedTypography(editor, { quotationMarks, rangeDashes, nonBreakingSpaces }),
    [editor, quotationMarks, rangeDashes, nonBreakingSpaces],
  );
}
