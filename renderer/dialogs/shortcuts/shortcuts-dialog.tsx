import { useState } from "react";
import { commands, menus } from "#bridge/commands.ts";
import { useKeys } from "#renderer/app/use-keys.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Keys, readableKeys } from "#renderer/design/keys.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { menuWords } from "#renderer/strings/menu-words.ts";
import "./shortcuts-dialog.css";

export interface ShortcutsDialogProps {
  readonly onChangeKeys: () => void;
  readonly onClose: () => void;
}

interface Shortcut {
  readonly title: string;
  readonly keys: string | null;
}

/** Every command with its keys, by menu. */
export function ShortcutsDialog({ onChangeKeys, onClose }: ShortcutsDialogProps) {
  const keysOf = useKeys();
  const [typed, setTyped] = useState("");
  const groups = [
    ...menus.map((menu) => ({
      name: menuWords.menus[menu],
      shortcuts: commands
        .filter((command) => command.menu === menu)
        .map(({ id, title }): Shortcut => ({ title, keys: keysOf(id) })),
    })),
    {
      name: menuWords.writing,
      shortcuts: menuWords.writingKeys.map(({ does, keys }): Shortcut => ({ title: does, keys })),
    },
  ]
    .map((group) => ({ ...group, shortcuts: group.shortcuts.filter((shortcut) => fits(shortcut, typed)) }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <Dialog
      title={menuWords.shortcuts}
      size="wide"
      onClose={onClose}
      foot={<Button onClick={onChangeKeys}>{menuWords.changeKeys}</Button>}
    >
      <TextField label={menuWords.findShortcut} type="search" value={typed} autoFocus onText={setTyped} />
      {groups.length === 0 ? <p role="status">{menuWords.noShortcut}</p> : null}
      <div className="shortcut-groups">
        {groups.map(({ name, shortcuts }) => (
          <section key={name} className="shortcut-group" aria-label={name}>
            <h3 className="shortcut-name">{name}</h3>
            <dl>
              {shortcuts.map(({ title, keys }) => (
                <div key={title} className="shortcut">
                  <dt>{title}</dt>
                  <dd>
                    {keys === null ? (
                      <span className="field-hint">{menuWords.noKeys}</span>
                    ) : (
                      <Keys keys={keys} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function fits({ title, keys }: Shortcut, typed: string): boolean {
  const text = `${title} ${keys ?? ""} ${keys === null ? "" : readableKeys(keys)}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
