import type { Format } from "#formats/format.ts";
import { readMarkdown } from "./read-markdown.ts";
import { writeMarkdown } from "./write-markdown.ts";

export const markdownFormat: Format = {
  id: "markdown",
  name: "Markdown",
  extension: "md",
  read: readMarkdown,
  write: writeMarkdown,
};
