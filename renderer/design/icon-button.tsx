import type { ComponentProps, ReactNode } from "react";
import { Tooltip } from "./tooltip.tsx";

export interface IconButtonProps extends ComponentProps<"button"> {
  /** Said by a screen reader and shown when pointed at. */
  readonly label: string;
  readonly keys?: string | null;
  /** A sign everybody knows, or a small drawing. */
  readonly children: ReactNode;
}

/** For the few places where no word fits. */
export function IconButton({ label, keys = null, children, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        {...rest}
        className={className === undefined ? "icon-button" : `icon-button ${className}`}
        aria-label={label}
      >
        {children}
      </button>
    </Tooltip>
  );
}
