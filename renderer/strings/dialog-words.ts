// What the dialogs say.
import { plural } from "./plural.ts";

export const dialogWords = {
  close: "Close",
  open: "Open a file",
  openChoose: "Choose a file…",
  openKinds: "Word, OpenDocument, PDF, a web page, Markdown, plain text, Akoma Ntoso, or a Penholder draft.",
  openDrop: "or drop it here",
  reading: (name: string) => `Reading “${name}”…`,
  readTitle: (name: string) => `“${name}”`,
  readCounts: (preambular: number, operative: number, notes: number) =>
    `${preambular} preambular and ${plural(operative, "operative paragraph", "operative paragraphs")}, ${notes === 0 ? "no footnotes" : plural(notes, "footnote", "footnotes")}.`,
  readAsText: "This text is no resolution. It opens as plain paragraphs.",
  preview: "Text as read",
  readClean: "Read without a doubt.",
  readMessages: (count: number) => plural(count, "remark on the reading", "remarks on the reading"),
  line: (line: number) => `Line ${line}`,
  openAsDraft: "Open as a draft",
  chooseOther: "Choose another",
  notReadNext: "The file itself was not changed. Choose another, or copy its text and paste it into a draft.",
  share: "Share this draft",
  shareText:
    "Whoever has the link can read and change this draft while Penholder runs on this computer. A browser is enough.",
  shareStart: "Make a link",
  sharing: "Making a link…",
  link: "Link to this draft",
  copy: "Copy link",
  copied: "Copied",
  stop: "Stop sharing",
  stopText: "If you stop, the link no longer works. Everyone keeps what is on the screen.",
  problemNext: "Nothing was lost. You can go on, and try again.",
} as const;
