// What others change can be kept waiting for a moment: a text that is written anew under an open input method is written
// twice, for the browser loses the words it was about to replace. Nothing is lost by waiting: the relay holds it already.
import { type HocuspocusProvider, MessageType } from "@hocuspocus/provider";

export interface Incoming {
  hold(): void;
  /** Takes in what has waited, oldest first. */
  release(): void;
  /** Drops what has waited: for a connection that ended. The next one begins with whatever is missing here. */
  forget(): void;
  readonly isWaiting: boolean;
}

/** Y-protocols' first kind of sync message, which asks and changes nothing. */
const question = 0;

/** Puts itself before the provider's own reading. Acknowledgements, carets and questions are never held. */
export function holdIncoming(provider: HocuspocusProvider): Incoming {
  let isHeld = false;
  let waiting: MessageEvent[] = [];
  const receive = provider.onMessage.bind(provider);
  provider.onMessage = (event) => {
    if (isHeld && changesText(event.data)) waiting.push(event);
    else receive(event);
  };
  return {
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      const held = waiting;
      waiting = [];
      for (const event of held) receive(event);
    },
    forget: () => {
      waiting = [];
    },
    get isWaiting() {
      return waiting.length > 0;
    },
  };
}

/** A message is the document's name, its type and, of a sync message, its kind. */
function changesText(data: ArrayBuffer): boolean {
  const bytes = new Uint8Array(data);
  const name = readNumber(bytes, 0);
  const type = readNumber(bytes, name.next + name.value);
  return type.value === MessageType.Sync && readNumber(bytes, type.next).value !== question;
}

/** Lib0's numbers: seven bits a byte, lowest first, the eighth says that more follow. */
function readNumber(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let next = start;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[next] ?? 0;
    next += 1;
    value += (byte % 128) * scale;
    if (byte < 128) return { value, next };
  }
}
