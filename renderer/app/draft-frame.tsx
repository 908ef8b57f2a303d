// The frame around a draft: the page, and places for what stands around it, which comes once the caret stands.
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { lazy, memo, useCallback, useMemo, useState } from "react";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import { AtRest } from "#renderer/design/at-rest.tsx";
import { EditingSurface } from "#renderer/editing/editing-surface.tsx";
import { useSeenText } from "#renderer/editing/use-seen-text.ts";
import { useStructure } from "#renderer/editing/use-structure.ts";
import { windowWords } from "#renderer/strings/window-words.ts";
import type { DraftFrameProps } from "./around-the-page.tsx";
import { FramePlace, useFramePlaces } from "./frame-places.tsx";
import { useDraftProfile, useSettings } from "./host-context.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import { useView } from "./view/use-view.ts";
import "./bars.css";
import "./frame.css";
import "./view/projector.css";
import "./view/small-window.css";
import "#renderer/panels/panels.css";

const AroundThePage = lazy(async () => ({
  default: (await import("./around-the-page.tsx")).AroundThePage,
}));

/** Drawn again when what is derived from the text changes, and not with what the window around it does. */
export const DraftFrame = memo(function DraftFrame(props: DraftFrameProps) {
  const [editor] = useLexicalComposerContext();
  const { settings, changeSettings } = useSettings();
  const view = useView({ settings, changeSettings });
  const { resolution, current } = useSeenText(editor);
  const profile = useDraftProfile(resolution);
  const structure = useStructure(resolution);
  const numbers = useMemo(() => showNumbers(structure, profile), [structure, profile]);
  const [dialog, setDialog] = useState<OpenDialogName | null>(null);
  const places = useFramePlaces();
  const [isAround, setAround] = useState(false);
  const onThere = useCallback(() => setAround(true), []);
  return (
    <div ref={view.frame} className="frame" {...view.attributes}>
      <FramePlace place={places.bars}>{isAround ? null : <EmptyBars />}</FramePlace>
      <FramePlace place={places.outline}>
        {isAround || !view.isOutlineShown ? null : <div className="outline" />}
      </FramePlace>
      <div className="page-column">
        <FramePlace place={places.notices} />
        <main className="desk" aria-label={windowWords.page}>
          <EditingSurface
            {...{ resolution, profile, numbers, dialog }}
            parts={props.parts}
            current={current?.id ?? null}
            onDialog={setDialog}
          />
        </main>
      </div>
      <FramePlace place={places.side}>
        {isAround || !view.arePanelsShown ? null : <div className="side" />}
      </FramePlace>
      <FramePlace place={places.status}>{isAround ? null : <footer className="status-line" />}</FramePlace>
      <AtRest fallback={null}>
        <AroundThePage
          {...props}
          {...{ editor, resolution, current, profile, numbers, view, places, dialog, onThere }}
          onDialog={setDialog}
        />
      </AtRest>
    </div>
  );
});

/** As high as the bars will be, or the page would move. */
function EmptyBars() {
  return (
    <header className="bars">
      <div className="title-bar" />
      <div className="toolbar" />
    </header>
  );
}
