import type { ReactNode } from "react";

/** What a colour means, everywhere in the window. */
export type Tone = "error" | "warning" | "info" | "good" | "idle";

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}

/** A mark of colour with words for who cannot see it; shape differs as well as colour. */
export function Dot({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return <span className="dot" data-tone={tone} role="img" aria-label={label} title={label} />;
}
