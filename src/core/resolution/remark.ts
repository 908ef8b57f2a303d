/** What somebody says of a text. */
export interface Remark {
  readonly id: string;
  /** As others saw that person; "" where it is not known. */
  readonly author: string;
  readonly delegation: string;
  /** ISO date and time; "" where it is not known. */
  readonly at: string;
  readonly text: string;
}
