import { changeKindCommand } from "./change-kind.ts";

export const makePart = changeKindCommand("make-part", "part", 0);
