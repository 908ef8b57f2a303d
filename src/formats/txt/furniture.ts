// What a page carries besides its text: symbols, page numbers, job numbers, rules.

export type Furniture = "symbol" | "page-number" | "job-number" | "rule" | "recycling";

const symbolForm =
  /^(?:A|S|E|ST|CCPR|CEDAW|CAT|CRC|E\/CN\.\d+)(?:\/[A-Za-z0-9.-]+(?: ?\([A-Za-z0-9]+\))?){1,7}\*{0,2}$/;
const forms: readonly (readonly [Furniture, RegExp])[] = [
  ["rule", /^(?:[_—–=-]{3,}|(?:\* ?){1,12}|(?:- ?){3,12})$/],
  ["page-number", /^(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?$/i],
  ["page-number", /^[-–—] ?\d{1,3} ?[-–—]$/],
  ["job-number", /^GE\.(?:\d{2}-\d{4,5})?(?: ?\([A-Z]\))?(?: +\d{6})?$/],
  ["job-number", /^\d{2}-\d{5}(?: ?\([A-Z]\))?(?: +\d{6})?$/],
  ["job-number", /^\*\d{6,9}\*$/],
  ["job-number", /^\d{6}$/],
  ["recycling", /^Please recycle\b.{0,20}$/i],
];

/** The kind of furniture a line is, or null for a line of text. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > 80) return null;
  if (isSymbol(text)) return "symbol";
  for (const [kind, form] of forms) if (form.test(text)) return kind;
  return null;
}

/** True for a document symbol that stands alone, which has at least one digit: "A/HRC/58/L.3". */
export function isSymbol(text: string): boolean {
  return text.length <= 60 && /[\d_…]/.test(text) && symbolForm.test(text);
}
