// What the forms of the masthead, the sponsors and the adoption say.
import type { VoteListName, VoteRemark } from "#core/adoption/check-vote.ts";
import type { SymbolRemark } from "#core/masthead/check-symbol.ts";
import type { SponsorRemark } from "#core/sponsors/take-sponsors.ts";
import { plural } from "./plural.ts";

const listNames: Readonly<Record<VoteListName, string>> = {
  inFavour: "In favour",
  against: "Against",
  abstaining: "Abstaining",
};

export const mastheadFormWords = {
  none: "None",
  organBody: "Body",
  kind: "Kind of text",
  kinds: { resolution: "Resolution", decision: "Decision", statement: "Statement", text: "Other text" },
  committee: "Committee or other body under it",
  committeeHint: "Printed under the session.",
  amends: "Amends draft",
  amendsHint: "Only for an amendment: the symbol of the draft it amends.",
  symbolHint: "Leave empty until the secretariat gives one.",
  number: "Number",
  numberHint: "As adopted: 58/32",
  stage: "Stage",
  stages: { working: "Working draft", tabled: "Tabled", adopted: "Adopted" },
  distribution: "Distribution",
  distributions: { General: "General", Limited: "Limited", Restricted: "Restricted" },
  issued: "Date of issue",
  issuedHint: "The day on the document, which is not the day of adoption.",
  language: "Language of this version",
  originalLanguage: "Original language",
  sameLanguage: "The same",
  version: "Version name",
  versionHint: "For example: draft 3, or after the second informal",
  sessionKind: "Kind of session",
  sessionKinds: {
    regular: "Regular",
    special: "Special",
    emergency: "Emergency special",
    organizational: "Organizational",
  },
  sessionNumber: "Number of the session",
  sessionYear: "Year of the session",
  sessionUnread: "Write the number, as 58 or as Fifty-eighth.",
  from: "From",
  to: "To",
  datesReversed: "The session would end before it begins.",
  datesHalf: "Both days are needed; one alone is not printed.",
  fromOwnText: (dates: string, name: string) => `${dates}, from “${name}”`,
  takeDates: "Dates in your texts of this session",
  agendaTitle: "Title of the item",
  adoptedOn: "Day of adoption",
  meeting: "Number of the meeting",
  reference: "How it came to the organ",
  referenceNone: "Not said",
  referenceOther: "In other words",
  referenceText: "Line in brackets",
  referenceCommittee: "Committee",
  referenceSymbol: "Symbol of the document",
  result: "Result",
  results: {
    unknown: "Not said",
    "without-vote": "Without a vote",
    "recorded-vote": "By a recorded vote",
    vote: "By a vote that was not recorded",
  },
  resultNotPrinted: "Kept with the draft. Documents of this body do not print the result.",
  votes: listNames,
  votesCounted: (list: VoteListName) => `${listNames[list]}: number`,
  listHint: "Type a name, or paste a whole list",
  addState: (list: string) => `${list}: add a State`,
  removeState: (name: string) => `Remove ${name}`,
  votesHold: "The lists and the numbers agree.",
  sponsorsText:
    "Type a name, or paste a list in any form. Each change is seen by all at once and can be undone.",
  addSponsor: "Add sponsors",
  role: "As",
  roles: { main: "Main sponsor", additional: "Co-sponsor" },
  when: "Joined",
  atTabling: "At tabling",
  later: "Later",
  joinedOn: "Day of joining",
  onBehalfOf: "On behalf of",
  onBehalfOfOf: (name: string) => `${name}: on behalf of`,
  nonMember: "Not a member",
  nonMemberOf: (name: string) => `${name}: not a member`,
  roleOf: (name: string) => `${name}: main sponsor or co-sponsor`,
  remove: "Remove",
  noSponsors: "No sponsors yet.",
  submittedBy: "Or submitted by an officer",
  submittedByHint: "For example: the President of the General Assembly. Printed while no State sponsors.",
  sheet: "As the document prints it",
  copySheet: "Copy the sheet",
  exportSheet: "Export…",
  copied: "Copied",
  joinedLater: (day: string) => `Joined on ${day}`,
  listed: (count: number) => plural(count, "sponsor", "sponsors"),
  sort: "Put in order",
  whatChanged: "What was understood",
  understood: (count: number) => `${plural(count, "State was", "States were")} added.`,
  yearUnknown: (year: number) => `Who is a member in ${year} is not known here. Mark non-members by hand.`,
} as const;

export function describeSymbolRemark(remark: SymbolRemark): string {
  switch (remark.kind) {
    case "not-a-symbol":
      return remark.meant === null
        ? "This does not look like a document symbol."
        : `This does not look like a document symbol. Is ${remark.meant} meant?`;
    case "other-body":
      return `Symbols of this body begin with ${remark.expected}`;
    case "other-session":
      return `The symbol says session ${remark.found}, the masthead ${remark.expected}.`;
    case "other-number":
      return `With this number the symbol would be ${remark.expected}`;
    case "of-an-adopted-text":
      return "This is the symbol of an adopted text. A draft is printed without it.";
    case "of-a-draft":
      return "This is the symbol of a draft, and the text is adopted.";
    case "given-early":
      return "A working draft has no symbol yet. The secretariat gives one when it is tabled.";
  }
}

export function describeSponsorRemark(remark: SponsorRemark): string {
  switch (remark.kind) {
    case "renamed":
      return `“${remark.written}” was read as ${remark.name}.`;
    case "unknown":
      return remark.nearest === null
        ? `“${remark.written}” is no State known here. It was kept as written.`
        : `“${remark.written}” is no State known here. It was kept as written. Is ${remark.nearest} meant?`;
    case "duplicate":
      return `${remark.name} was there already.`;
    case "mark-added":
      return `${remark.name} is not a member this year, so it was marked.`;
    case "mark-removed":
      return `${remark.name} is a member this year, so its asterisk was left out.`;
  }
}

export function describeVoteRemark(remark: VoteRemark): string {
  switch (remark.kind) {
    case "in-two-lists":
      return `${remark.name} stands in two lists: ${listNames[remark.lists[0]]} and ${listNames[remark.lists[1]]}.`;
    case "twice":
      return `${remark.name} stands twice under ${listNames[remark.list]}.`;
    case "unknown":
      return `“${remark.name}” is no State known here.`;
    case "not-a-member":
      return `${remark.name} was not a member of the Council that year.`;
    case "count":
      return `${listNames[remark.list]}: the number is ${remark.stated}, the list has ${plural(remark.named, "State", "States")}.`;
    case "too-many":
      return `${remark.total} votes, but the organ has ${remark.members} members.`;
  }
}
