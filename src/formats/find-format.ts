// Which format a file is in, by its name.
import type { Format } from "./format.ts";

/** "text.akn.xml" and, where no format is called so, "text.xml": the last part of a longer extension is enough. */
export function findFormat(name: string, formats: readonly Format[]): Format | undefined {
  const small = name.toLowerCase();
  return (
    formats.find(({ extension }) => small.endsWith(`.${extension}`)) ??
    formats.find(
      ({ extension }) => extension.includes(".") && small.endsWith(`.${extension.split(".").at(-1)}`),
    )
  );
}
