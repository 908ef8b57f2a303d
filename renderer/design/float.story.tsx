import { useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { EmptyState } from "./empty-state.tsx";
import { IconButton } from "./icon-button.tsx";
import { Menu } from "./menu.tsx";
import { Popover } from "./popover.tsx";
import { Progress } from "./progress.tsx";
import { TextField } from "./text-field.tsx";
import { Toasts, useTell } from "./toast.tsx";

function TellButton() {
  const tell = useTell();
  return (
    <Button
      onClick={() => tell({ text: "“Draft 3” was deleted.", action: { name: "Undo", run: () => undefined } })}
    >
      Tell something
    </Button>
  );
}

function Floating() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Toasts>
      <Menu
        trigger={<Button>Stage</Button>}
        entries={[
          { id: "working", name: "Working draft", onSelect: () => undefined },
          { id: "tabled", name: "Tabled", keys: "Mod+T", onSelect: () => undefined },
          {
            id: "adopted",
            name: "Adopted",
            disabled: true,
            separatorBefore: true,
            onSelect: () => undefined,
          },
        ]}
      />
      <Popover label="Agenda item" trigger={<Button>Agenda item</Button>}>
        <TextField label="Number" defaultValue="10" onText={() => undefined} />
        <TextField label="Title" onText={() => undefined} />
      </Popover>
      <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      {isOpen ? (
        <Dialog title="A dialog" onClose={() => setOpen(false)} foot={<Button look="primary">Apply</Button>}>
          <p>One thing at a time.</p>
        </Dialog>
      ) : null}
      <IconButton label="Larger" keys="Mod+Plus">
        +
      </IconButton>
      <TellButton />
      <Progress label="Making the file…" part={0.4} />
      <Progress label="Reading…" part={null} />
      <EmptyState title="No footnote yet" actions={<Button size="small">Insert a footnote</Button>}>
        Notes stand here in the order of their marks.
      </EmptyState>
    </Toasts>
  );
}

export const floatStory = { name: "What opens, tells and waits", story: <Floating /> } as const;
