import { moveBlocksCommand } from "./move-blocks.ts";

export const moveUp = moveBlocksCommand("move-up", "up");
