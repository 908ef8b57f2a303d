import type { ReactNode } from "react";
import type { Tone } from "./tag.tsx";

export interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence that stays until it is dealt with. Errors interrupt a screen reader, the rest waits. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === "error" ? "alert" : "status"}>
      <div className="notice-text">{children}</div>
      {actions}
    </div>
  );
}
