import { insertHeadedPartCommand } from "./insert-headed-part.ts";

export const insertSection = insertHeadedPartCommand("insert-section", {
  heading: "section",
  first: "operative",
  where: "here",
});
