// A link is a property of a run of text, as italics are: no node of its own that would cut the shared text in two.
import { $getState, $setState, createState, type TextNode } from "lexical";

const linkState = createState("link", { parse: (value) => (typeof value === "string" ? value : "") });

/** The address the text leads to, or null. */
export function $getLink(node: TextNode): string | null {
  const link = $getState(node, linkState);
  return link === "" ? null : link;
}

export function $setLink(node: TextNode, link: string | null): void {
  $setState(node, linkState, link ?? "");
}
