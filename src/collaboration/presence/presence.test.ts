import { afterEach, describe, expect, it } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { Doc } from "yjs";
import { announcePerson, colourFor, labelOf, listPeople } from "./presence.ts";

const made: Awareness[] = [];
function awareness(): Awareness {
  const one = new Awareness(new Doc());
  made.push(one);
  return one;
}

describe("presence", () => {
  afterEach(() => {
    for (const one of made.splice(0)) one.destroy();
  });

  it("shows a person to others", () => {
    const mine = awareness();
    const theirs = awareness();
    const person = { name: "Amina", delegation: "Kenya", colour: "#1d4ed8" };
    announcePerson(mine, person);
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "test");
    const seen = listPeople(theirs).find(({ client }) => client === mine.clientID);
    expect(seen).toEqual({ client: mine.clientID, ...person, here: false, self: false });
  });

  it("keeps the caret when the name changes", () => {
    const mine = awareness();
    mine.setLocalState({ anchorPos: "there", focusing: true });
    announcePerson(mine, { name: "", delegation: "Chile", colour: "#15803d" });
    expect(mine.getLocalState()).toMatchObject({ anchorPos: "there", focusing: true, name: "Chile" });
  });

  it("survives whatever a peer sends", () => {
    const mine = awareness();
    mine.setLocalState({ color: "url(evil)", awarenessData: { name: 7, delegation: "x".repeat(5000) } });
    const [seen] = listPeople(mine);
    expect(seen?.colour).toBe("#4b5563");
    expect(seen?.name).toBe("7");
    expect(seen?.delegation.length).toBe(80);
  });

  it("labels by delegation first", () => {
    expect(labelOf({ name: "Amina", delegation: "Kenya" })).toBe("Kenya (Amina)");
    expect(labelOf({ name: "", delegation: "Kenya" })).toBe("Kenya");
    expect(labelOf({ name: "", delegation: "" })).toBe("Guest");
  });

  it("gives the same person the same colour", () => {
    const person = { name: "Amina", delegation: "Kenya" };
    expect(colourFor(person)).toBe(colourFor({ ...person }));
  });
});
