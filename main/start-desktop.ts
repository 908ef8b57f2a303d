// The desktop program: one instance, one window over our own scheme, one host behind the bridge.
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { eventChannel } from "#bridge/channels.ts";
import type { ChosenKeys } from "#bridge/command-keys.ts";
import type { Tell } from "#bridge/events.ts";
import { fail } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ShellRequest } from "#host/create-host.ts";
import { describeWriteError } from "#host/storage/describe-disk-error.ts";
import { appPrivileges, appScheme } from "./app-address.ts";
import { carryBridge } from "./carry-bridge.ts";
import { askBeforeClosing, type Closing } from "./closing.ts";
import { answerWithDialogs, type DialogAnswers } from "./dialogs/native-dialogs.ts";
import type { ElectronParts } from "./electron-parts.ts";
import { buildMenu } from "./menu/application-menu.ts";
import { filesOnCommandLine, keepOpenedFiles } from "./opened-files.ts";
import { refusedSwitches } from "./refused-switches.ts";
import { serveWindowFiles } from "./serve-window-files.ts";
import { hardenContents } from "./windows/harden-contents.ts";
import { hardenSession } from "./windows/harden-session.ts";
import { openWindow, showPage } from "./windows/open-window.ts";
import { reviveAfterCrash } from "./windows/revive-after-crash.ts";

export interface HostAtWork {
  readonly handlers: Omit<Bridge, ShellRequest>;
  readonly setTemplatesFolder: (folder: string) => ReturnType<Bridge["chooseTemplatesFolder"]>;
  /** Returns once everything is on disk and the relay, if one was needed, has stopped. */
  readonly close: () => Promise<void>;
}

export interface DesktopStart {
  /** The folder of the built window. */
  readonly pages: string;
  readonly preload: string;
  /** What follows the program's name on its command line. */
  readonly words: readonly string[];
  readonly workingFolder: string;
  /** Where everything is kept. */
  readonly dataFolder: string;
  /** Gives a line for the user where the host cannot work. */
  readonly startHost: () => Promise<HostAtWork | { readonly problem: string }>;
  readonly log: (line: string) => void;
  /** How long a window may be silent when asked to close, in milliseconds. */
  readonly patience: number;
}

export interface Desktop {
  /** The last handler: what nobody caught is logged and said, and the program ends. */
  readonly giveUp: (fault: unknown) => void;
}

export function startDesktop(electron: ElectronParts, start: DesktopStart): Desktop {
  const { app, protocol } = electron;
  const shell = makeShell(electron, start);
  const switches = refusedSwitches(app);
  if (switches.length > 0) {
    start.log(`Penholder does not start with --${switches.join(", --")}.`);
    app.exit(2);
    return shell;
  }
  const ownFolder = join(start.dataFolder, "Window");
  const problem = makeFolder(ownFolder);
  if (problem !== null) {
    shell.refuseToStart(problem);
    return shell;
  }
  app.setPath("userData", ownFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return shell;
  }

  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: appPrivileges }]);
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));

  const openAll = (paths: readonly string[]) => paths.forEach(shell.openFile);
  openAll(filesOnCommandLine(start.words, start.workingFolder));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    shell.openFile(path);
  });
  app.on("second-instance", (_event, words, folder) => {
    openAll(filesOnCommandLine(words.slice(1), folder));
    shell.showWindow();
  });
  app.on("activate", shell.showWindow);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.whenReady().then(shell.begin).catch(shell.giveUp);
  return shell;
}

interface OpenedWindow {
  readonly window: BrowserWindow;
  readonly closing: Closing;
  readonly dialogs: DialogAnswers;
}

