import { changeKindCommand } from "./change-kind.ts";

export const makeAnnex = changeKindCommand("make-annex", "annex", 0);
