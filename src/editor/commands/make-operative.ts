import { changeKindCommand } from "./change-kind.ts";

export const makeOperative = changeKindCommand("make-operative", "operative", 0);
