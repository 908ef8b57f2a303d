// Who is here. It lives beside the document, never in it.
import type { Awareness } from "y-protocols/awareness";

export interface Person {
  /** "Amina K." or empty: a delegation alone is enough. */
  readonly name: string;
  readonly delegation: string;
  /** A CSS colour. */
  readonly colour: string;
}

export interface PresentPerson extends Person {
  readonly client: number;
  readonly here: boolean;
  /** True for this very window. */
  readonly self: boolean;
}

// Dark enough for white text on it (contrast of 4.5 or more), and apart from each other for most eyes.
const colours = ["#9a3412", "#1d4ed8", "#15803d", "#7e22ce", "#be185d", "#0e7490", "#854d0e", "#4338ca"];

/** The same person gets the same colour in every session. */
export function colourFor(person: Pick<Person, "name" | "delegation">): string {
  let sum = 0;
  for (const letter of `${person.delegation}/${person.name}`)
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return colours[sum % colours.length] ?? "#1d4ed8";
}

/** What others see of this window. The collaboration plugin adds the caret to the same state. */
export function announcePerson(awareness: Awareness, person: Person): void {
  const { name, delegation, colour } = person;
  awareness.setLocalState({
    anchorPos: null,
    focusPos: null,
    focusing: false,
    ...awareness.getLocalState(),
    name: labelOf(person),
    color: colour,
    awarenessData: { name, delegation },
  });
}

/** The flag at the caret: "Kenya (Amina K.)". */
export function labelOf({ name, delegation }: Pick<Person, "name" | "delegation">): string {
  if (delegation === "") return name === "" ? "Guest" : name;
  return name === "" ? delegation : `${delegation} (${name})`;
}

export function listPeople(awareness: Awareness): readonly PresentPerson[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    // A peer may send anything.
    if (typeof state !== "object" || state === null) return [];
    const { awarenessData, color, focusing } = state;
    const { name, delegation } = { name: "", delegation: "", ...awarenessData };
    return [
      {
        client,
        name: String(name).slice(0, 80),
        delegation: String(delegation).slice(0, 80),
        colour: isColour(color) ? color : "#4b5563",
        here: focusing === true,
        self: client === awareness.clientID,
      },
    ];
  });
}

function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}
