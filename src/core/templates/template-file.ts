// Templates as files: a head that says what the text is for, then the text in the product's own plain text.

/** What a template is: a text to begin with, paragraphs to put into one, or the sample that shows the features. */
export const templateKinds = ["resolution", "paragraph", "sample"] as const;

export type TemplateKind = (typeof templateKinds)[number];

export interface TemplateText {
  readonly title: string;
  readonly description: string;
  readonly kind: TemplateKind;
  /** What a paragraph is for, in words: "Requesting reports"; "" where nobody said. */
  readonly purpose: string;
  /** Where among the others of its body it stands: the most used first. */
  readonly order: number;
  /** The body that the head names, or null. */
  readonly body: string | null;
  /** Without the lines that are the template's and not the text's. */
  readonly text: string;
}

/**
 * The lines of the head that describe the template: its name in the gallery, what it is for, its kind and purpose. What
 * remains of the head is the text's own.
 */
const ownLine = /^(template|description|template kind|purpose|order) ?:[ \t]*(.*)$/i;
const bodyLine = /^body ?:[ \t]*(\S+)[ \t]*$/i;

/** Of a template that does not say where it stands. */
const lastOrder = 99;

/** Reads one template; the head ends at the line `---`. */
export function parseTemplateFile(file: string, fallbackTitle: string): TemplateText {
  const lines = file.split(/\r?\n/);
  const end = lines.indexOf("---");
  const own = new Map<string, string>();
  let body: string | null = null;
  const kept = lines.filter((line, index) => {
    if (index >= end) return true;
    body = bodyLine.exec(line)?.[1]?.toLowerCase() ?? body;
    const [, key, value = ""] = ownLine.exec(line) ?? [];
    if (key !== undefined) own.set(key.toLowerCase(), value.trim());
    return key === undefined;
  });
  return {
    title: own.get("template") || fallbackTitle,
    description: own.get("description") ?? "",
    kind: templateKinds.find((kind) => kind === own.get("template kind")) ?? "resolution",
    purpose: own.get("purpose") ?? "",
    order: Number(own.get("order") ?? lastOrder),
    body,
    text: kept.join("\n"),
  };
}

/**
 * Reads a file of paragraphs for one purpose. An entry begins with a line `=== its name`; the lines behind it, to the
 * next empty one, say when to use it; then comes its text.
 */
export function parseParagraphFile(file: string, purpose: string): readonly TemplateText[] {
  const entries: { title: string; lines: string[] }[] = [];
  for (const line of file.split(/\r?\n/)) {
    const title = line.startsWith("=== ") ? line.slice(4).trim() : null;
    if (title !== null) entries.push({ title, lines: [] });
    else entries.at(-1)?.lines.push(line);
  }
  return entries.map(({ title, lines }) => {
    const gap = lines.findIndex((line) => line.trim() === "");
    const described = gap < 0 ? lines.length : gap;
    return {
      title,
      description: lines.slice(0, described).join(" ").trim(),
      kind: "paragraph",
      purpose,
      order: lastOrder,
      body: null,
      text: lines.slice(described).join("\n").trim(),
    };
  });
}

export interface TemplateHead {
  readonly title: string;
  readonly description: string;
  readonly kind: "resolution" | "paragraph";
}

/** Puts the head of a template on a text written by `writeTxt`, which has a head of its own. */
export function formatTemplateFile({ title, description, kind }: TemplateHead, text: string): string {
  const head = [
    `template: ${oneLine(title)}`,
    ...(oneLine(description) === "" ? [] : [`description: ${oneLine(description)}`]),
    `template kind: ${kind}`,
  ];
  return `${head.join("\n")}\n${text}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** "requesting-reports" is "Requesting reports". */
export function purposeOfFileName(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Report to a session, with a dialogue" is "report-to-a-session-with-a-dialogue": part of a template's id. */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
