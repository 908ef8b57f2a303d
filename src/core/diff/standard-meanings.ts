// What a changed word means, as data: which opening verbs are stronger, which phrases guard, bind or narrow. A delegation may
// put its own table in the place of this one. No organ has published such an order; each row says what it rests on.
import type { ChangeKind, Rank } from "./comparison.ts";

/** Openings of one kind, from weak to strong. */
export interface Ladder {
  readonly about: string;
  /** Why they stand in this order, and what is left open. */
  readonly reason: string;
  /**
   * Openings as participles, without adverbs and "its". Those joined by a stroke are equal; those side by side on one step
   * are different, and neither is called the stronger.
   */
  readonly steps: readonly (readonly string[])[];
}

export interface PhraseTable {
  readonly kind: Extract<ChangeKind, "safeguard" | "duty" | "negation" | "scope">;
  readonly rank: Rank;
  readonly reason: string;
  /** In small letters; "may" is no month. Longer ones win over those within them. */
  readonly phrases: readonly string[];
}

export interface Meanings {
  readonly ladders: readonly Ladder[];
  /** Adverbs that make an opening stronger. */
  readonly intensifiers: readonly string[];
  /** Openings that are addressed to somebody who is to do something. */
  readonly addressed: readonly string[];
  readonly phrases: readonly PhraseTable[];
}

export const standardMeanings: Meanings = {
  ladders: [
    {
      about: "what is asked of others",
      reason:
        "A suggestion leaves the choice, an invitation or encouragement hopes, an appeal or recommendation presses, a request, call or urging expects to be followed, a demand or instruction binds or means to. Whether “urges” is more than “calls upon” is told both ways, and “requests” is what is said to the Secretariat: the three are not ranked.",
      steps: [
        ["suggests"],
        ["inviting", "encouraging"],
        ["appeals", "recommends"],
        ["requests|asks", "calling upon|calling on", "calling for", "urging"],
        ["demanding", "directs|instructs", "insists"],
      ],
    },
    {
      about: "how a fact or a report is received",
      reason:
        "The General Assembly has stated that “takes note of” and “notes” are neutral, neither approval nor disapproval (decision 55/488). Interest, appreciation and welcome add approval in that order; to endorse is to make a thing one's own. Appreciation and satisfaction are not ranked, nor are welcome and praise.",
      steps: [
        ["noting|taking note"],
        ["noting with interest|taking note with interest"],
        [
          "noting with appreciation|taking note with appreciation",
          "noting with satisfaction|taking note with satisfaction",
          "appreciating",
        ],
        ["welcoming", "commending", "expressing appreciation"],
        ["welcoming with appreciation|welcoming with satisfaction"],
        ["endorsing"],
      ],
    },
    {
      about: "disapproval",
      reason:
        "Concern, deep or serious concern and grave concern or alarm are kept apart with care in negotiations; to deplore blames, to condemn blames most. Whether regret is more than concern is left open.",
      steps: [
        ["noting with concern", "concerned|expressing concern|remaining concerned", "regretting"],
        [
          "deeply concerned|expressing deep concern|remaining deeply concerned|noting with deep concern",
          "seriously concerned|expressing serious concern|noting with serious concern",
          "deeply regretting",
        ],
        ["gravely concerned|expressing grave concern|noting with grave concern", "alarmed|expressing alarm"],
        ["deploring"],
        ["condemning"],
      ],
    },
    {
      about: "what was said before",
      reason:
        "To recall a text only names it; to affirm, reaffirm or reiterate takes it up again. Among these, and among stressing, emphasizing, underlining and underscoring, practice sees no order.",
      steps: [["recalling"], ["reaffirming", "reiterating", "affirming"]],
    },
    {
      about: "what the organ itself does",
      reason:
        "An intention binds less than an agreement, and that less than a decision; to resolve is to decide.",
      steps: [["expressing intention"], ["agrees"], ["decides|resolving"]],
    },
  ],
  intensifiers:
    "categorically deeply extremely firmly fully gravely greatly highly keenly particularly profoundly seriously sincerely solemnly strongly unequivocally urgently warmly".split(
      " ",
    ),
  addressed:
    "appeals|asks|calling on|calling upon|demanding|directs|encouraging|instructs|inviting|recommends|reminding|requests|suggests|urging".split(
      "|",
    ),
  phrases: [
    {
      kind: "safeguard",
      rank: "matters",
      reason: "Each leaves a State, a rule or a budget the last word; delegations trade them one by one.",
      phrases: [
        "with the consent of the state concerned",
        "with the consent of the states concerned",
        "with the consent of the country concerned",
        "with the consent of",
        "at the request of the state concerned",
        "at the request of",
        "upon request",
        "upon their request",
        "in consultation with the state concerned",
        "in consultation with",
        "as appropriate",
        "where appropriate",
        "when appropriate",
        "if appropriate",
        "as applicable",
        "where applicable",
        "as necessary",
        "where necessary",
        "if necessary",
        "as relevant",
        "where relevant",
        "where possible",
        "as far as possible",
        "as feasible",
        "within existing resources",
        "from within existing resources",
        "within available resources",
        "within existing mandates",
        "within their respective mandates",
        "within its mandate",
        "in accordance with their respective mandates",
        "on a voluntary basis",
        "on mutually agreed terms",
        "on mutually agreed terms and conditions",
        "without prejudice to",
        "subject to the availability of resources",
        "subject to the availability of voluntary contributions",
        "subject to national law",
        "in accordance with national law",
        "in accordance with national legislation",
        "in accordance with domestic law",
        "in accordance with international law",
        "in accordance with their obligations under international law",
        "consistent with international law",
        "consistent with their obligations under international law",
        "in conformity with international law",
        "in line with national circumstances",
        "in accordance with national circumstances",
        "taking into account national circumstances",
        "taking into account different national realities",
        "in full respect for the sovereignty",
        "with full respect for the sovereignty",
        "full respect for the sovereignty",
        "sovereignty",
        "territorial integrity",
        "non-interference",
      ],
    },
    {
      kind: "duty",
      rank: "matters",
      reason: "“Shall” and “must” bind, “should” advises, “may” permits.",
      phrases: ["shall", "must", "should", "may"],
    },
    {
      kind: "negation",
      rank: "matters",
      reason: "One such word turns the sentence.",
      phrases: ["not", "no", "neither", "nor", "never", "without"],
    },
    {
      kind: "scope",
      rank: "matters",
      reason: "How many are meant: one word more or less changes who is bound.",
      phrases: ["all", "any", "some", "each", "every", "only", "exclusively", "inter alia"],
    },
    {
      kind: "scope",
      rank: "lesser",
      reason: "What is named first among others: examples and emphasis.",
      phrases: [
        "including",
        "in particular",
        "particularly",
        "especially",
        "such as",
        "as well as",
        "relevant",
        "certain",
        "certain other",
        "both",
        "inter alia",
      ],
    },
  ],
};
