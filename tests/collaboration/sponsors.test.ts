// Two people at the list of sponsors at the same moment: nobody who joined is lost.
import { UNDO_COMMAND } from "lexical";
import { expect, it } from "vitest";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { emptyResolution, type Sponsor } from "#core/resolution/resolution.ts";
import { orderSponsors } from "#core/sponsors/take-sponsors.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $findMasthead } from "#editor/nodes/find-nodes.ts";
import { Writer } from "./writer.ts";

const state = (name: string): Sponsor => ({
  name,
  role: "main",
  onBehalfOf: null,
  nonMember: false,
  joined: null,
});

function openTwo(names: readonly string[]): readonly [Writer, Writer] {
  const document = createSharedDocument();
  const empty = emptyResolution("hrc");
  const masthead = { ...empty.masthead, sponsors: names.map(state) };
  writeSharedResolution({ ...empty, masthead }, { document, rootName });
  const first = encodeSharedDocument(document);
  const writers = [new Writer({ client: 1 }), new Writer({ client: 2 })] as const;
  for (const writer of writers) {
    writer.receive([first]);
    writer.takeSent();
  }
  return writers;
}

function change(writer: Writer, update: (now: readonly Sponsor[]) => readonly Sponsor[]): void {
  const sponsors = update(writer.read().masthead.sponsors);
  writer.act((editor) => applyEdits(editor, [{ kind: "set-masthead", change: { sponsors } }], "masthead"));
}

const add = (writer: Writer, ...names: readonly string[]): void =>
  change(writer, (now) => orderSponsors([...now, ...names.map(state)]));

function exchange([one, other]: readonly [Writer, Writer]): void {
  const [fromOne, fromOther] = [one.takeSent(), other.takeSent()];
  one.receive(fromOther);
  other.receive(fromOne);
}

const namesAt = (writer: Writer): readonly string[] =>
  writer.read().masthead.sponsors.map(({ name }) => name);

it.each([[[]], [["Ghana"]]])("keeps whom each of two people adds at once, beside %j", (before) => {
  const both = openTwo(before);
  add(both[0], "Chile", "Malawi");
  add(both[1], "Albania", "Peru");
  exchange(both);
  const all = [...before, "Albania", "Chile", "Malawi", "Peru"];
  for (const writer of both) expect([...namesAt(writer)].sort()).toEqual(all.sort());
  expect(namesAt(both[0])).toEqual(namesAt(both[1]));
});

it("keeps who is added while another is taken out, and takes back only one's own change", () => {
  const both = openTwo(["Chile", "Ghana"]);
  add(both[0], "Malawi");
  change(both[1], (now) => now.filter(({ name }) => name !== "Chile"));
  exchange(both);
  for (const writer of both) expect(namesAt(writer)).toEqual(["Ghana", "Malawi"]);
  both[0].act((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined));
  exchange(both);
  for (const writer of both) expect(namesAt(writer)).toEqual(["Ghana"]);
});

it("keeps the order the list was given in, and a name that stands there twice", () => {
  const [writer] = openTwo(["Peru", "Chile", "Peru", "Albania"]);
  expect(namesAt(writer)).toEqual(["Peru", "Chile", "Peru", "Albania"]);
  change(writer, (now) => now.toReversed());
  expect(namesAt(writer)).toEqual(["Albania", "Peru", "Chile", "Peru"]);
});

it("reads the list of a draft that has it in one, until it is changed", () => {
  const both = openTwo([]);
  const [one, other] = both;
  one.act((editor) =>
    editor.update(
      () => {
        const masthead = $findMasthead()?.getWritable();
        if (masthead !== undefined) masthead.__sponsors = JSON.stringify([state("Ghana"), state("Peru")]);
      },
      { discrete: true },
    ),
  );
  exchange(both);
  expect(namesAt(other)).toEqual(["Ghana", "Peru"]);
  change(other, (now) => now.filter(({ name }) => name !== "Ghana"));
  exchange(both);
  expect(namesAt(one)).toEqual(["Peru"]);
  change(one, () => []);
  exchange(both);
  expect(namesAt(other)).toEqual([]);
});
