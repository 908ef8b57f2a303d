// What a host may tell a window, unasked. A browser's host tells nothing: there the window hears no events.
import { type CommandId, commands } from "./commands.ts";

/** An event: the guard of what is told. Written out, so that the window loads no library of guards before its first key. */
export interface HostEvent<Told> {
  readonly isTold: (told: unknown) => told is Told;
}

interface ChosenCommand {
  readonly command: CommandId;
}

const isChosenCommand = (told: unknown): told is ChosenCommand =>
  isObject(told) && "command" in told && commands.some(({ id }) => id === told.command);

function isObject(told: unknown): told is object {
  return typeof told === "object" && told !== null;
}

export const events = {
  /** The user chose it in the native menu: run it as if its keys were pressed. */
  commandChosen: { isTold: isChosenCommand },
  /**
   * The window is about to close or the application to quit. The window settles its unsaved work
   * (the request `askAboutUnsaved` shows the native question) and then must send `answerClosing`.
   */
  askBeforeClosing: { isTold: isObject },
  /**
   * The user opened files from outside: the file manager, the command line, recent documents. They wait for
   * the request `takeOpenedFiles`, which a window also sends when it starts: so none is lost before it listens.
   */
  filesWaiting: { isTold: isObject },
};

type Table = Readonly<Record<string, HostEvent<unknown>>>;
type ToldBy<Event> = Event extends HostEvent<infer Told> ? Told : never;
export type EventName = keyof typeof events;
export type Told<Name extends EventName> = ToldBy<(typeof events)[Name]>;

/** The host's end: tells the window that listens, if one does. */
export type Tell = <Name extends EventName>(name: Name, told: Told<Name>) => void;

/** What carries events to a window: calls back with each, until the function it gave back is called. */
export type OnEvent = (listener: (name: string, told: unknown) => void) => () => void;

export type Listen = <Name extends EventName>(name: Name, listener: (told: Told<Name>) => void) => () => void;

/** The window's end, over a carrier: an event that is unknown or fails its guard is not heard. */
export function listenOver(onEvent: OnEvent): Listen {
  const table: Table = events;
  return (name, listener) =>
    onEvent((arrived, told) => {
      if (arrived !== name) return;
      // The guard of this very event has just passed, so the listener takes it.
      if (table[name]?.isTold(told) === true) listener(told as Parameters<typeof listener>[0]);
    });
}

/** What the desktop's preload puts on `window.penholder`. */
export interface DesktopCarrier {
  readonly send: (name: string, asked: unknown) => Promise<unknown>;
  readonly onEvent: OnEvent;
}
