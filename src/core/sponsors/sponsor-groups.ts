// Groups on whose behalf drafts are tabled, as sponsor lines name them.
export const sponsorGroups: readonly string[] = [
  "European Union",
  "Group of 77 and China",
  "Group of African States",
  "Group of Arab States",
  "Group of Latin American and Caribbean States",
  "Movement of Non-Aligned Countries",
  "Organization of Islamic Cooperation",
  "Community of Portuguese-speaking Countries",
  "Nordic-Baltic States",
];
