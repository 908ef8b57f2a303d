import { changeKindCommand } from "./change-kind.ts";

export const makeText = changeKindCommand("make-text", "text", 0);
