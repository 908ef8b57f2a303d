import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import type { TemplateSummary } from "#bridge/answers.ts";
import { type CommandId, commands } from "#bridge/commands.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { readNow } from "#renderer/editing/use-resolution.ts";
import { CommandPalette } from "./command-palette.tsx";
import { useHost } from "./host-context.ts";
import type { PaletteEntry } from "./palette-entries.ts";
import { useTemplates } from "./start/template-gallery.tsx";

const firstWords = 60;

export interface DraftPaletteProps {
  readonly editor: LexicalEditor;
  readonly labels: Labels;
  readonly resolution: Resolution;
  readonly onCommand: (id: CommandId) => void;
  /** Null in a guest's window, which has no templates. */
  readonly onTemplate: ((template: TemplateSummary) => void) | null;
  readonly onClose: () => void;
}

/** The palette of a draft: every command, every paragraph, every template. */
export function DraftPalette(props: DraftPaletteProps) {
  const { editor, onTemplate, onClose } = props;
  const { bridge } = useHost();
  const templates = useTemplates(onTemplate !== null);
  const choose = (template: TemplateSummary): void => {
    if (template.kind === "paragraph") void insertTemplate(editor, bridge, template);
    else onTemplate?.(template);
  };
  const entries = [
    ...commandEntries(props),
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
  return <CommandPalette entries={entries} onClose={onClose} />;
}

function commandEntries({ editor, onCommand }: DraftPaletteProps): readonly PaletteEntry[] {
  const impossible = new Set(allCommands.filter((each) => !each.isPossible(editor)).map(({ id }) => id));
  return commands
    .filter(({ id }) => id !== "command-palette" && !impossible.has(id))
    .map(({ id, title, keys }) => ({
      id,
      group: "command",
      name: title,
      detail: "",
      keys,
      run: () => onCommand(id),
    }));
}

function paragraphEntries({ editor, labels, resolution }: DraftPaletteProps): readonly PaletteEntry[] {
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
