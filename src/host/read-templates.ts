// Templates are texts to start from: templates/<body>/<name>.txt in the product's own plain text, under a head of their own.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TemplateSummary } from "#bridge/answers.ts";

export interface Template {
  readonly summary: TemplateSummary;
  /** Without the lines that are the template's and not the text's. */
  readonly text: string;
}

/**
 * The lines of the head that describe the template: its name in the gallery, what it is for, and whether it is a whole
 * resolution, a paragraph or the sample. What remains of the head is the text's own.
 */
const ownLine = /^(template|description|template kind) ?:[ \t]*(.*)$/i;
const kinds = ["resolution", "paragraph", "sample"] as const;

/** Every template, by body and name. */
export async function readTemplates(assetsFolder: string): Promise<readonly Template[]> {
  const folder = join(assetsFolder, "templates");
  const bodies = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const perBody = await Promise.all(
    bodies
      .map(({ name }) => name)
      .sort()
      .map((body) => readBody(folder, body)),
  );
  return perBody.flat();
}

async function readBody(folder: string, body: string): Promise<readonly Template[]> {
  const files = (await readdir(join(folder, body))).filter((file) => file.endsWith(".txt")).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, body, file), "utf8");
      return readTemplate(`${body}/${file.slice(0, -".txt".length)}`, body, text);
    }),
  );
}

/** The text of one template file; the head ends at the line `---`. */
function readTemplate(id: string, body: string, text: string): Template {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf("---");
  const own = new Map<string, string>();
  const kept = lines.filter((line, index) => {
    const [, key, value] = (index < end ? ownLine.exec(line) : null) ?? [];
    if (key !== undefined) own.set(key.toLowerCase(), value?.trim() ?? "");
    return key === undefined;
  });
  const name = id.slice(body.length + 1).replaceAll("-", " ");
  const summary: TemplateSummary = {
    id,
    body,
    title: own.get("template") ?? name.charAt(0).toUpperCase() + name.slice(1),
    description: own.get("description") ?? "",
    kind: kinds.find((kind) => kind === own.get("template kind")) ?? "resolution",
  };
  return { summary, text: kept.join("\n") };
}
