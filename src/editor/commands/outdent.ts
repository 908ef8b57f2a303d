import { changeLevelCommand } from "./change-level.ts";

export const outdent = changeLevelCommand("outdent", "up");
