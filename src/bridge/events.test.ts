import { describe, expect, it } from "vitest";
import { listenOver, type OnEvent } from "./events.ts";

function carrier() {
  const listeners = new Set<(name: string, told: unknown) => void>();
  const onEvent: OnEvent = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const arrive = (name: string, told: unknown) => {
    for (const listener of listeners) listener(name, told);
  };
  return { onEvent, arrive };
}

describe("listenOver", () => {
  it("hears the event it listens for and no other", () => {
    const { onEvent, arrive } = carrier();
    const heard: unknown[] = [];
    listenOver(onEvent)("commandChosen", (told) => heard.push(told));
    arrive("commandChosen", { command: "save" });
    arrive("askBeforeClosing", {});
    expect(heard).toEqual([{ command: "save" }]);
  });

  it("does not hear what fails its guard", () => {
    const { onEvent, arrive } = carrier();
    const heard: unknown[] = [];
    listenOver(onEvent)("commandChosen", (told) => heard.push(told));
    arrive("commandChosen", { command: "format-the-disk" });
    arrive("commandChosen", null);
    expect(heard).toEqual([]);
  });

  it("hears nothing more once stopped", () => {
    const { onEvent, arrive } = carrier();
    const heard: unknown[] = [];
    const stop = listenOver(onEvent)("askBeforeClosing", (told) => heard.push(told));
    stop();
    arrive("askBeforeClosing", {});
    expect(heard).toEqual([]);
  });
});
