import { changeKindCommand } from "./change-kind.ts";

export const makeHeading = changeKindCommand("make-heading", "heading", 0);
