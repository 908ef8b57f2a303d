// Comments as files had them before they held their answers, who wrote them and the words they are about.

/** The content of a file with its older comments in the form of today; everything else as it is. */
export function readOlderComments(
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { negotiation } = content;
  if (!isRecord(negotiation)) return content;
  const { comments } = negotiation;
  if (!Array.isArray(comments) || !comments.some(isOlder)) return content;
  const answers = new Map<unknown, unknown[]>();
  const threads: unknown[] = [];
  for (const each of comments as readonly unknown[]) {
    if (!isOlder(each)) threads.push(each);
    else if (each["replyTo"] === null) threads.push(upgrade(each));
    else {
      const { id, delegation, text, replyTo } = each;
      answers.set(replyTo, [...(answers.get(replyTo) ?? []), { id, delegation, text, author: "", at: "" }]);
    }
  }
  const upgraded = threads.map((each) =>
    isRecord(each) && !("answers" in each) ? { ...each, answers: answers.get(each["id"]) ?? [] } : each,
  );
  return { ...content, negotiation: { ...negotiation, comments: upgraded } };
}

function isOlder(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && "replyTo" in value;
}

function upgrade({ audience: _, replyTo: _replyTo, ...others }: Readonly<Record<string, unknown>>): unknown {
  return { ...others, author: "", at: "", words: "" };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
