import { type KeyboardEvent, useState } from "react";
import { findKeysInUse, hasFixedKeys, keysOf, readKeys } from "#bridge/command-keys.ts";
import { type Command, type CommandId, commands, menus } from "#bridge/commands.ts";
import { Button } from "#renderer/design/button.tsx";
import { Keys, readableKeys } from "#renderer/design/keys.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { settingsWords } from "#renderer/strings/settings-words.ts";
import type { SettingsSectionProps } from "./settings-section.ts";

const isMac = /mac/i.test(navigator.platform);

/** The keys of every command, each to be changed; keys that another command has are told and not taken. */
export function KeysSection({ settings, onChange }: SettingsSectionProps) {
  const [waiting, setWaiting] = useState<CommandId | null>(null);
  const [conflict, setConflict] = useState<string | null>(null);
  const { keys } = settings;
  const take = (id: CommandId, chosen: string): void => {
    setWaiting(null);
    const other = chosen === "" ? null : findKeysInUse(chosen, id, keys);
    setConflict(other === null ? null : settingsWords.inUse(readableKeys(chosen), other.title));
    if (other === null) onChange({ keys: { ...keys, [id]: chosen } });
  };
  const restore = (id: CommandId): void => {
    const { [id]: _own, ...rest } = keys;
    setConflict(null);
    onChange({ keys: rest });
  };
  return (
    <>
      <p className="field-hint">{settingsWords.keysText}</p>
      {conflict === null ? null : <Notice tone="warning">{conflict}</Notice>}
      {menus.map((menu) => (
        <section key={menu} aria-label={menuWords.menus[menu]}>
          <h3 className="settings-group">{menuWords.menus[menu]}</h3>
          <ul className="key-rows">
            {commands
              .filter((command) => command.menu === menu)
              .map((command) => (
                <KeyRow
                  key={command.id}
                  id={command.id}
                  command={command}
                  keys={keysOf(command.id, keys)}
                  isOwn={keys[command.id] !== undefined}
                  isWaiting={waiting === command.id}
                  onWait={setWaiting}
                  onTake={take}
                  onRestore={restore}
                />
              ))}
          </ul>
        </section>
      ))}
      <Button size="small" onClick={() => onChange({ keys: {} })} disabled={Object.keys(keys).length === 0}>
        {settingsWords.restoreAll}
      </Button>
    </>
  );
}

interface KeyRowProps {
  readonly id: CommandId;
  readonly command: Command;
  readonly keys: string | null;
  readonly isOwn: boolean;
  readonly isWaiting: boolean;
  readonly onWait: (id: CommandId | null) => void;
  readonly onTake: (id: CommandId, keys: string) => void;
  readonly onRestore: (id: CommandId) => void;
}

function KeyRow({ id, command, keys, isOwn, isWaiting, onWait, onTake, onRestore }: KeyRowProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isWaiting || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = event.key === "Escape" ? null : readKeys(event.nativeEvent, isMac);
    if (pressed !== null) onTake(id, pressed);
    else if (event.key === "Escape") onWait(null);
  };
  return (
    <li className="key-row">
      <span className="key-title">{command.title}</span>
      {isWaiting ? (
        <span className="key-waiting" role="status">
          {settingsWords.press}
        </span>
      ) : keys === null ? (
        <span className="field-hint">{settingsWords.noKeys}</span>
      ) : (
        <Keys keys={keys} />
      )}
      {hasFixedKeys(id) ? (
        <span className="field-hint">{settingsWords.fixed}</span>
      ) : (
        <span className="key-actions">
          <Button
            size="small"
            look="quiet"
            aria-label={settingsWords.changeFor(command.title)}
            aria-pressed={isWaiting}
            onClick={() => onWait(isWaiting ? null : id)}
            onKeyDown={onKeyDown}
            onBlur={() => onWait(null)}
          >
            {settingsWords.change}
          </Button>
          {isOwn ? (
            <Button size="small" look="quiet" onClick={() => onRestore(id)}>
              {settingsWords.restore}
            </Button>
          ) : keys === null ? null : (
            <Button size="small" look="quiet" onClick={() => onTake(id, "")}>
              {settingsWords.takeAway}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
