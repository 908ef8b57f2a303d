// People who type at the same draft, without windows: each has the shared document and the relay, as a window has.
import { WebSocket } from "ws";
import { Awareness } from "y-protocols/awareness";
import { type Doc, XmlElement, XmlText } from "yjs";
import type { SharedSession } from "#bridge/answers.ts";
import { createSharedDocument, rootName } from "#collaboration/document/shared-document.ts";
import { RelayProvider } from "#collaboration/provider/relay-provider.ts";

export interface OtherWriters {
  readonly stop: () => void;
}

/** Each in a paragraph of its own, a letter every 200 ms; every 40th is deleted again with those before it. */
export async function startOtherWriters(session: SharedSession, count: number): Promise<OtherWriters> {
  const writers = await Promise.all(Array.from({ length: count }, (_, at) => startWriter(session, at)));
  return {
    stop: () => {
      for (const stop of writers) stop();
    },
  };
}

async function startWriter(session: SharedSession, at: number): Promise<() => void> {
  const document = createSharedDocument();
  // Named by its place, so that a failure can be played again.
  document.clientID = 1_000 + at;
  const awareness = new Awareness(document);
  let provider: RelayProvider | null = null;
  await new Promise<void>((resolve) => {
    provider = new RelayProvider({
      document,
      awareness,
      socket: session.socket,
      room: session.room,
      token: session.token,
      webSocket: WebSocket,
      onState: ({ kind }) => {
        if (kind === "live") resolve();
      },
    });
    provider.connect();
  });
  let typed = 0;
  const timer = setInterval(() => {
    const text = textOfParagraph(document, 10 + at * 7);
    if (text === null) return;
    typed += 1;
    if (typed % 40 === 0) text.delete(0, 39);
    else text.insert(0, "o");
  }, 200);
  return () => {
    clearInterval(timer);
    provider?.destroy();
    awareness.destroy();
    document.destroy();
  };
}

function textOfParagraph(document: Doc, index: number): XmlText | null {
  const block = document.get(rootName, XmlElement).get(index);
  if (!(block instanceof XmlElement)) return null;
  const text = block.get(0);
  return text instanceof XmlText ? text : null;
}
