/** A kind of thing that stays behind when a file is made of a draft, and how many there are of it. */
export interface LeftOut {
  readonly kind:
    | "comments"
    | "proposals"
    | "statuses"
    | "kept-findings"
    | "own-rules"
    | "sponsors"
    | "later-sponsors"
    | "sponsor-roles"
    | "version"
    | "issue-date"
    | "number";
  readonly count: number;
}
