// The browser's own editing, without any program.
import "./peer.css";
import { askedParagraphs } from "./page-settings.ts";

const text = document.createElement("div");
text.contentEditable = "true";
for (const words of askedParagraphs()) {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  text.append(paragraph);
}
document.getElementById("window")?.append(text);
text.focus();
