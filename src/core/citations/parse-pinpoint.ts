// Which part of a text is cited: before it ("paragraphs 3 and 4 of"), or after it (", para. 5 (a)").
// Source: UN Editorial Manual, Footnotes, III, and Paragraphs and subparagraphs.

const partBefore =
  /(?:^|[\s(“"])((?:[Pp]aragraphs?|[Ss]ections?|[Aa]nnex(?:es)?|[Cc]hapters?|[Aa]rticles?|[Pp]aras?\.)(?: [\w() ,–-]{1,40})?) (?:of|to) (?:the )?$/;
const partAfter =
  /, ((?:paras?\. \d+(?: \([a-z]+\))*(?:(?:, |–| and )\d+(?: \([a-z]+\))*)*|annex(?:es)?(?: [IVX]+)?|sect(?:ion|s?\.) [IVX]+(?:\.[A-Z])?))(?!\w)/y;
const longest = 70;

/** "paragraphs 3 and 4" before the organ or the number of a resolution. */
export function findPinpointBefore(text: string, at: number): string | null {
  return partBefore.exec(text.slice(Math.max(0, at - longest), at))?.[1] ?? null;
}

export function findPinpointAfter(text: string, at: number): string | null {
  partAfter.lastIndex = at;
  return partAfter.exec(text)?.[1] ?? null;
}

/** "Chapter VII", "Article 2 (4)" before the name of an instrument, with where it stands. */
export function findProvisionBefore(
  text: string,
  at: number,
): { readonly start: number; readonly text: string } | null {
  const from = Math.max(0, at - longest);
  const found = /(?:^|[\s(“"])((?:[Cc]hapters?|[Aa]rticles?) [\dIVXL][\w() ,–-]{0,30}) of (?:the )?$/.exec(
    text.slice(from, at),
  );
  const written = found?.[1];
  if (found === null || written === undefined) return null;
  return { start: from + found.index + found[0].indexOf(written), text: written };
}
