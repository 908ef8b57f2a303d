// Stands in for the module `electron`: the parts the shell uses, over a Chromium or over nothing.
import { type AppSettings, StandInApp, StoppableEvent } from "./stand-in-app.ts";
import { makeDialog, StandInMenu } from "./stand-in-dialogs.ts";
import type { StandInRecord } from "./stand-in-record.ts";
import { makeIpcMain, makeProtocol, oneScreen, StandInSession } from "./stand-in-session.ts";
import { forkUtility } from "./stand-in-utility.ts";
import { type Show, StandInWindow, type Surroundings } from "./stand-in-window.ts";

export interface StandInSettings extends AppSettings {
  /** Null where nothing is shown and only settings are looked at. */
  readonly show: ((record: StandInRecord) => Show) | null;
  readonly say: (line: string) => void;
}

export function makeStandIn(settings: StandInSettings) {
  const defaultSession = new StandInSession();
  const record: StandInRecord = {
    isSandboxed: false,
    schemes: [],
    channels: new Map(),
    session: defaultSession.record,
    windows: [],
    errorBoxes: [],
    recentDocuments: [],
  };
  const windows: StandInWindow[] = [];
  const app = new StandInApp(settings, record, () => [...windows]);
  let hasStarted = false;
  app.once("ready", () => {
    hasStarted = true;
  });
  const around: Surroundings = {
    windows,
    records: record.windows,
    onCreated: (contents) => app.emit("web-contents-created", new StoppableEvent(), contents),
    onKeptOpen: () => app.stayOpen(),
    onAllClosed: () => app.allWindowsClosed(),
    show: settings.show?.(record) ?? null,
  };

  class BrowserWindow extends StandInWindow {
    constructor(options: StandInWindow["options"]) {
      super(options, around);
    }
    static getAllWindows(): readonly StandInWindow[] {
      return [...windows];
    }
    static fromWebContents(contents: unknown): StandInWindow | null {
      return windows.find((window) => window.webContents === contents) ?? null;
    }
  }

  const electron = {
    app,
    BrowserWindow,
    Menu: StandInMenu,
    dialog: makeDialog(record, settings.say),
    ipcMain: makeIpcMain(record),
    protocol: makeProtocol(record, () => hasStarted),
    screen: oneScreen,
    session: { defaultSession },
    utilityProcess: { fork: forkUtility },
  };
  return { electron, record };
}
