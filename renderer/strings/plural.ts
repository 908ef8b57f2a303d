// English has two forms; another language's file brings its own function of the same shape.

/** "1 finding", "3 findings". */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
