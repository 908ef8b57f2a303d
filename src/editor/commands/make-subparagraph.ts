import { changeKindCommand } from "./change-kind.ts";

export const makeSubparagraph = changeKindCommand("make-subparagraph", "subparagraph", 1);
