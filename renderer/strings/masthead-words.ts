// What the lines of the masthead are called: the doors to its forms.
export const mastheadWords = {
  done: "Done",
  /** What a line of the page is called, before its words. */
  lineName: (name: string) => `${name}: `,
  organ: "Organ",
  symbol: "Symbol and stage",
  symbolField: "Symbol",
  facts: "Distribution and languages",
  draft: "Version of the draft",
  session: "Session",
  addSession: "Add session",
  agenda: "Agenda item",
  addAgenda: "Add agenda item",
  adoption: "Adoption",
  addAdoption: "Add meeting, date and result",
  sponsors: "Sponsors",
} as const;
