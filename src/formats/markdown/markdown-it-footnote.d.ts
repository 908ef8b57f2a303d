// The package has no types of its own.
declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";

  const footnote: (marks: MarkdownIt) => void;

  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export { footnote as default };
}
