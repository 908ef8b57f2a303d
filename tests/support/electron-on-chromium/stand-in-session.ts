// `session`, `protocol`, `screen` and `ipcMain` of the stand-in: they record what they are told.
import { EventEmitter } from "node:events";
import type { CustomScheme } from "electron";
import type { Invoked, SchemeHandler, SessionRecord, StandInRecord } from "./stand-in-record.ts";

export class StandInSession extends EventEmitter {
  readonly record: SessionRecord = {
    events: this,
    permissionRequest: null,
    permissionCheck: null,
    device: null,
    displayMedia: null,
    beforeRequest: null,
    spellChecker: true,
    handlers: new Map(),
  };

  readonly webRequest = {
    onBeforeRequest: (listener: SessionRecord["beforeRequest"]): void => {
      this.record.beforeRequest = listener;
    },
  };

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler): void => {
      this.record.handlers.set(scheme, handler);
    },
  };

  setPermissionRequestHandler(handler: SessionRecord["permissionRequest"]): void {
    this.record.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: SessionRecord["permissionCheck"]): void {
    this.record.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: SessionRecord["device"]): void {
    this.record.device = handler;
  }

  setDisplayMediaRequestHandler(handler: SessionRecord["displayMedia"]): void {
    this.record.displayMedia = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.record.spellChecker = isEnabled;
  }
}

export function makeProtocol(record: StandInRecord, hasStarted: () => boolean) {
  return {
    registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
      if (hasStarted()) throw new Error("Schemes are registered before the program is ready.");
      record.schemes = schemes;
    },
  };
}

export function makeIpcMain(record: StandInRecord) {
  return {
    handle(channel: string, answer: Invoked): void {
      if (record.channels.has(channel)) throw new Error(`The channel “${channel}” is already answered.`);
      record.channels.set(channel, answer);
    },
  };
}

export const oneScreen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 1000 } }],
};
