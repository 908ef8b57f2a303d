import { insertHeadedPartCommand } from "./insert-headed-part.ts";

export const insertPart = insertHeadedPartCommand("insert-part", {
  heading: "part",
  first: "preambular",
  where: "here",
});
