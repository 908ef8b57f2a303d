// The formats as the host has them; loaded when first asked for, because writing Word and PDF brings much with it.
import type { Format } from "#formats/format.ts";

export async function loadFormats(): Promise<readonly Format[]> {
  const [{ txtFormat }, { jsonFormat }, { penholderFormat }] = await Promise.all([
    import("#formats/txt/txt-format.ts"),
    import("#formats/json/json-format.ts"),
    import("#formats/penholder/penholder-format.ts"),
  ]);
  return [txtFormat, jsonFormat, penholderFormat];
}
