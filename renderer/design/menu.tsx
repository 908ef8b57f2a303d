import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { useFloatingPlace } from "./floating-place.ts";
import { Keys } from "./keys.tsx";

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly keys?: string | null;
  readonly disabled?: boolean;
  readonly separatorBefore?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
}

/** A list of commands under a button. Not modal: a modal one writes a style element, which the page's policy refuses. */
export function Menu({ trigger, entries }: MenuProps) {
  const place = useFloatingPlace();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content className="menu" align="start" sideOffset={6} collisionPadding={8}>
          {entries.map((entry) => (
            <MenuRow key={entry.id} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuRow({ entry }: { readonly entry: MenuEntry }) {
  return (
    <>
      {entry.separatorBefore === true ? <DropdownMenu.Separator className="menu-separator" /> : null}
      <DropdownMenu.Item
        className="menu-item"
        disabled={entry.disabled === true}
        onSelect={() => entry.onSelect()}
      >
        {entry.name}
        {entry.keys == null ? null : <Keys keys={entry.keys} />}
      </DropdownMenu.Item>
    </>
  );
}
