import type { Finding } from "#core/lint/finding.ts";

/** A paragraph that changed elsewhere is checked anew, and says the same with other findings. */
export function findAgain(finding: Finding, findings: readonly Finding[]): Finding | null {
  if (findings.includes(finding)) return finding;
  const isSame = (each: Finding): boolean =>
    each.rule === finding.rule && each.message === finding.message && ownerOf(each) === ownerOf(finding);
  return findings.find(isSame) ?? null;
}

function ownerOf({ place }: Finding): string {
  return place.kind === "block" ? place.block : place.kind === "note" ? place.note : place.kind;
}
