// What both rules on opening words say: nothing of a known opener, less of an unknown one, most of none.
import { matchOpener, type OpenerPart } from "#core/openers/match-opener.ts";
import { readWords } from "#core/openers/read-words.ts";
import type { Block } from "#core/resolution/resolution.ts";
import { openerOf } from "./block-opener.ts";
import { bodyDivisions } from "./body-divisions.ts";
import { checkedBlock, placeIn, replacement } from "./checked-text.ts";
import type { Observation, Subject } from "./rule.ts";
import { typedLabelOf } from "./typed-label.ts";

export interface OpenerExpectation {
  readonly part: OpenerPart;
  readonly other: OpenerPart;
  readonly expected: string;
}

export function* openerObservations(subject: Subject, expectation: OpenerExpectation): Iterable<Observation> {
  for (const block of bodyDivisions(subject.resolution).flatMap(({ blocks }) => blocks)) {
    if (block.kind !== expectation.part) continue;
    const observation = observe(block, expectation);
    if (observation !== null) yield observation;
  }
}

function observe(block: Block, { part, other, expected }: OpenerExpectation): Observation | null {
  const { owner, text } = checkedBlock(block);
  const opener = openerOf(block, part);
  // A typed label is another rule's; what it hides is judged when it is gone.
  if (opener?.known === true || typedLabelOf(text) !== "") return null;
  const [first] = readWords(text);
  // A word that is still being typed is not judged.
  if (first === undefined || first.end === text.length) return null;
  const start = opener?.start ?? first.start;
  const end = opener === null ? first.end : opener.start + opener.length;
  const message = `Unexpected “${text.slice(start, end)}”, expected ${expected}.`;
  if (opener !== null) return { severity: "warning", message, place: placeIn(owner, start, end), fix: null };
  return (
    otherPart(block, other) ??
    inflected(block, part) ?? { message, place: placeIn(owner, start, end), fix: null }
  );
}

const endings: Readonly<Record<OpenerPart, readonly string[]>> = {
  operative: ["s", "es"],
  preambular: ["ing"],
};

/** The verb as it stands in a dictionary has one right form here: "Requests" for "Request". */
function inflected(block: Block, part: OpenerPart): Observation | null {
  const { owner, text } = checkedBlock(block);
  const [first] = readWords(text);
  if (first === undefined) return null;
  const { start, end } = first;
  const written = text.slice(start, end);
  const form = endings[part]
    .map((ending) => written + ending)
    .find((word) => {
      return matchOpener(word + text.slice(end), part)?.known === true;
    });
  if (form === undefined) return null;
  const message = `Unexpected “${written}”, expected “${form}”.`;
  return replacement(owner, { start, end, text: form, message, title: `Use “${form}”`, look: true });
}

/** The opener of the other part, which has one right answer here: "Recalls" for "Recalling". */
function otherPart(block: Block, part: OpenerPart): Observation | null {
  const { owner, text } = checkedBlock(block);
  const opener = openerOf(block, part);
  if (opener === null || !opener.known || opener.counterpart === null || opener.adverb !== "none")
    return null;
  const { start, counterpart } = opener;
  const end = start + opener.length;
  return replacement(owner, {
    start,
    end,
    text: counterpart,
    message: `Unexpected “${text.slice(start, end)}”, expected “${counterpart}”.`,
    title: `Use “${counterpart}”`,
    look: true,
  });
}
