import { moveBlocksCommand } from "./move-blocks.ts";

export const moveDown = moveBlocksCommand("move-down", "down");
