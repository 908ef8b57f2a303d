// The tracked changes of an OpenDocument text: listed at its head with what was deleted, and marked in it where they begin and end.
import type { ChangeMark } from "#formats/docx/read/word-document.ts";
import { childOf, childrenOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";

export interface ChangedRegion {
  readonly inserted: ChangeMark | null;
  readonly deleted: ChangeMark | null;
  readonly formatted: ChangeMark | null;
  /** What was deleted. */
  readonly content: XmlElement | null;
}

export type ChangedRegions = Map<string, ChangedRegion>;

export function readChangedRegions(text: XmlElement): ChangedRegions {
  const regions: ChangedRegions = new Map();
  for (const element of childrenOf(childOf(text, "text:tracked-changes"), "text:changed-region")) {
    const id = element.attributes["xml:id"] ?? element.attributes["text:id"] ?? "";
    const deletion = childOf(element, "text:deletion");
    regions.set(id, {
      inserted: markIn(childOf(element, "text:insertion")),
      deleted: markIn(deletion),
      formatted: markIn(childOf(element, "text:format-change")),
      content: deletion,
    });
  }
  return regions;
}

const longestAuthor = 200;

function markIn(change: XmlElement | null): ChangeMark | null {
  if (change === null) return null;
  const facts = childOf(change, "office:change-info");
  const wordsOf = (name: string): string => {
    const element = childOf(facts, name);
    return element === null ? "" : textIn(element).trim();
  };
  return {
    author: (wordsOf("dc:creator") || (facts?.attributes["office:chg-author"] ?? "")).slice(0, longestAuthor),
    date: wordDate(wordsOf("dc:date") || (facts?.attributes["office:chg-date-time"] ?? "")),
    isMove: false,
  };
}

/** Time of the day where it was written, with fractions of a second; Word writes the same without them and with a "Z". */
export function wordDate(date: string): string {
  const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z?$/.exec(date) ?? [];
  return seconds === undefined ? date.slice(0, 40) : `${seconds}Z`;
}

/** Which changes the place that is being read is in. */
export class OpenChanges {
  readonly #regions: ChangedRegions;
  readonly #open = new Map<string, ChangedRegion>();

  constructor(regions: ChangedRegions) {
    this.#regions = regions;
  }

  /** Notes have changes of their own. */
  forNote(): OpenChanges {
    return new OpenChanges(this.#regions);
  }

  start({ attributes }: XmlElement): void {
    const id = attributes["text:change-id"] ?? "";
    const region = this.#regions.get(id);
    if (region !== undefined && this.#open.size < mostOpen) this.#open.set(id, region);
  }

  end({ attributes }: XmlElement): void {
    this.#open.delete(attributes["text:change-id"] ?? "");
  }

  get inserted(): ChangeMark | null {
    let inserted: ChangeMark | null = null;
    for (const region of this.#open.values()) inserted = region.inserted ?? inserted;
    return inserted;
  }

  get formatted(): ChangeMark | null {
    let formatted: ChangeMark | null = null;
    for (const region of this.#open.values()) formatted = region.formatted ?? formatted;
    return formatted;
  }

  /** What was deleted here; once, because a file may name one place a thousand times. */
  takeDeletion({ attributes }: XmlElement): ChangedRegion | null {
    const id = attributes["text:change-id"] ?? "";
    const region = this.#regions.get(id);
    if (region?.deleted == null) return null;
    this.#regions.delete(id);
    return region;
  }
}

/** More than any text has open at one place. */
const mostOpen = 50;
