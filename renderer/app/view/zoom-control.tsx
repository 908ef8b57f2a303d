import type { CommandId } from "#bridge/commands.ts";
import { useKeys } from "#renderer/app/use-keys.ts";
import { IconButton } from "#renderer/design/icon-button.tsx";
import { menuWords } from "#renderer/strings/menu-words.ts";

export interface ZoomControlProps {
  readonly zoom: number;
  readonly onCommand: (id: CommandId) => void;
}

export function ZoomControl({ zoom, onCommand }: ZoomControlProps) {
  const keysOf = useKeys();
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons of one purpose are no form
    <div className="zoom-control" role="group" aria-label={menuWords.zoom}>
      <IconButton
        label={menuWords.zoomOut}
        keys={keysOf("zoom-out")}
        disabled={zoom <= 50}
        onClick={() => onCommand("zoom-out")}
      >
        −
      </IconButton>
      <button type="button" className="status-button zoom-value" onClick={() => onCommand("zoom-reset")}>
        {menuWords.zoomedTo(zoom)}
      </button>
      <IconButton
        label={menuWords.zoomIn}
        keys={keysOf("zoom-in")}
        disabled={zoom >= 300}
        onClick={() => onCommand("zoom-in")}
      >
        +
      </IconButton>
    </div>
  );
}
