import type { Message } from "#formats/format.ts";
import type { HtmlText } from "./html-to-text.ts";

/** What a page has and a resolution has not, in words. */
export function describeLosses({ pictures, tableRows, struckOut, unread }: HtmlText): readonly Message[] {
  const messages: Message[] = [];
  const say = (severity: Message["severity"], kind: string, text: string): void =>
    void messages.push({ severity, kind, text, place: null });
  if (tableRows > 0)
    say("warning", "table-kept-as-text", `A table was kept as text, row by row (${tableRows}).`);
  if (struckOut > 0)
    say("warning", "struck-out-kept", "Words that were struck out are in the text; take them out by hand.");
  if (pictures > 0)
    say(
      "info",
      "pictures-left-out",
      pictures === 1 ? "A picture was left out." : `${pictures} pictures were left out.`,
    );
  if (unread !== null)
    say("warning", "page-broken-off", "The page breaks off in the middle of a part that is no text.");
  return messages;
}
