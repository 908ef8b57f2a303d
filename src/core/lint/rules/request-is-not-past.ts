import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import {
  type Deadline,
  findDeadlines,
  isPast,
  type Now,
  rollForward,
} from "#core/templates/find-deadlines.ts";

/** Requests outlive the text they were first made in: whoever starts from it asks for what has been. */
export const requestIsNotPast: Rule = {
  id: "request-is-not-past",
  group: "style",
  severity: "warning",
  stages: ["working", "tabled"],
  scope: ["operative", "subparagraph", "continuation"],
  cues: ["session", "0"],
  *check(subject) {
    const { masthead } = subject.resolution;
    const now: Now = { session: masthead.session?.number ?? null, today: subject.today ?? null };
    for (const { owner, text } of checkedTexts(subject)) {
      for (const deadline of findDeadlines(text, subject.profile)) {
        if (!isPast(deadline, now)) continue;
        const later = rollForward(deadline, sessionsOn(deadline, now), now);
        if (later === null) continue;
        const { start, end, words } = deadline;
        yield replacement(owner, {
          start,
          end,
          text: later,
          message: `Unexpected ${nameOf(deadline)} that has passed, “${words}”, expected one to come, such as “${later}”.`,
          title: `Use “${later}”`,
          look: true,
        });
      }
    }
  },
};

/** The session after the one the draft is for. */
function sessionsOn({ when }: Deadline, { session }: Now): number {
  return when.kind === "session" && session !== null ? session + 1 - when.number : 0;
}

function nameOf({ when }: Deadline): string {
  return when.kind === "day" ? "date" : when.kind;
}
