import { describe, expect, it } from "vitest";
import type { ReferenceSpan } from "#core/resolution/resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { formatText } from "./format-text.ts";
import { readText } from "./read-text.ts";

const text = `body: hrc
---

*Recalling* the ports,

1. *Welcomes* the lamps, as in paragraph [2 (b)](#op2-2) below;[^1]

2. *Urges* ports, recalling the [first](#pp1) preambular paragraph:

    (a) To polish;

    (b) To see paragraph [1](#op1) above and paragraph [9](#gone).

[^1]: See paragraph [2](#op2) above.
`;

let ids = 0;
const context = {
  newId: () => {
    ids += 1;
    return `id-${ids}`;
  },
  defaultBody: "hrc",
};

describe("live references in our plain text", () => {
  const { value } = readText(text, context);

  it("are read as they are written", () => {
    const spans = [...value.blocks, ...value.notes].flatMap((owner) => owner.spans);
    const references = spans.filter((span): span is ReferenceSpan => span.kind === "reference");
    const places = references.map(({ target, text: shown }) => {
      const at = value.blocks.findIndex(({ id }) => id === target);
      return `${shown}=${at}`;
    });
    expect(places).toEqual(["2 (b)=4", "first=0", "1=1", "9=-1", "2=2"]);
  });

  it("are written back with the numbers of today", () => {
    const again = formatText(value, readProfile("hrc"));
    expect(again.slice(again.indexOf("*Recalling*"))).toBe(text.slice(text.indexOf("*Recalling*")));
    const moved = { ...value, blocks: value.blocks.filter((_, index) => index !== 1) };
    expect(formatText(moved, readProfile("hrc"))).toContain("paragraph [1](#gone) above");
  });

  it("are no links elsewhere", () => {
    const foreign = readText("The Human Rights Council,\n\nRecalling [3](#op3) the ports,", context).value;
    expect(JSON.stringify(foreign.blocks)).not.toContain('"reference"');
  });
});
