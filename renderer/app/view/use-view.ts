// How the window shows a draft: zoom, what stands beside the page, projector. Kept in the settings, but for what is of the moment.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Settings } from "#bridge/settings.ts";
import type { PanelName } from "#renderer/panels/panel-name.ts";

/** What lies over the page where the window is too narrow for it to stand beside. */
export type Drawer = "outline" | "panels" | null;

export interface View {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** What the style sheet of the frame looks at. */
  readonly attributes: Readonly<Record<`data-${string}`, string | boolean>>;
  readonly isProjector: boolean;
  readonly isOutlineShown: boolean;
  readonly arePanelsShown: boolean;
  readonly panel: PanelName;
  readonly setProjector: (on: boolean) => void;
  readonly setDrawer: (drawer: Drawer) => void;
  readonly showPanel: (panel: PanelName) => void;
  readonly toggleOutline: () => void;
  readonly togglePanels: () => void;
}

interface Kept {
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
}

/** As the style sheet has it. */
const narrow = window.matchMedia("(max-width: 900px)");

export function useView({ settings, changeSettings }: Kept): View {
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const [isProjector, setProjector] = useState(false);
  const [drawer, setDrawer] = useState<Drawer>(null);
  const [panel, setPanel] = useState<PanelName>("checks");
  useFrameStyle(frame, settings, isProjector);
  useLeavingProjector(isProjector, setProjector);
  const isOutlineShown = !isProjector && (isNarrow ? drawer === "outline" : settings.showOutline);
  const arePanelsShown = !isProjector && (isNarrow ? drawer === "panels" : settings.showPanels);
  return {
    frame,
    attributes: {
      "data-outline": isOutlineShown,
      "data-panels": arePanelsShown,
      "data-projector": isProjector,
      "data-type": settings.pageType,
      "data-margin-names": settings.paragraphNumbers,
      "data-line-numbers": settings.lineNumbers,
    },
    isProjector,
    isOutlineShown,
    arePanelsShown,
    panel,
    setProjector,
    setDrawer,
    showPanel: (shown) => {
      setPanel(shown);
      if (isNarrow) setDrawer("panels");
      else if (!settings.showPanels) void changeSettings({ showPanels: true });
    },
    toggleOutline: () => {
      if (isNarrow) setDrawer(drawer === "outline" ? null : "outline");
      else void changeSettings({ showOutline: !settings.showOutline });
    },
    togglePanels: () => {
      if (isNarrow) setDrawer(drawer === "panels" ? null : "panels");
      else void changeSettings({ showPanels: !settings.showPanels });
    },
  };
}

/** The steps of the zoom, as readers of documents have them. */
const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** The next step up or down from where the zoom stands. */
export function nextZoom(zoom: number, direction: "in" | "out"): number {
  const next = direction === "in" ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  return next ?? zoom;
}

function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const follow = (): void => setNarrow(narrow.matches);
    narrow.addEventListener("change", follow);
    return () => narrow.removeEventListener("change", follow);
  }, []);
  return isNarrow;
}

/** Properties set by script, which a strict style policy allows. */
function useFrameStyle(frame: RefObject<HTMLElement | null>, settings: Settings, isProjector: boolean): void {
  const { zoom, outlineWidth, panelWidth } = settings;
  useLayoutEffect(() => {
    const style = frame.current?.style;
    style?.setProperty("--zoom", String((isProjector ? Math.max(zoom, 100) * 1.7 : zoom) / 100));
    style?.setProperty("--outline-width", `${outlineWidth}px`);
    style?.setProperty("--panel-width", `${panelWidth}px`);
  }, [frame, zoom, outlineWidth, panelWidth, isProjector]);
}

/** Escape leaves, unless something that is open over the page takes it. */
function useLeavingProjector(isProjector: boolean, setProjector: (on: boolean) => void): void {
  useEffect(() => {
    if (!isProjector) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      setProjector(false);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isProjector, setProjector]);
}
