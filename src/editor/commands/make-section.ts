import { changeKindCommand } from "./change-kind.ts";

export const makeSection = changeKindCommand("make-section", "section", 0);
