import { type ComponentProps, lazy, type ReactNode } from "react";
import { AtRest } from "./at-rest.tsx";

const Tooltip = lazy(async () => ({ default: (await import("./tooltip.tsx")).Tooltip }));

export interface IconButtonProps extends ComponentProps<"button"> {
  /** Said by a screen reader and shown when pointed at. */
  readonly label: string;
  readonly keys?: string | null;
  /** A sign everybody knows, or a small drawing. */
  readonly children: ReactNode;
}

/** For the few places where no word fits. */
export function IconButton({ label, keys = null, children, className, ...rest }: IconButtonProps) {
  const button = (
    <button
      type="button"
      {...rest}
      className={className === undefined ? "icon-button" : `icon-button ${className}`}
      aria-label={label}
    >
      {children}
    </button>
  );
  return (
    <AtRest fallback={button}>
      <Tooltip text={label} keys={keys}>
        {button}
      </Tooltip>
    </AtRest>
  );
}
