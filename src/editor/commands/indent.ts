import { changeLevelCommand } from "./change-level.ts";

export const indent = changeLevelCommand("indent", "down");
