import { insertHeadedPartCommand } from "./insert-headed-part.ts";

export const insertAnnex = insertHeadedPartCommand("insert-annex", {
  heading: "annex",
  first: "text",
  where: "end",
});
