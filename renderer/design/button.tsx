import type { ComponentProps } from "react";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: "plain" | "primary" | "quiet";
  readonly size?: "normal" | "small";
}

export function Button({ look = "plain", size = "normal", className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? "button" : `button ${className}`}
      data-look={look}
      data-size={size}
    />
  );
}
