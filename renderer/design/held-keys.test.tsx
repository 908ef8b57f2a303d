import { act, lazy, Suspense, useEffect, useRef, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HeldKeys } from "./held-keys.tsx";

let page: HTMLElement;
let root: Root;
let behind: HTMLTextAreaElement;
let chosen: string[];
let arrive: () => void;

function Field() {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={({ key }) => void (key === "Enter" && chosen.push(typed))}
    />
  );
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys)
    await act(async () => {
      const target = document.activeElement ?? document.body;
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      if (target.dispatchEvent(event) && target === behind && key.length === 1) behind.value += key;
    });
};

const aFewFrames = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 80));
  });

async function open(onEscape: () => void = () => undefined): Promise<void> {
  const Late = lazy(
    () =>
      new Promise<{ default: typeof Field }>((resolve) => {
        arrive = () => resolve({ default: Field });
      }),
  );
  await act(async () =>
    root.render(
      <Suspense fallback={<HeldKeys onEscape={onEscape} />}>
        <Late />
      </Suspense>,
    ),
  );
}

beforeEach(() => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  page = document.createElement("div");
  behind = document.createElement("textarea");
  document.body.append(behind, page);
  behind.focus();
  root = createRoot(page);
  chosen = [];
});
afterEach(async () => {
  await act(async () => root.unmount());
  await aFewFrames();
  page.remove();
  behind.remove();
});

describe("keys typed before a dialog is there", () => {
  it("go to its first field, in their order, and not into what is behind", async () => {
    await open();
    await press("o", "p", "x", "Backspace", "2");
    await act(async () => arrive());
    await aFewFrames();
    expect(page.querySelector("input")?.value).toBe("op2");
    expect(behind.value).toBe("");
  });

  it("choose, where Enter was among them", async () => {
    await open();
    await press("4", "Enter");
    await act(async () => arrive());
    await aFewFrames();
    expect(chosen).toEqual(["4"]);
  });

  it("are given back to what is behind once it is called off", async () => {
    let calledOff = 0;
    await open(() => {
      calledOff += 1;
    });
    await press("o", "Escape");
    expect(calledOff).toBe(1);
    await act(async () => root.render(null));
    await new Promise((resolve) => setTimeout(resolve, 900));
    await press("a");
    expect(behind.value).toBe("a");
  });
});
