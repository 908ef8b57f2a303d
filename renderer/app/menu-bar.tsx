// The menus of the window in a browser, from the one list of commands; the desktop program has the system's own.
import { Menubar } from "radix-ui";
import { Fragment, memo } from "react";
import { type CommandId, commands, menus } from "#bridge/commands.ts";
import { besideWindow } from "#renderer/design/floating-place.ts";
import { Keys } from "#renderer/design/keys.tsx";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { groupMenu } from "./menu-groups.ts";
import type { DraftCommands } from "./use-draft-commands.ts";
import { useKeys } from "./use-keys.ts";
import "./menu-bar.css";

export const MenuBar = memo(function MenuBar(draftCommands: DraftCommands) {
  return (
    <Menubar.Root className="menu-bar" aria-label={menuWords.menuBar}>
      {menus.map((menu) => (
        <Menubar.Menu key={menu}>
          <Menubar.Trigger className="menu-bar-name">{menuWords.menus[menu]}</Menubar.Trigger>
          <Menubar.Portal container={besideWindow()}>
            <Menubar.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
              <MenuRows {...draftCommands} menu={menu} />
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  );
});

interface MenuRowsProps extends DraftCommands {
  readonly menu: (typeof menus)[number];
}

/** A part of its own, so that what can be run is asked only while the menu is open. */
function MenuRows({ menu, run, canRun, isOn }: MenuRowsProps) {
  return groupMenu(commands.filter((command) => command.menu === menu)).map((group, at) => (
    <Fragment key={group[0]?.id}>
      {at === 0 ? null : <Menubar.Separator className="menu-separator" />}
      {group.map(({ id, title }) => (
        <Row key={id} id={id} title={title} canRun={canRun(id)} isOn={isOn(id)} onRun={run} />
      ))}
    </Fragment>
  ));
}

interface RowProps {
  readonly id: CommandId;
  readonly title: string;
  readonly canRun: boolean;
  readonly isOn: boolean | null;
  readonly onRun: (id: CommandId) => void;
}

function Row({ id, title, canRun, isOn, onRun }: RowProps) {
  const keys = useKeys()(id);
  // After the menu has given the focus back, so that the command finds the caret where it was.
  const select = (): void => void setTimeout(() => onRun(id));
  const words = (
    <>
      <span className="menu-tick" aria-hidden="true">
        {isOn === true ? "✓" : ""}
      </span>
      <span className="menu-title">{title}</span>
      {keys === null ? null : <Keys keys={keys} />}
    </>
  );
  if (isOn === null)
    return (
      <Menubar.Item className="menu-item" disabled={!canRun} onSelect={select}>
        {words}
      </Menubar.Item>
    );
  return (
    <Menubar.CheckboxItem className="menu-item" checked={isOn} disabled={!canRun} onSelect={select}>
      {words}
    </Menubar.CheckboxItem>
  );
}
