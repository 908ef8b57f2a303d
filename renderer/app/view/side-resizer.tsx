import { memo, type RefObject } from "react";
import { useSettings } from "#renderer/app/host-context.ts";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { ResizeHandle } from "./resize-handle.tsx";

export interface SideResizerProps {
  readonly side: "outline" | "panels";
  readonly frame: RefObject<HTMLElement | null>;
}

/** While it is moved only the style changes; the width is kept when it is let go. */
export const SideResizer = memo(function SideResizer({ side, frame }: SideResizerProps) {
  const { settings, changeSettings } = useSettings();
  const show = (name: string) => (width: number) => frame.current?.style.setProperty(name, `${width}px`);
  if (side === "outline")
    return (
      <ResizeHandle
        label={menuWords.outlineWidth}
        grows="right"
        width={settings.outlineWidth}
        least={160}
        most={480}
        onMove={show("--outline-width")}
        onEnd={(outlineWidth) => void changeSettings({ outlineWidth })}
      />
    );
  return (
    <ResizeHandle
      label={menuWords.panelWidth}
      grows="left"
      width={settings.panelWidth}
      least={240}
      most={560}
      onMove={show("--panel-width")}
      onEnd={(panelWidth) => void changeSettings({ panelWidth })}
    />
  );
});
