// Proposals as files had them before they could be more than other words for words of a paragraph.

/** The content of a file with its older proposals in the form of today; everything else as it is. */
export function readOlderProposals(
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { negotiation } = content;
  if (!isRecord(negotiation)) return content;
  const { proposals } = negotiation;
  if (!Array.isArray(proposals) || !proposals.some(isOlder)) return content;
  const upgraded: readonly unknown[] = proposals.map((each: unknown) =>
    isOlder(each) ? upgrade(each) : each,
  );
  return { ...content, negotiation: { ...negotiation, proposals: upgraded } };
}

function isOlder(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !("kind" in value) && "text" in value;
}

function upgrade({ block, text, ...others }: Readonly<Record<string, unknown>>): unknown {
  const spans = text === "" ? [] : [{ kind: "text", text }];
  return { ...others, kind: "replace-words", in: { block }, at: "", spans };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
