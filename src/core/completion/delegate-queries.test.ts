// What delegates type when they look something up, and what must come first.
import { describe, expect, it } from "vitest";
import type { OpenerPart } from "#core/openers/match-opener.ts";
import { readCompletionIndex } from "#tests/support/read-completion-index.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { Completion } from "./completion.ts";
import { suggest } from "./suggest.ts";

type Query = readonly [body: string, part: OpenerPart, typed: string, becomes: string];

/** What is offered, what Tab takes first. */
function asked(body: string, part: OpenerPart, before: string): readonly Completion[] {
  const { ghost, list } = suggest({
    before,
    part,
    profile: readProfile(body),
    facts: readFacts(),
    index: readCompletionIndex(),
  });
  return ghost === null ? list : [ghost];
}

/** The text once what Tab takes is taken. */
function taken(body: string, part: OpenerPart, before: string): string {
  const [best] = asked(body, part, before);
  return best === undefined ? before : before.slice(0, best.replaceFrom) + best.insert;
}

const women = "Convention on the Elimination of All Forms of Discrimination against Women";
const civil = "International Covenant on Civil and Political Rights";
const office = "Office of the United Nations High Commissioner for Human Rights";
const torture = "torture and other cruel, inhuman or degrading treatment or punishment";

const queries: readonly Query[] = [
  ["hrc", "preambular", "Recalling discrimination wom", `Recalling the ${women}`],
  ["hrc", "preambular", "Recalling the discrimination wom", `Recalling the ${women}`],
  ["hrc", "preambular", "Recalling women’s conv", `Recalling the ${women}`],
  ["hrc", "preambular", "Recalling CEDAW", `Recalling the ${women}`],
  ["hrc", "preambular", "Recalling the cedaw", `Recalling the ${women}`],
  ["hrc", "preambular", "Recalling covenant civil pol", `Recalling the ${civil}`],
  ["hrc", "preambular", "Recalling Covenant civil", `Recalling the ${civil}`],
  ["hrc", "preambular", "Recalling iccpr", `Recalling the ${civil}`],
  [
    "hrc",
    "preambular",
    "Recalling the covenant econ soc",
    "Recalling the International Covenant on Economic, Social and Cultural Rights",
  ],
  ["hrc", "preambular", "Guided by charter", "Guided by the Charter of the United Nations"],
  [
    "hrc",
    "preambular",
    "Reaffirming universal decl",
    "Reaffirming the Universal Declaration of Human Rights",
  ],
  [
    "hrc",
    "preambular",
    "Reaffirming vienna decl",
    "Reaffirming the Vienna Declaration and Programme of Action",
  ],
  ["hrc", "preambular", "Recalling 2030 agenda", "Recalling the 2030 Agenda for Sustainable Development"],
  ["hrc", "preambular", "Recalling paris agree", "Recalling the Paris Agreement"],
  [
    "hrc",
    "preambular",
    "Recalling convention torture",
    `Recalling the Convention against T${torture.slice(1).replace("other cruel, inhuman or degrading treatment or punishment", "Other Cruel, Inhuman or Degrading Treatment or Punishment")}`,
  ],
  [
    "hrc",
    "preambular",
    "Recalling disabilities convention",
    "Recalling the Convention on the Rights of Persons with Disabilities",
  ],
  [
    "hrc",
    "preambular",
    "Recalling rights persons disab",
    "Recalling the Convention on the Rights of Persons with Disabilities",
  ],
  [
    "hrc",
    "preambular",
    "Recalling refugee convention",
    "Recalling the Convention relating to the Status of Refugees",
  ],
  [
    "hrc",
    "preambular",
    "Recalling genocide conv",
    "Recalling the Convention on the Prevention and Punishment of the Crime of Genocide",
  ],
  ["hrc", "preambular", "Recalling geneva conv", "Recalling the Geneva Conventions of 12 August 1949"],
  [
    "hrc",
    "preambular",
    "Recalling indigenous peoples decl",
    "Recalling the United Nations Declaration on the Rights of Indigenous Peoples",
  ],
  [
    "hrc",
    "preambular",
    "Recalling guiding principles business",
    "Recalling the Guiding Principles on Business and Human Rights",
  ],
  [
    "hrc",
    "preambular",
    "Recalling rome stat",
    "Recalling the Rome Statute of the International Criminal Court",
  ],
  ["hrc", "operative", "Requests the office hi", `Requests the ${office}`],
  ["hrc", "operative", "Requests office hi", `Requests the ${office}`],
  ["hrc", "operative", "Requests ohchr", `Requests the ${office}`],
  [
    "hrc",
    "operative",
    "Requests the high comm",
    "Requests the United Nations High Commissioner for Human Rights",
  ],
  ["hrc", "operative", "Requests secretary-g", "Requests the Secretary-General"],
  ["hrc", "operative", "Requests the secretary", "Requests the Secretary-General"],
  ["hrc", "operative", "Welcomes rapporteur torture", `Welcomes the Special Rapporteur on ${torture}`],
  [
    "hrc",
    "operative",
    "Welcomes the work of the working group arbit",
    "Welcomes the work of the Working Group on Arbitrary Detention",
  ],
  [
    "hrc",
    "operative",
    "Notes the report of the independent expert old",
    "Notes the report of the Independent Expert on the enjoyment of all human rights by older persons",
  ],
  ["hrc", "operative", "Calls upon bolivia", "Calls upon the Plurinational State of Bolivia"],
  ["hrc", "operative", "Calls upon cote", "Calls upon Côte d’Ivoire"],
  ["hrc", "operative", "Calls upon swaziland", "Calls upon Eswatini"],
  ["hrc", "operative", "Calls upon turkey", "Calls upon Türkiye"],
  ["hrc", "operative", "Calls upon north korea", "Calls upon the Democratic People’s Republic of Korea"],
  ["hrc", "operative", "Invites unicef", "Invites the United Nations Children’s Fund"],
  [
    "ecosoc",
    "operative",
    "Requests the commission status wom",
    "Requests the Commission on the Status of Women",
  ],
  ["hrc", "preambular", "Welcoming upr", "Welcoming the universal periodic review"],
  [
    "hrc",
    "preambular",
    "Recalling its resolution on albinism",
    "Recalling its resolution 46/12 of 23 March 2021",
  ],
  ["ga", "preambular", "Recalling 70/1", "Recalling its resolution 70/1 of 25 September 2015"],
  [
    "sc",
    "preambular",
    "Recalling its resolution 2699",
    "Recalling its resolution 2699 (2023) of 2 October 2023",
  ],
  ["sc", "operative", "Decides to remain sei", "Decides to remain seized of the matter"],
  // What is no name stays as it is.
  [
    "hrc",
    "preambular",
    "Recalling right to development",
    "Recalling the Declaration on the Right to Development",
  ],
  ["hrc", "operative", "Recalls General Ass", "Recalls General Assembly"],
];

