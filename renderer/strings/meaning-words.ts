/** Which openings are stronger than others, as a form. */
export const meaningWords = {
  title: "Openings by force",
  explain:
    "Comparisons say by this table whether an opening became stronger or weaker. No organ has laid down such an order: change it to your delegation’s reading.",
  kept: (file: string) => `Your table is kept in ${file}, for colleagues too, and for compare --meanings.`,
  steps: (about: string) => `Openings for ${about}`,
  stepsHint:
    "One step a line, from weak to strong. A comma stands between openings that are not ranked among themselves, = between those that mean the same.",
  reason: (about: string) => `Why, for ${about}`,
  reasonHint: "For whoever reads the table after you.",
  about: "A new list: what its openings are about",
  aboutHint: "what is paid for",
  add: "Add list",
  remove: "Remove list",
  putBack: "Put the program’s table back",
  undo: "Undo",
  removed: (about: string) => `The list “${about}” was removed.`,
  wasPutBack: "The table is the program’s again.",
} as const;
