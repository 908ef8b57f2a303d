// The desktop's carrier: the one channel over which a window asks its host.
import type { BrowserWindow, IpcMainInvokeEvent } from "electron";
import { answerRequest } from "#bridge/bridge.ts";
import { requestChannel } from "#bridge/channels.ts";
import { type Bridge, requests } from "#bridge/requests.ts";
import { isOwnAddress } from "./app-address.ts";
import type { ElectronParts } from "./electron-parts.ts";
import { fitsInAMessage } from "./fits-in-a-message.ts";

export interface CarriedBridge {
  readonly handlersFor: (window: BrowserWindow) => Bridge;
  /** Takes what a handler threw: a bug, to be logged. The window hears only that the request failed. */
  readonly report: (fault: unknown) => void;
}

/** Only the main frame of one of our own windows, showing one of our own pages, is heard. */
export function carryBridge(
  { ipcMain, BrowserWindow }: Pick<ElectronParts, "ipcMain" | "BrowserWindow">,
  { handlersFor, report }: CarriedBridge,
): void {
  ipcMain.handle(requestChannel, async (event: IpcMainInvokeEvent, call: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    const frame = event.senderFrame;
    const isOurs = frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
    if (window === null || !isOurs) throw new Error("This window may not ask that.");
    if (!isCall(call) || !fitsInAMessage(call.asked)) throw new Error("This request is malformed.");
    const answer = await answerRequest(requests, handlersFor(window), { ...call, guest: false }).catch(
      (fault: unknown) => {
        report(fault);
        throw new Error("This request did not succeed.", { cause: fault });
      },
    );
    if (answer.kind === "refused") throw new Error(`This request was refused: ${answer.reason}.`);
    return answer.answer;
  });
}

function isCall(call: unknown): call is { readonly name: string; readonly asked: unknown } {
  return (
    typeof call === "object" &&
    call !== null &&
    "name" in call &&
    typeof call.name === "string" &&
    "asked" in call
  );
}