function makeShell(electron: ElectronParts, start: DesktopStart) {
  const { app, dialog, Menu, session } = electron;
  let host: HostAtWork | null = null;
  let opened: OpenedWindow | null = null;

  const tell: Tell = (name, told) => opened?.window.webContents.send(eventChannel, name, told);
  const files = keepOpenedFiles(() => tell("filesWaiting", {}));

  let hasGivenUp = false;
  const giveUp = (fault: unknown) => {
    // What fails while the program ends would be said, fail and be said again.
    if (hasGivenUp) return;
    hasGivenUp = true;
    start.log(
      `Penholder stopped: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
    dialog.showErrorBox(
      "Penholder has to stop",
      "Something went wrong inside the program. What was typed is kept and comes back when Penholder is started again.",
    );
    app.exit(1);
  };

  const refuseToStart = (problem: string) => {
    start.log(problem);
    dialog.showErrorBox("Penholder cannot start", problem);
    app.exit(1);
  };

  const openOne = async (atWork: HostAtWork) => {
    const window = openWindow(electron, session.defaultSession, {
      preload: start.preload,
      data: app.getPath("userData"),
    });
    const closing = askBeforeClosing({ app, dialog, tell, patience: start.patience }, window);
    const mine: OpenedWindow = { window, closing, dialogs: answerWithDialogs(electron, window) };
    opened = mine;
    window.once("closed", () => {
      if (opened === mine) opened = null;
    });
    host = atWork;
    reviveAfterCrash({ app, dialog, window, giveUp, now: Date.now });
    await showPage(window);
  };

  const showWindow = () => {
    if (opened !== null) {
      if (opened.window.isMinimized()) opened.window.restore();
      opened.window.show();
      opened.window.focus();
    } else if (host !== null) openOne(host).catch(giveUp);
  };

  const handlersFor = (window: BrowserWindow): Bridge => {
    if (host === null || opened?.window !== window) throw new Error("A window asks that is not open.");
    const { closing } = opened;
    const { askForFolder, ...dialogs } = opened.dialogs;
    const { setTemplatesFolder } = host;
    const { changeSettings } = host.handlers;
    return {
      ...host.handlers,
      ...dialogs,
      changeSettings: async (asked) => {
        const changed = await changeSettings(asked);
        if (changed.ok && asked.change.keys !== undefined) showMenu(changed.value.keys);
        return changed;
      },
      chooseTemplatesFolder: async () => {
        const folder = await askForFolder();
        return folder === null ? fail({ kind: "cancelled" }) : setTemplatesFolder(folder);
      },
      askAboutUnsaved: (asked) => {
        closing.heard();
        return dialogs.askAboutUnsaved(asked);
      },
      takeOpenedFiles: files.takeOpenedFiles,
      answerClosing: closing.answerClosing,
    };
  };

  const showMenu = (keys: ChosenKeys) => {
    const isMac = process.platform === "darwin";
    const menu = buildMenu({ isMac, keys, onChoice: (command) => tell("commandChosen", { command }) });
    Menu.setApplicationMenu(Menu.buildFromTemplate([...menu]));
  };

  const begin = async () => {
    const started = await start.startHost();
    if ("problem" in started) return refuseToStart(started.problem);
    closeHostBeforeQuitting(app, started, start.log);
    hardenSession(session.defaultSession);
    session.defaultSession.protocol.handle(appScheme, serveWindowFiles(start.pages));
    carryBridge(electron, {
      handlersFor,
      report: (fault) => start.log(`A request failed: ${String(fault)}`),
    });
    showMenu((await started.handlers.getSettings({})).keys);
    await openOne(started);
  };

  return { begin, giveUp, refuseToStart, showWindow, openFile: files.open };
}

/** Null where the folder is there now; else what hinders, in the user's words. */
function makeFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return describeProblem(describeWriteError(error, folder));
  }
}

/** The last thing before the process ends: what the host still holds goes to disk. */
function closeHostBeforeQuitting(
  app: ElectronParts["app"],
  host: HostAtWork,
  log: (line: string) => void,
): void {
  app.once("will-quit", (event) => {
    event.preventDefault();
    host
      .close()
      .catch((fault: unknown) => log(`The host did not close in order: ${String(fault)}`))
      .finally(() => app.exit(0));
  });
}