describe("what a delegate looks up", () => {
  it.each(queries)("(%s, %s) “%s” becomes “%s”", (body, part, before, after) => {
    expect(taken(body, part, before)).toBe(after);
  });
});

const beijing = "Beijing Declaration and Platform for Action";
const juveniles =
  "United Nations Standard Minimum Rules for the Administration of Juvenile Justice (the Beijing Rules)";

describe("one word that several names have", () => {
  // The first of what is listed, in order: what adopted texts name more often stands before what they rarely name.
  it.each<readonly [typed: string, ...first: string[]]>([
    ["beijing", beijing, juveniles],
    ["cedaw", women, "Committee on the Elimination of Discrimination against Women"],
    ["crc", "Convention on the Rights of the Child", "Committee on the Rights of the Child"],
    ["geneva", "Geneva Conventions of 12 August 1949"],
    ["paris", "Paris Agreement"],
    ["vienna", "Vienna Declaration and Programme of Action"],
    ["addis", "Addis Ababa Action Agenda of the Third International Conference on Financing for Development"],
    ["sendai", "Sendai Framework for Disaster Risk Reduction 2015–2030"],
    ["istanbul", "Programme of Action for the Least Developed Countries for the Decade 2011–2020"],
    [
      "nelson mandela",
      "United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)",
    ],
    [
      "bangkok",
      "United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules)",
    ],
    [
      "havana",
      "United Nations Rules for the Protection of Juveniles Deprived of their Liberty (the Havana Rules)",
    ],
    [
      "maputo",
      "Protocol to the African Charter on Human and Peoples’ Rights on the Rights of Women in Africa",
    ],
    ["durban", "Durban Declaration and Programme of Action"],
    [
      "kampala",
      "African Union Convention for the Protection and Assistance of Internally Displaced Persons in Africa",
    ],
    ["minamata", "Minamata Convention on Mercury"],
    ["montreal", "Montreal Protocol on Substances that Deplete the Ozone Layer"],
    [
      "doha",
      "Doha Declaration on Financing for Development",
      "Doha Programme of Action for the Least Developed Countries",
    ],
    ["rome stat", "Rome Statute of the International Criminal Court"],
    ["sdg", "Sustainable Development Goals"],
    // No adopted text that was read names the principles of that name.
    ["yogyakarta"],
  ])("“%s”", (typed, ...first) => {
    const offered = (word: string): readonly string[] =>
      asked("hrc", "preambular", `Recalling the ${word}`).map(({ insert }) => insert);
    const capital = typed.charAt(0).toUpperCase() + typed.slice(1);
    expect(offered(typed).slice(0, first.length)).toEqual(first);
    expect(offered(capital).slice(0, first.length)).toEqual(first);
    if (first.length === 0) expect([...offered(typed), ...offered(capital)]).toEqual([]);
  });
});

describe("the article of a name", () => {
  it.each<readonly [string, string]>([
    ["Recalling CRC", "Recalling the Convention on the Rights of the Child"],
    ["Recalling the CRC", "Recalling the Convention on the Rights of the Child"],
    ["Noting the report on CRC", "Noting the report on the Convention on the Rights of the Child"],
    ["Recalling the Charter, CRC", "Recalling the Charter, the Convention on the Rights of the Child"],
    ["Recalling its CRC", "Recalling its Convention on the Rights of the Child"],
    ["Recalling (CRC", "Recalling (Convention on the Rights of the Child"],
    ["Noting the new CRC", "Noting the new Convention on the Rights of the Child"],
  ])("is set where the sentence wants it: “%s” becomes “%s”", (before, after) => {
    expect(taken("hrc", "preambular", before)).toBe(after);
  });
});
