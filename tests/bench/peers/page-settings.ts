// What the address of a peer's page asks for: how long the text is, and whether paragraphs off the screen are skipped.
import { sampleParagraphs } from "#tests/bench/sample-words.ts";

const asked = new URL(location.href).searchParams;

export function askedParagraphs(): readonly string[] {
  return sampleParagraphs(Number(asked.get("paragraphs") ?? "100"));
}

if (asked.has("contained")) document.documentElement.dataset["contained"] = "";
// The control: the work of one more layout is forced on every key.
if (asked.has("slowed"))
  document.addEventListener("input", () => {
    document.body.style.paddingLeft = document.body.style.paddingLeft === "1px" ? "0" : "1px";
    document.body.getBoundingClientRect();
  });
