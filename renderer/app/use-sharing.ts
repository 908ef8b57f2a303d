// How this draft stands with others: whether it is shared, how far the relay has it, and who is here.
import { useEffect, useState } from "react";
import type { SharedSession } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { announcePerson, colourFor, labelOf, listPeople } from "#collaboration/presence/presence.ts";
import type { RelayProvider, RelayState } from "#collaboration/provider/relay-provider.ts";
import { initialsOf, type Person } from "#renderer/panels/people/person.ts";
import type { DraftParts } from "./assemble-draft.ts";
import { holdWhileComposing } from "./hold-while-composing.ts";
import { useHost, useSettings } from "./host-context.ts";
import type { Connection } from "./status-line.tsx";
import { watchRelay } from "./watch-relay.ts";

export interface Sharing {
  readonly shared: SharedSession | null;
  readonly connection: Connection;
  /** Set where the relay ended the session for good: what it said. */
  readonly refused: string | null;
  readonly share: () => Promise<string | null>;
  readonly stop: () => Promise<string | null>;
}

export function useSharing(parts: DraftParts, draft: string | null, first: SharedSession | null): Sharing {
  const { bridge } = useHost();
  const [shared, setShared] = useState(first);
  const [relay, setRelay] = useState<RelayState | null>(null);
  const [isCut, setCut] = useState(false);
  const people = usePeople(parts);

  useEffect(() => {
    if (shared === null) return;
    const watch = watchRelay(setCut);
    let provider: RelayProvider | null = null;
    let stopHolding = (): void => {};
    let isOver = false;
    const join = async (): Promise<void> => {
      // Nobody waits for the network's part to type: it comes when there is somebody to share with.
      const { RelayProvider } = await import("#collaboration/provider/relay-provider.ts");
      if (isOver) return;
      provider = new RelayProvider({
        document: parts.document,
        awareness: parts.provider.awareness,
        socket: shared.socket,
        room: shared.room,
        token: shared.token,
        onState: (state) => {
          watch.note(state);
          setRelay(state);
        },
      });
      stopHolding = holdWhileComposing(provider.incoming);
      provider.connect();
    };
    // Who cannot even load it is as cut off as who cannot reach the relay.
    join().catch(() => setCut(true));
    return () => {
      isOver = true;
      stopHolding();
      provider?.destroy();
      watch.end();
      setRelay(null);
      setCut(false);
    };
  }, [parts, shared]);

  const share = async (): Promise<string | null> => {
    if (draft === null) return null;
    // The relay's copy starts from the file, so the file has to be whole first.
    await parts.session?.save();
    const outcome = await bridge.shareDraft({ draft });
    if (!outcome.ok) return describeProblem(outcome.problem);
    setShared(outcome.value);
    return null;
  };
  const stop = async (): Promise<string | null> => {
    if (draft === null) return null;
    const outcome = await bridge.stopSharing({ draft });
    if (!outcome.ok) return describeProblem(outcome.problem);
    setShared(null);
    return null;
  };
  return {
    shared,
    connection: connectionOf(relay, isCut, people),
    refused: relay?.kind === "refused" ? relay.reason.sentence : null,
    share,
    stop,
  };
}

function connectionOf(relay: RelayState | null, isCut: boolean, people: readonly Person[]): Connection {
  if (relay === null) return { kind: "alone" };
  if (relay.kind === "refused") return { kind: "alone" };
  if (isCut) return { kind: "offline" };
  if (relay.kind !== "live") return { kind: relay.kind };
  const others = people.filter(({ isYou }) => !isYou).map(({ name, delegation }) => delegation || name);
  return { kind: "live", others, isAllShared: relay.unsynced === 0 };
}

/** Everybody at the draft, this window first. */
export function usePeople(parts: DraftParts): readonly Person[] {
  const { settings } = useSettings();
  const { awareness } = parts.provider;
  const { person: name, delegation } = settings;
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    let shown = "";
    announcePerson(awareness, { name, delegation, colour: colourFor({ name, delegation }) });
    const read = (): void => {
      const next = listPeople(awareness).map((present) => ({
        id: present.client,
        // A delegation alone is a name: it is not said twice.
        name: present.name === "" ? labelOf(present) : present.name,
        delegation: present.name === "" ? "" : present.delegation,
        initials: initialsOf(present.delegation === "" ? present.name : present.delegation),
        color: present.colour,
        isYou: present.self,
      }));
      next.sort((one, other) => Number(other.isYou) - Number(one.isYou) || one.id - other.id);
      // Every caret move comes here, and React keeps what is set in vain until the frame is drawn again.
      const said = JSON.stringify(next);
      if (said !== shown) setPeople(next);
      shown = said;
    };
    awareness.on("change", read);
    read();
    return () => awareness.off("change", read);
  }, [awareness, name, delegation]);
  return people;
}
