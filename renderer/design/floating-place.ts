import { createContext, useContext } from "react";

/** Where what floats is put: the body, or the open dialog, which the browser draws above everything else. */
export const FloatingPlace = createContext<HTMLElement | null>(null);

export function useFloatingPlace(): HTMLElement | null {
  return useContext(FloatingPlace);
}
