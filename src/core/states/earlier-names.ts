// What States were called before the United Nations was told of a new name. A text keeps the names of its day.
// Source: the notes on names of the list of Member States and of the M49 standard (Statistics Division), each with the
// day from which documents use the new name; for the Netherlands, texts of the Human Rights Council from 2023 on.
import type { IsoDate } from "#core/resolution/resolution.ts";

export interface EarlierName {
  /** The name in the table of States. */
  readonly state: string;
  readonly name: string;
  /** The first day of the name that followed. */
  readonly before: IsoDate;
}

const rows: readonly (readonly [state: string, name: string, before: string])[] = [
  ["Belarus", "Byelorussian Soviet Socialist Republic", "1991-09-19"],
  ["Bolivia (Plurinational State of)", "Bolivia", "2009-04-09"],
  ["Cabo Verde", "Cape Verde", "2013-10-24"],
  ["Czechia", "Czech Republic", "2016-05-17"],
  ["Democratic Republic of the Congo", "Zaire", "1997-05-17"],
  ["Eswatini", "Swaziland", "2018-05-30"],
  ["Libya", "Libyan Arab Jamahiriya", "2011-09-16"],
  ["Myanmar", "Burma", "1989-06-18"],
  ["Netherlands", "Netherlands", "2023-01-01"],
  ["North Macedonia", "the former Yugoslav Republic of Macedonia", "2019-02-14"],
  ["Russian Federation", "Union of Soviet Socialist Republics", "1991-12-24"],
  ["Türkiye", "Turkey", "2022-06-01"],
  ["Venezuela (Bolivarian Republic of)", "Venezuela", "2004-11-17"],
];

export const earlierNames: readonly EarlierName[] = rows.map(([state, name, before]) => ({
  state,
  name,
  before: before as IsoDate, // written as one above; a test holds it
}));

/** What else people write. Each is understood and never printed. */
export const everydayNames: Readonly<Record<string, readonly string[]>> = {
  "Antigua and Barbuda": ["Antigua"],
  "Bosnia and Herzegovina": ["BiH", "Bosnia-Herzegovina"],
  "Central African Republic": ["CAR"],
  Congo: ["Congo-Brazzaville", "Republic of Congo"],
  "Côte d’Ivoire": ["Cote d Ivoire"],
  "Democratic People's Republic of Korea": ["DPRK"],
  "Democratic Republic of the Congo": ["DRC", "DR Congo", "Congo-Kinshasa"],
  "Holy See": ["Vatican", "Vatican City State"],
  "Iran (Islamic Republic of)": ["Islamic Republic of Iran"],
  Kyrgyzstan: ["Kyrgyz Republic"],
  "Lao People's Democratic Republic": ["Lao PDR"],
  Netherlands: ["Holland"],
  "North Macedonia": ["FYROM", "The former Yugoslav Republic of Macedonia", "Macedonia"],
  "Papua New Guinea": ["PNG"],
  "Republic of Korea": ["ROK"],
  "Russian Federation": ["USSR", "Soviet Union"],
  "Saudi Arabia": ["KSA"],
  Slovakia: ["Slovak Republic"],
  "State of Palestine": ["Palestine, State of"],
  "Timor-Leste": ["East Timor"],
  "United Arab Emirates": ["UAE", "Emirates"],
  "United Kingdom of Great Britain and Northern Ireland": [
    "United Kingdom",
    "U.K.",
    "Great Britain",
    "Britain",
    "United Kingdom of Great Britain",
  ],
  "United States of America": ["United States", "USA", "U.S.A.", "U.S."],
  "Viet Nam": ["Vietnam"],
};
