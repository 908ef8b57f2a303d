import { useEffect, useRef } from "react";
import { holdKeys } from "./hold-keys.ts";

/** Stands where a dialog is fetched, and hands it the keys that were typed before it was there. */
export function HeldKeys({ onEscape }: { readonly onEscape: () => void }) {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => holdKeys(() => latest.current()), []);
  return null;
}
