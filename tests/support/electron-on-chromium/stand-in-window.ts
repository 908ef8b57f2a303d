// `BrowserWindow` of the stand-in: a window is a page of the Chromium, if there is one.
import { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  HandlerDetails,
  Rectangle,
  WindowOpenHandlerResponse,
} from "electron";
import { StoppableEvent } from "./stand-in-app.ts";
import type { WindowRecord } from "./stand-in-record.ts";

/** What shows a window: a page of Chromium, or nothing where only settings are looked at. */
export interface Shown {
  load(address: string): Promise<void>;
  send(channel: string, told: readonly unknown[]): void;
  close(): Promise<void>;
}

/** What Electron tells before a navigation. */
export class GoingEvent extends StoppableEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  constructor(url: string, isMainFrame: boolean) {
    super();
    this.url = url;
    this.isMainFrame = isMainFrame;
  }
}

export type Show = (window: StandInWindow) => Promise<Shown>;

export interface Frame {
  url: string;
}

export class StandInContents extends EventEmitter {
  readonly mainFrame: Frame = { url: "" };
  openHandler: WindowRecord["contents"]["openHandler"] = null;
  readonly #shown: Promise<Shown | null>;

  constructor(shown: Promise<Shown | null>) {
    super();
    this.#shown = shown;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }

  send(channel: string, ...told: readonly unknown[]): void {
    void this.#shown.then((shown) => shown?.send(channel, told));
  }
}

/** The program a window belongs to. */
export interface Surroundings {
  readonly windows: StandInWindow[];
  readonly records: WindowRecord[];
  readonly onCreated: (contents: StandInContents) => void;
  readonly onKeptOpen: () => void;
  readonly onAllClosed: () => void;
  readonly show: Show | null;
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly options: BrowserWindowConstructorOptions;
  readonly record: WindowRecord;
  readonly #around: Surroundings;
  readonly #shown: Promise<Shown | null>;
  #bounds: Rectangle;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions, around: Surroundings) {
    super();
    this.options = options;
    this.#around = around;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    around.windows.push(this);
    // After the constructor: what shows the window looks at all of it.
    this.#shown = Promise.resolve().then(() => (around.show === null ? null : around.show(this)));
    this.webContents = new StandInContents(this.#shown);
    this.record = { options, contents: this.webContents, loaded: [] };
    around.records.push(this.record);
    around.onCreated(this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    this.record.loaded.push(address);
    this.webContents.mainFrame.url = address;
    const shown = await this.#shown;
    await shown?.load(address);
    this.emit("ready-to-show");
    this.webContents.emit("did-finish-load");
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = new StoppableEvent();
    this.emit("close", event);
    if (event.defaultPrevented) this.#around.onKeptOpen();
    else this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#around.windows.splice(this.#around.windows.indexOf(this), 1);
    this.emit("closed");
    const isLast = this.#around.windows.length === 0;
    void this.#shown
      .then((shown) => shown?.close())
      .then(() => {
        if (isLast) this.#around.onAllClosed();
      });
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.emit("restore");
  }

  show(): void {
    this.emit("show");
  }

  focus(): void {
    this.emit("focus");
  }
}
