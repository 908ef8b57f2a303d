// Resolutions in words of our own, one for each official layout, with everything a layout must cope with.
import {
  type Adoption,
  type Block,
  type BlockId,
  type BlockKind,
  emptyMasthead,
  emptyNegotiation,
  emptyResolution,
  type IsoDate,
  type Level,
  type Masthead,
  type Note,
  type NoteId,
  type Resolution,
  type Span,
  type Sponsor,
} from "#core/resolution/resolution.ts";

const day = (text: string): IsoDate => text as IsoDate; // the brand says: a day as YYYY-MM-DD
const blockId = (index: number): BlockId => `block-${index}` as BlockId; // the brand says: an id of a block
const noteId = (name: string): NoteId => `note-${name}` as NoteId; // the brand says: an id of a note

type Line = readonly [kind: BlockKind, text: string, level?: Level];

/** `*italics*` and `[^name]` marks as spans. */
function spansOf(text: string): readonly Span[] {
  return text
    .split(/(\*[^*]+\*|\[\^\w+\])/)
    .filter((part) => part !== "")
    .map((part): Span => {
      if (part.startsWith("[^")) return { kind: "note", note: noteId(part.slice(2, -1)) };
      return part.startsWith("*")
        ? { kind: "text", text: part.slice(1, -1), italic: true }
        : { kind: "text", text: part };
    });
}

function blocksOf(lines: readonly Line[]): readonly Block[] {
  return lines.map(([kind, text, level = 0], index) => ({
    id: blockId(index),
    kind,
    level,
    spans: spansOf(text),
  }));
}

function notesOf(texts: Readonly<Record<string, string>>): readonly Note[] {
  return Object.entries(texts).map(([name, text]) => ({ id: noteId(name), spans: spansOf(text) }));
}

function sponsor(name: string, nonMember = false): Sponsor {
  return { name, role: "main", onBehalfOf: null, nonMember, joined: null };
}

const hrcLines: readonly Line[] = [
  ["title", "Cooperation to keep the wells of small islands clean"],
  ["enacting", "*The Human Rights Council*,"],
  ["preambular", "*Guided* by the wish of all islanders to drink from their own wells,"],
  ["preambular", "*Recalling* its earlier words on wells,[^wells] and noting those of its neighbours,"],
  [
    "preambular",
    "*Deeply concerned* that salt water enters one well in three, that non-treated waste is found in others, and that the people who carry the water home, most of them young women, walk further every year to find a well that does neither,",
  ],
  ["operative", "*Welcomes* the survey of wells;[^survey]"],
  ["operative", "*Encourages* every island:"],
  ["subparagraph", "To fence its wells:", 1],
  ["subparagraph", "With stone where there is stone;", 2],
  ["subparagraph", "With living hedges:", 2],
  ["subparagraph", "Of thorn;", 3],
  ["subparagraph", "Of cane:", 3],
  ["subparagraph", "Cut in spring;", 4],
  ["subparagraph", "Cut in autumn;", 4],
  ["subparagraph", "To keep a register of its wells;", 1],
  ["continuation", "and to tell its neighbours what it has learned;", 0],
  ["operative", "*Notes* that the register may be kept on paper;[^survey][^paper]"],
  ["operative", "*Decides* to speak of wells again at its next session."],
];
const hrcNotes = { wells: "A/HRC/99/1.", survey: "See A/HRC/99/2 and *Survey of Wells*.", paper: "Ibid." };

const hrcMasthead: Masthead = {
  ...emptyMasthead,
  distribution: "General",
  issued: day("2025-04-07"),
  originalLanguage: "fr",
  session: { kind: "regular", number: 58, dates: { from: day("2025-02-24"), to: day("2025-04-04") } },
  agendaItem: { number: "10", title: "Assistance to islands and the people who live on them" },
  number: "58/99",
};
const withoutVote: Adoption = {
  date: day("2025-04-04"),
  meeting: { ordinal: 59, plenary: false },
  result: { kind: "without-vote" },
  reference: null,
};

export const hrcAdopted: Resolution = {
  ...emptyResolution("hrc"),
  stage: "adopted",
  masthead: hrcMasthead,
  blocks: blocksOf(hrcLines),
  notes: notesOf(hrcNotes),
  adoption: withoutVote,
};

export const hrcRecordedVote: Resolution = {
  ...hrcAdopted,
  adoption: {
    ...withoutVote,
    result: {
      kind: "recorded-vote",
      vote: { inFavour: 3, against: 1, abstaining: 2 },
      inFavour: ["Albania", "Bolivia (Plurinational State of)", "Chile"],
      against: ["Denmark"],
      abstaining: ["Eritrea", "Fiji"],
    },
  },
};

