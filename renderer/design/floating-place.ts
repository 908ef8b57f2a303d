import { createContext, useContext } from "react";

/** The open dialog, which the browser draws above everything else; null where none is open. */
export const FloatingPlace = createContext<HTMLElement | null>(null);

let made: HTMLElement | null = null;

/**
 * Where what floats over the window is put: beside it. React listens to everything that happens in such a place; were it the
 * body, each key in the text would be handled a second time.
 */
export function besideWindow(): HTMLElement {
  made ??= document.createElement("div");
  if (!made.isConnected) document.body.append(made);
  return made;
}

/** Where what floats here is put: in the open dialog, if it belongs to one. */
export function useFloatingPlace(): HTMLElement {
  return useContext(FloatingPlace) ?? besideWindow();
}
