// Where the window stood when it was last closed.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Rectangle } from "electron";
import * as z from "zod/mini";

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const least = { width: 640, height: 480 };
const size = z.number().check(z.int(), z.minimum(-100_000), z.maximum(100_000));
const guard = z.object({
  bounds: z.object({ x: size, y: size, width: size, height: size }),
  maximized: z.boolean(),
});

/** Null where nothing (usable) was kept, or where the window would now stand outside every screen. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  const state = z.safeParse(guard, parse(readText(file)));
  if (!state.success) return null;
  const { bounds } = state.data;
  const isLargeEnough = bounds.width >= least.width && bounds.height >= least.height;
  return isLargeEnough && screens.some((screen) => showsEnough(bounds, screen)) ? state.data : null;
}

/** A window that cannot be remembered is no reason to stop: the next one opens in the middle. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

/** Enough of the title bar to be caught with the mouse. */
function showsEnough(bounds: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  return across >= 100 && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - 50;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isFileError(error)) return "null";
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "code" in error;
}
