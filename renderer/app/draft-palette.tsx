import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { TemplateSummary } from "#bridge/answers.ts";
import { commands } from "#bridge/commands.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { readNow } from "#renderer/editing/use-resolution.ts";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { CommandPalette } from "./command-palette.tsx";
import type { DraftDialogProps } from "./draft-dialogs.tsx";
import { useHost, useKeys, useSettings } from "./host-context.ts";
import type { PaletteEntry } from "./palette-entries.ts";
import { useTemplates } from "./start/template-gallery.tsx";

const firstWords = 60;
const rememberedAtMost = 12;

/** The palette of a draft: every command, every paragraph, every template; first what was used lately. */
export function DraftPalette(props: DraftDialogProps) {
  const { editor, onTemplate, onClose } = props;
  const { bridge } = useHost();
  const { settings, changeSettings } = useSettings();
  const templates = useTemplates(onTemplate !== null);
  const choose = (template: TemplateSummary): void => {
    if (template.kind === "paragraph") void insertTemplate(editor, bridge, template);
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
    name: labels.get(id)?.name ?? "",
    detail: textOf(spans).slice(0, firstWords),
    keys: null,
    run: () => goToPlace(editor, { kind: "block", block: id, start: 0, end: 0 }),
  }));
}

/** Puts the paragraphs of a template behind the one the caret is in, as one step. */
async function insertTemplate(
  editor: LexicalEditor,
  bridge: Bridge,
  template: TemplateSummary,
): Promise<void> {
  const outcome = await bridge.openTemplate({ template: template.id });
  if (!outcome.ok) return;
  let after = editor.getEditorState().read($readCurrentBlock) ?? readNow(editor).blocks.at(-1)?.id ?? null;
  const edits: Edit[] = [];
  for (const block of outcome.value.resolution.blocks) {
    if (block.kind === "title" || block.kind === "enacting") continue;
    // An id of its own: the same template may stand in a text twice.
    const fresh = { ...block, id: newBlockId(), spans: block.spans.filter(({ kind }) => kind === "text") };
    edits.push({ kind: "insert-block", after, block: fresh });
    after = fresh.id;
  }
  applyEdits(editor, edits, "command");
  if (after !== null) goToPlace(editor, { kind: "block", block: after, start: 0, end: 0 });
}

function $readCurrentBlock(): BlockId | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  return $isBlockNode(owner) ? owner.getBlockId() : null;
}
