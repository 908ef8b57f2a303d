import { Tooltip as Radix } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useFloatingPlace } from "./floating-place.ts";
import { Keys } from "./keys.tsx";

export interface TooltipProps {
  readonly text: string;
  readonly keys?: string | null;
  /** One element that can have the focus. */
  readonly children: ReactNode;
}

/** A few words on what is pointed at or has the focus. Never the only place where something is said. */
export function Tooltip({ text, keys = null, children }: TooltipProps) {
  const place = useFloatingPlace();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    // Radix would take the Escape for the tooltip alone, and what the person sees before him would stay open. It is gone
    // before the key comes to Radix.
    const closeOnEscape = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") flushSync(() => setOpen(false));
    };
    window.addEventListener("keydown", closeOnEscape, true);
    return () => window.removeEventListener("keydown", closeOnEscape, true);
  }, [isOpen]);
  return (
    <Radix.Provider delayDuration={500}>
      <Radix.Root open={isOpen} onOpenChange={setOpen}>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal container={place}>
          <Radix.Content className="tooltip" sideOffset={6} collisionPadding={8}>
            {text}
            {keys === null ? null : <Keys keys={keys} />}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
