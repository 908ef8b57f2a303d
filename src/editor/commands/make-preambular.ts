import { changeKindCommand } from "./change-kind.ts";

export const makePreambular = changeKindCommand("make-preambular", "preambular", 0);
