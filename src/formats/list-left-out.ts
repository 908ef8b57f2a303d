// What a file of a format does not carry of this draft, to be said before it is made. A test looks for each in the bytes.
import { isDocument } from "#core/masthead/is-document.ts";
import { isOpenNumber } from "#core/masthead/is-open-number.ts";
import type { LeftOut } from "#core/resolution/left-out.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { PrintChoices } from "./format.ts";

/**
 * What a format can say beside the text: `printed` what an official document prints, `structured` more of it as data, `text` the
 * whole head of a draft, `data` all that stands in the masthead.
 */
type Reach = "printed" | "structured" | "text" | "data";

const reaches: Readonly<Record<string, Reach>> = {
  docx: "printed",
  pdf: "printed",
  html: "printed",
  akn: "structured",
  txt: "text",
  markdown: "text",
  json: "data",
  penholder: "data",
};

export function listLeftOut(
  resolution: Resolution,
  format: string,
  choices: PrintChoices,
): readonly LeftOut[] {
  const reach = reaches[format] ?? "printed";
  const left = { ...negotiated(resolution), ...sponsoring(resolution, reach) };
  const facts = { ...issued(resolution, reach), ...versioned(resolution, reach, choices) };
  return Object.entries({ ...left, ...facts }).flatMap(([kind, count]) =>
    // The keys are those of the type, each named by one of the functions below.
    count === 0 ? [] : [{ kind: kind as LeftOut["kind"], count }],
  );
}

type Counts = Partial<Readonly<Record<LeftOut["kind"], number>>>;

function negotiated({ negotiation }: Resolution): Counts {
  const { comments, proposals, mastheadChanges, statuses, waivers, ownRules } = negotiation;
  return {
    comments: comments.length,
    proposals: proposals.length + mastheadChanges.length,
    statuses: Object.values(statuses).filter((status) => status !== "open").length,
    "kept-findings": waivers.length,
    "own-rules": ownRules === null ? 0 : 1,
  };
}

/** Adopted texts name no sponsors; drafts those at tabling, all alike (drafting rules of both offices). */
function sponsoring({ masthead, stage }: Resolution, reach: Reach): Counts {
  const { sponsors } = masthead;
  const later = sponsors.filter(({ joined }) => joined !== null).length;
  if (reach === "text" || reach === "data") return {};
  if (reach === "structured") return stage === "adopted" ? {} : { "later-sponsors": later };
  if (stage === "adopted") return { sponsors: sponsors.length };
  const atTabling = sponsors.filter(({ joined }) => joined === null);
  const additional = atTabling.filter(({ role }) => role === "additional").length;
  return {
    "later-sponsors": later,
    "sponsor-roles": additional === atTabling.length ? 0 : additional,
  };
}

/** A draft has not been issued or numbered: what stands there is of the text it was made from. */
function issued({ masthead, stage }: Resolution, reach: Reach): Counts {
  if (reach === "data" || stage === "adopted") return {};
  return {
    "issue-date": masthead.issued === null || stage === "tabled" ? 0 : 1,
    number: masthead.number === null || isOpenNumber(masthead.number) ? 0 : 1,
  };
}

function versioned(resolution: Resolution, reach: Reach, { draftNotice }: PrintChoices): Counts {
  const { masthead, stage } = resolution;
  if ((masthead.version?.trim() ?? "") === "" || reach === "text" || reach === "data") return {};
  const isSaid =
    stage === "working" && (reach === "structured" || (isDocument(resolution) && draftNotice !== false));
  return { version: isSaid ? 0 : 1 };
}
