/** True where a number only keeps the place of one to come: "58/__", "58/…". */
export function isOpenNumber(number: string): boolean {
  return /[_…]/.test(number);
}
