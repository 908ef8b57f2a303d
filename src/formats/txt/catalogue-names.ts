// Names of States in the form of a catalogue, and names newer than a text may be.
// Sources of the days of change: notifications of the States to the United Nations. Facts as of 2026.

const inverted =
  /^([^,(]+), (?:the )?((?:(?:Plurinational|Bolivarian|Islamic|United|People's|Democratic|Federated|Arab|Lao|Former|Democratic People's) )*(?:Republic|States?|Kingdom|People's Democratic Republic|Arab Republic|Yugoslav Republic)(?: of(?: the)?)?)$/;

interface NameChange {
  readonly name: string;
  readonly before: string;
  readonly since: string;
}

const changes: readonly NameChange[] = [
  { name: "Cabo Verde", before: "Cape Verde", since: "2013-10-24" },
  { name: "Czechia", before: "the Czech Republic", since: "2016-05-17" },
  { name: "Eswatini", before: "Swaziland", since: "2018-05-31" },
  { name: "North Macedonia", before: "the former Yugoslav Republic of Macedonia", since: "2019-02-14" },
  { name: "Türkiye", before: "Turkey", since: "2022-05-31" },
];

/** What to say of a name that is turned round as in a catalogue ("Korea, Republic of"); null for other names. */
export function catalogueForm(name: string): string | null {
  const [, first, rest] = inverted.exec(name) ?? [];
  if (first === undefined || rest === undefined) return null;
  return `“${name}” is a catalogue's form of the name; it was kept as written. Documents print the official name.`;
}

/** What to say of a name that came into use after this day; null for a name of its time. */
export function anachronisticName(name: string, day: string): string | null {
  const change = changes.find((one) => one.name === name && day < one.since);
  if (change === undefined) return null;
  return `“${name}” is in use only since ${change.since.slice(0, 4)}; in a text of ${day.slice(0, 4)} it stands for ${change.before}. It was kept as written.`;
}
