// What runs in a page before its own scripts: the real preload, with the two parts of Electron it may use.

/** The names under which Chromium reaches back; each is taken off the window before a page script runs. */
export const bindings = { invoke: "__standInInvoke", next: "__standInNext" } as const;

/** The script, as text: it runs in another process. Electron runs a preload in the main frame alone. */
export function scriptWithPreload(preload: string, origin: string): string {
  const parts = `(${electronInPage.toString()})(${JSON.stringify(bindings)})`;
  return `if (globalThis.top === globalThis && location.origin === ${JSON.stringify(origin)}) {
  const electron = ${parts};
  const require = (name) => {
    if (name !== "electron") throw new Error("A sandboxed preload cannot load " + name);
    return electron;
  };
  (function (require, module, exports) {
${preload}
  })(require, { exports: {} }, {});
}`;
}

/** Self-contained: it is sent to the page as text. */
function electronInPage(names: { invoke: string; next: string }) {
  type Call = (...asked: readonly unknown[]) => Promise<unknown>;
  type Hear = (event: object, ...told: readonly unknown[]) => void;
  const page = globalThis as unknown as Record<string, Call>; // Chromium put the two functions there
  const take = (name: string): Call => {
    const call = page[name];
    delete page[name];
    if (call === undefined) throw new Error(`The stand-in's ${name} is missing.`);
    return call;
  };
  const invoke = take(names.invoke);
  const next = take(names.next);
  const listeners = new Map<string, Set<Hear>>();

  const hearOn = async () => {
    for (;;) {
      // The stand-in's own end of the wire gives a channel's name and what is told on it.
      const [channel, told] = (await next()) as [string, readonly unknown[]];
      for (const hear of listeners.get(channel) ?? []) hear({}, ...told);
    }
  };
  void hearOn();

  /** As the context bridge does: plain data is copied, functions are wrapped, and nothing can be changed. */
  const cross = (value: unknown): unknown => {
    if (typeof value === "function")
      return (...asked: readonly unknown[]) => {
        const answer: unknown = value(...asked.map(cross));
        return answer instanceof Promise ? answer.then(cross) : cross(answer);
      };
    if (typeof value !== "object" || value === null) return value;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype || !Object.values(value).some((part) => typeof part === "function"))
      return structuredClone(value);
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cross(part)])),
    );
  };

  const ipcRenderer = {
    invoke: async (channel: string, ...asked: readonly unknown[]) => {
      const answer = (await invoke(channel, structuredClone(asked))) as
        | { value: unknown }
        | { error: string };
      if ("error" in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return answer.value;
    },
    on: (channel: string, hear: Hear) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(hear));
    },
    off: (channel: string, hear: Hear) => {
      listeners.get(channel)?.delete(hear);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, exposed: unknown) =>
      Object.defineProperty(globalThis, name, { value: cross(exposed), enumerable: true }),
  };
  return { ipcRenderer, contextBridge };
}
