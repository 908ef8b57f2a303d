import type { ReadMessage } from "#bridge/answers.ts";
import { Dot } from "#renderer/design/tag.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import "./reader-messages.css";

/** What a reader was unsure of, with the line it stands on. */
export function ReaderMessages({ messages }: { readonly messages: readonly ReadMessage[] }) {
  if (messages.length === 0) return <p className="panel-empty">{dialogWords.readClean}</p>;
  return (
    <ul className="reader-messages" aria-label={dialogWords.readMessages(messages.length)}>
      {messages.map((message, at) => (
        // Messages are a list that never changes; two may read the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={at}>
          <Dot tone={message.severity} label={panelWords.severities[message.severity]} />
          <span>
            {message.text}
            {message.place === null ? null : <small>{dialogWords.line(message.place.line)}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
