import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useFloatingPlace } from "./floating-place.ts";

export interface PopoverProps {
  /** What a screen reader calls it. */
  readonly label: string;
  /** The button that opens it; none where something else does, with `open` and an `anchor`. */
  readonly trigger?: ReactNode;
  /** What it stands beside, where that is not the trigger. */
  readonly anchor?: ReactNode;
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly align?: "start" | "center" | "end";
  /** What it keeps within, where that is not the window: it grows no larger, and scrolls. */
  readonly within?: Element | null;
  readonly children: ReactNode;
}

/** A small place for a few fields, beside what opened it. Escape and a click outside close it; the focus goes back. */
export function Popover(props: PopoverProps) {
  const { label, trigger, anchor, open, onOpen, side = "bottom", align = "start", within, children } = props;
  const place = useFloatingPlace();
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpen === undefined ? {} : { onOpenChange: onOpen })}
    >
      {trigger === undefined ? null : <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      {anchor === undefined ? null : <Radix.Anchor asChild>{anchor}</Radix.Anchor>}
      <Radix.Portal container={place}>
        <Radix.Content
          className="popover"
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          {...(within == null ? {} : { collisionBoundary: within })}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
