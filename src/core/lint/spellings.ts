// Words the United Nations spells its own way (Editorial Manual, Spelling; after the Concise Oxford English Dictionary).

/** Stems that take -ize; those of Latin and French origin that keep -ise (advise, exercise, supervise) are not here. */
export const izeStems: ReadonlySet<string> = new Set(
  `agon antagon apolog author authorit capital categor central character civil colon commercial computer conceptual
  contextual criminal crystall custom decentral decolon decriminal demilitar democrat demobil demoral depenal
  destabil digital digit disorgan econom emphas equal external familiar fertil final formal general global harmon
  human ideal immun individual industrial institutional internal international jeopard legal liberal local
  marginal material maxim minim mobil modern monet monopol national natural neutral normal operational optim
  organ ostrac patron penal polar politic popular pressur priorit privat public radical rational real
  reemphas re-emphas reorgan recogn regular revital scrutin sensit sexual social special stabil standard steril
  stigmat subsid summar symbol synchron systemat theor traumat trivial universal urban util utilis vandal victim
  visual weapon western`
    .split(/\s+/)
    .filter((stem) => stem !== ""),
);

/** Other spelling, and the one the list has. */
export const listedSpellings: ReadonlyMap<string, string> = new Map([
  ["center", "centre"],
  ["centers", "centres"],
  ["centered", "centred"],
  ["color", "colour"],
  ["labor", "labour"],
  ["defense", "defence"],
  ["fulfill", "fulfil"],
  ["fulfills", "fulfils"],
  ["fulfillment", "fulfilment"],
  ["enrollment", "enrolment"],
  ["traveled", "travelled"],
  ["traveling", "travelling"],
  ["traveler", "traveller"],
  ["travelers", "travellers"],
  ["aging", "ageing"],
  ["favor", "favour"],
  ["favorable", "favourable"],
  ["honor", "honour"],
  ["neighbor", "neighbour"],
  ["neighbors", "neighbours"],
  ["neighboring", "neighbouring"],
  ["behavior", "behaviour"],
  ["behaviors", "behaviours"],
  ["endeavor", "endeavour"],
  ["endeavors", "endeavours"],
  ["rigor", "rigour"],
  ["skillful", "skilful"],
  ["counseling", "counselling"],
  ["modeling", "modelling"],
  ["labeling", "labelling"],
  ["canceled", "cancelled"],
  ["fueling", "fuelling"],
  ["fueled", "fuelled"],
  ["program", "programme"],
  ["programs", "programmes"],
  ["co-operation", "cooperation"],
  ["co-operate", "cooperate"],
  ["co-operative", "cooperative"],
  ["co-ordination", "coordination"],
  ["co-ordinate", "coordinate"],
  ["co-ordinated", "coordinated"],
  ["co-ordinator", "coordinator"],
  ["advisor", "adviser"],
  ["advisors", "advisers"],
  ["abovementioned", "above-mentioned"],
  ["aforementionned", "aforementioned"],
  ["aide-mémoire", "aide-memoire"],
  ["peace-keeping", "peacekeeping"],
  ["peace-building", "peacebuilding"],
  ["capacity building", "capacity-building"],
  ["decision making", "decision-making"],
  ["gender based", "gender-based"],
  ["people centred", "people-centred"],
]);

const oxford = /^((?:re-)?[a-z]{3,20}?)is(?:e[sdr]?|ers|ing|able|ations?|ational|ationally)$/;

/** True for what the rules on listed words and on -ize already speak of. */
export function isListedSlip(word: string): boolean {
  return listedSpellings.has(word) || izeStems.has(oxford.exec(word)?.[1] ?? "");
}
