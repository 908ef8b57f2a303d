import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keepWindowState, readWindowState } from "./window-state.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-state-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "window.json");
const screen = { x: 0, y: 0, width: 1600, height: 1000 };
const bounds = { x: 40, y: 30, width: 1200, height: 800 };

describe("window state", () => {
  it("comes back as it was kept", () => {
    keepWindowState(file, { bounds, maximized: true });
    expect(readWindowState(file, [screen])).toEqual({ bounds, maximized: true });
  });

  it("is not used where its screen is gone", () => {
    keepWindowState(file, { bounds: { ...bounds, x: 4_000 }, maximized: false });
    expect(readWindowState(file, [screen])).toBeNull();
    expect(readWindowState(file, [screen, { ...screen, x: 3_900 }])).not.toBeNull();
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"bounds":{"x":"0"}}',
    '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}',
  ])("is not used where the file holds %s", (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file, [screen])).toBeNull();
  });

  it("is nothing at the first start, and no reason to stop where it cannot be kept", () => {
    expect(readWindowState(join(file, "none.json"), [screen])).toBeNull();
    keepWindowState(join(file, "none.json"), { bounds, maximized: false });
  });
});