/** A working draft made from an adopted text, with everything that must never leave the house. */
export const hrcDraft: Resolution = {
  ...hrcAdopted,
  stage: "working",
  masthead: {
    ...hrcMasthead,
    symbol: { text: "A/HRC/RES/58/99", derived: true },
    version: "draft 3",
    sponsors: [
      sponsor("Albania"),
      sponsor("Belgium", true),
      sponsor("Chile"),
      { ...sponsor("Late-joining State"), joined: day("2025-03-30") },
    ],
  },
  negotiation: {
    proposals: [
      {
        id: "proposal-secret",
        delegation: "Proposing State",
        supporters: ["Supporting State"],
        at: "2026-03-04T10:00:00Z",
        kind: "replace-words",
        in: { block: blockId(2) },
        start: 0,
        end: 6,
        spans: [{ kind: "text", text: "Proposed wording" }],
      },
    ],
    proposedNotes: [],
    mastheadChanges: [
      {
        ...{ id: "masthead-secret", delegation: "Proposing State", supporters: [], at: "" },
        ...{ deleted: "3", inserted: "Proposed symbol" },
        before: { version: "draft 3" },
        after: { version: "Proposed symbol" },
      },
    ],
    comments: [
      {
        id: "comment-secret",
        block: blockId(2),
        start: 0,
        end: 6,
        delegation: "Commenting State",
        text: "Our red line",
        author: "A commenting person",
        at: "2025-03-30T12:00:00.000Z",
        words: "Preamb",
        resolved: false,
        answers: [
          {
            id: "answer-secret",
            author: "A commenting person",
            delegation: "Commenting State",
            at: "2025-03-30T12:30:00.000Z",
            text: "No further",
          },
        ],
      },
    ],
    statuses: { "block-2": "bracketed" },
    heldNumbers: {},
    waivers: [
      {
        rule: "no-double-space",
        scope: "everywhere",
        in: null,
        words: "",
        reason: "Kept by order",
        by: "Waiving State (A person)",
        at: "2025-03-30T12:00:00.000Z",
      },
    ],
    ownRules: "Waiving State’s",
  },
};

export const hrcTabled: Resolution = {
  ...hrcDraft,
  stage: "tabled",
  masthead: {
    ...hrcDraft.masthead,
    symbol: { text: "A/HRC/58/L.99", derived: false },
    // Its own day, not that of the text it was made from.
    issued: day("2025-03-26"),
  },
  negotiation: emptyNegotiation,
};

export const gaAdopted: Resolution = {
  ...emptyResolution("ga"),
  stage: "adopted",
  masthead: {
    ...emptyMasthead,
    symbol: { text: "A/RES/71/999", derived: false },
    distribution: "General",
    issued: day("2016-10-17"),
    originalLanguage: "en",
    session: { kind: "regular", number: 71, dates: null },
    agendaItem: { number: "113 (a)", title: "Wells, springs and other sources" },
    number: "71/999",
  },
  blocks: blocksOf([
    ["title", "Wells, springs and other sources"],
    ["enacting", "*The General Assembly*,"],
    ["preambular", "*Having considered* the survey of wells,"],
    ["section", "Wells"],
    ["operative", "*Welcomes* the survey;[^one]"],
    ["operative", "*Requests* the keeper of the register:"],
    ["subparagraph", "To keep it;", 1],
    ["subparagraph", "To show it;", 1],
    ["section", "Springs"],
    ["operative", "*Decides* to look at springs."],
    ["annex", "Words used in the register"],
    ["heading", "Purpose"],
    ["text", "The register shows where water is found."],
    ["operative", "A well is dug."],
    ["operative", "A spring is found."],
  ]),
  notes: notesOf({ one: "A/71/999, annex." }),
  adoption: {
    date: day("2016-10-13"),
    meeting: { ordinal: 27, plenary: true },
    result: { kind: "without-vote" },
    reference: "without reference to a Main Committee (A/71/L.999)",
  },
};

export const scAdopted: Resolution = {
  ...emptyResolution("sc"),
  stage: "adopted",
  masthead: {
    ...emptyMasthead,
    symbol: { text: "S/RES/9999 (2023)", derived: false },
    distribution: "General",
    issued: day("2023-10-02"),
    originalLanguage: "en",
    number: "9999 (2023)",
  },
  blocks: blocksOf([
    ["enacting", "*The Security Council*,"],
    ["preambular", "*Recalling* what it said of wells,"],
    ["preambular", "*Acting* under the part of the Charter that lets it act,"],
    [
      "operative",
      "*Authorizes* Member States to guard the wells, on the understanding that they give them back;",
    ],
    ["operative", "*Decides* to remain seized of the matter."],
  ]),
  adoption: {
    date: day("2023-10-02"),
    meeting: { ordinal: 9_999, plenary: false },
    result: { kind: "vote", vote: { inFavour: 13, against: 0, abstaining: 2 } },
    reference: null,
  },
};

/** A lone operative paragraph, a list in the preamble, parts that begin anew, more than twenty-six letters, and no masthead facts. */
export const oddDraft: Resolution = {
  ...emptyResolution("ecosoc"),
  blocks: blocksOf([
    ["title", "Odd shapes"],
    ["enacting", "*The Economic and Social Council*,"],
    ["preambular", "*Bearing in mind*:"],
    ["subparagraph", "The first thing;", 1],
    ["subparagraph", "The second thing,", 1],
    ["part", "First part"],
    ["operative", "*Decides* alone:"],
    ["subparagraph", "One;", 1],
    ["subparagraph", "Two;", 1],
    ["part", "Second part"],
    ["operative", "*Requests* the following:"],
    ...Array.from({ length: 28 }, (_, index): Line => ["subparagraph", `Thing ${index + 1};`, 1]),
    ["operative", "*Ends* #let x = 1; $y$ <z> @a [b] \\ ` ~ _c_ & “d”."],
  ]),
};
