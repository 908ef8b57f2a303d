// What a shell asked of the stand-in, kept so that a test can judge it.

import type { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  HandlerDetails,
  WindowOpenHandlerResponse,
} from "electron";

export type SchemeHandler = (request: Request) => Response | Promise<Response>;
export type Invoked = (event: unknown, ...asked: readonly unknown[]) => unknown;
type Answer<Value> = (value: Value) => void;

export interface SessionRecord {
  readonly events: EventEmitter;
  permissionRequest:
    | ((
        contents: unknown,
        permission: string,
        answer: Answer<boolean>,
        details: { requestingUrl: string },
      ) => void)
    | null;
  permissionCheck: ((contents: unknown, permission: string, origin: string) => boolean) | null;
  device: ((details: unknown) => boolean) | null;
  displayMedia: ((request: unknown, answer: Answer<object>) => void) | null;
  beforeRequest: ((details: { url: string }, answer: Answer<{ cancel?: boolean }>) => void) | null;
  spellChecker: boolean;
  readonly handlers: Map<string, SchemeHandler>;
}

export interface WindowRecord {
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: EventEmitter & {
    openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null;
  };
  readonly loaded: string[];
}

export interface StandInRecord {
  isSandboxed: boolean;
  schemes: readonly CustomScheme[];
  readonly channels: Map<string, Invoked>;
  readonly session: SessionRecord;
  readonly windows: WindowRecord[];
  readonly errorBoxes: { readonly title: string; readonly text: string }[];
  readonly recentDocuments: string[];
}
