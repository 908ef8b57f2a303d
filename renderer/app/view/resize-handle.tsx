import { type KeyboardEvent, type PointerEvent, useRef } from "react";

export interface ResizeHandleProps {
  readonly label: string;
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** Which way the panel grows when the handle is moved right. */
  readonly grows: "right" | "left";
  /** While it is moved. */
  readonly onMove: (width: number) => void;
  /** When it is let go. */
  readonly onEnd: (width: number) => void;
}

const step = 16;

/** The border of a panel, to be moved by mouse, pen or arrow keys. */
export function ResizeHandle({ label, width, least, most, grows, onMove, onEnd }: ResizeHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const within = (wanted: number): number => Math.round(Math.min(most, Math.max(least, wanted)));
  const widthAt = (x: number): number => {
    if (start.current === null) return width;
    const moved = x - start.current.x;
    return within(start.current.width + (grows === "right" ? moved : -moved));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wider = grows === "right" ? "ArrowRight" : "ArrowLeft";
    const narrower = grows === "right" ? "ArrowLeft" : "ArrowRight";
    if (event.key !== wider && event.key !== narrower) return;
    event.preventDefault();
    onEnd(within(width + (event.key === wider ? step : -step)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className="resize-handle"
      data-grows={grows}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onMove(widthAt(event.clientX));
      }}
      onPointerUp={(event) => {
        const wanted = widthAt(event.clientX);
        start.current = null;
        onEnd(wanted);
      }}
    />
  );
}
