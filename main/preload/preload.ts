// Hands the carrier of the bridge to the window; nothing else.
import { contextBridge, ipcRenderer } from "electron";
import { eventChannel, requestChannel } from "#bridge/channels.ts";
import type { DesktopCarrier } from "#bridge/events.ts";

const carrier: DesktopCarrier = {
  send: (name, asked) => ipcRenderer.invoke(requestChannel, { name, asked }),
  onEvent: (listener) => {
    const hear = (_event: unknown, name: string, told: unknown) => listener(name, told);
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld("penholder", carrier);
