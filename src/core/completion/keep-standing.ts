// What an answer changes of what is shown already. Whoever types looks at one thing and presses Tab for it a moment later:
// what Tab takes changes because of what is typed, never because an answer came in between.
import type { Completion, Suggestions } from "./completion.ts";

/**
 * What is shown once the answer to `before` has come. A grey text stays for as long as what is typed agrees with it, and
 * gives way only to one that says the same and more. Of a list the row that Tab takes stays the first.
 */
export function keepStanding(shown: Suggestions, answer: Suggestions, before: string): Suggestions {
  const { ghost } = shown;
  if (ghost !== null && continues(ghost, before)) {
    return answer.ghost !== null && saysMore(answer.ghost, ghost, before) ? answer : { ghost, list: [] };
  }
  const [first] = shown.list;
  if (first === undefined || !goesOn(first, before) || answer.ghost !== null) return answer;
  const others = answer.list.filter(({ insert }) => insert !== first.insert);
  return { ghost: null, list: [first, ...others] };
}

/** Whether what is typed begins it to the letter: of a grey text nobody sees that it would change what was typed. */
export function continues({ insert, replaceFrom }: Completion, before: string): boolean {
  const typed = before.slice(replaceFrom);
  return insert.length > typed.length && insert.startsWith(typed);
}

/** Whether what is typed begins it, with or without its article, and something of it is left. */
export function goesOn({ insert, replaceFrom }: Completion, before: string): boolean {
  const typed = before.slice(replaceFrom).toLowerCase();
  const whole = insert.toLowerCase();
  return insert.length > typed.length && (whole.startsWith(typed) || whole.startsWith(`the ${typed}`));
}

function saysMore(longer: Completion, shorter: Completion, before: string): boolean {
  const whole = ({ insert, replaceFrom }: Completion): string =>
    (before.slice(0, replaceFrom) + insert).toLowerCase();
  return whole(longer).startsWith(whole(shorter));
}
