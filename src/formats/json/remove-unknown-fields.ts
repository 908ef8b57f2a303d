import type { z } from "zod";
import type { Message } from "#formats/format.ts";

const mostNamed = 10;

/** The value without fields that the schema does not know, each said in a message: nothing is dropped in silence. */
export function removeUnknownFields(
  value: unknown,
  schema: z.ZodType,
): { readonly value: unknown; readonly messages: readonly Message[] } {
  const checked = schema.safeParse(value);
  if (checked.success) return { value, messages: [] };
  const copy: unknown = structuredClone(value);
  const removed: string[] = [];
  for (const issue of checked.error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const holder = follow(copy, issue.path);
    if (typeof holder !== "object" || holder === null) continue;
    for (const key of issue.keys) {
      Reflect.deleteProperty(holder, key);
      removed.push([...issue.path, key].map(String).join("."));
    }
  }
  return { value: copy, messages: messagesFor(removed) };
}

function follow(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function messagesFor(removed: readonly string[]): readonly Message[] {
  const messages = removed.slice(0, mostNamed).map(
    (field): Message => ({
      severity: "warning",
      kind: "unknown-field",
      text: `The field “${field}” is not known and was left out.`,
      place: null,
    }),
  );
  if (removed.length > mostNamed)
    messages.push({
      severity: "warning",
      kind: "unknown-field",
      text: `${removed.length - mostNamed} more unknown fields were left out.`,
      place: null,
    });
  return messages;
}
