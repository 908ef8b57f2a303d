import type { LexicalEditor } from "lexical";
import type { TemplateSummary } from "#bridge/answers.ts";
import { commands } from "#bridge/commands.ts";
import type { Bridge } from "#bridge/requests.ts";
import { textOf } from "#core/resolution/spans.ts";
import { insertTemplate } from "#renderer/dialogs/templates/insert-template.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { plainPlaceName } from "#renderer/strings/place-words.ts";
import { CommandPalette } from "./command-palette.tsx";
import type { DraftDialogProps } from "./draft-dialog.ts";
import { useHost, useSettings } from "./host-context.ts";
import type { PaletteEntry } from "./palette-entries.ts";
import { useTemplates } from "./start/template-gallery.tsx";
import { useKeys } from "./use-keys.ts";

const firstWords = 60;
const rememberedAtMost = 12;

/** The palette of a draft: every command, every paragraph, every template; first what was used lately. */
export function DraftPalette(props: DraftDialogProps) {
  const { editor, owner, onClose } = props;
  const onTemplate = owner?.openTemplate ?? null;
  const { bridge } = useHost();
  const { settings, changeSettings } = useSettings();
  const templates = useTemplates(onTemplate !== null);
  const choose = (template: TemplateSummary): void => {
    if (template.kind === "paragraph") void insert(editor, bridge, template);
    else onTemplate?.(template);
  };
  const entries = [
    ...useCommandEntries(props),
    ...paragraphEntries(props),
    ...templates.map((template) => ({
      id: `template ${template.id}`,
      group: "template" as const, // one of the palette's groups
      name: template.title,
      detail: template.description,
      keys: null,
      run: () => choose(template),
    })),
  ];
  const remember = ({ id, group }: PaletteEntry): void => {
    // Paragraphs belong to this draft alone.
    if (group === "paragraph") return;
    const recentCommands = [id, ...settings.recentCommands.filter((other) => other !== id)];
    void changeSettings({ recentCommands: recentCommands.slice(0, rememberedAtMost) });
  };
  return (
    <CommandPalette entries={entries} recent={settings.recentCommands} onRun={remember} onClose={onClose} />
  );
}

function useCommandEntries({ commands: { run, canRun, isOn } }: DraftDialogProps): readonly PaletteEntry[] {
  const keysOf = useKeys();
  return commands
    .filter(({ id }) => id !== "command-palette" && canRun(id))
    .map(({ id, title, menu }) => ({
      id,
      group: "command",
      name: title,
      detail: isOn(id) === true ? `${menuWords.menus[menu]} · ✓` : menuWords.menus[menu],
      keys: keysOf(id),
      run: () => run(id),
    }));
}

function paragraphEntries({ editor, labels, resolution }: DraftDialogProps): readonly PaletteEntry[] {
  return resolution.blocks.map(({ id, spans }) => ({
    id: `paragraph ${id}`,
    group: "paragraph",
    name: plainPlaceName(labels.get(id)?.name ?? ""),
    detail: textOf(spans).slice(0, firstWords),
    keys: null,
    run: () => goToPlace(editor, { kind: "block", block: id, start: 0, end: 0 }),
  }));
}

/** Puts the paragraphs of a template where they belong, near the caret. */
async function insert(editor: LexicalEditor, bridge: Bridge, template: TemplateSummary): Promise<void> {
  const outcome = await bridge.openTemplate({ template: template.id });
  if (outcome.ok) insertTemplate(editor, outcome.value.resolution);
}
