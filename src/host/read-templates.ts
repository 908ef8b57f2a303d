// The templates that come with the program: templates/<body>/<name>.txt, and paragraphs by purpose in a folder beside.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TemplateSummary } from "#bridge/answers.ts";
import {
  parseParagraphFile,
  parseTemplateFile,
  purposeOfFileName,
  slugOf,
  type TemplateText,
} from "#core/templates/template-file.ts";

export interface Template {
  readonly summary: TemplateSummary;
  /** Without the lines that are the template's and not the text's. */
  readonly text: string;
}

const extension = ".txt";

/** Every template, by body and name. */
export async function readTemplates(assetsFolder: string): Promise<readonly Template[]> {
  const folder = join(assetsFolder, "templates");
  const bodies = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const perBody = await Promise.all(
    bodies
      .map(({ name }) => name)
      .sort()
      .map(async (body) => [
        ...(await readWhole(join(folder, body), body)),
        ...(await readParagraphs(join(folder, body, "paragraphs"), body)),
      ]),
  );
  return perBody.flat();
}

async function readWhole(folder: string, body: string): Promise<readonly Template[]> {
  const names = await namesIn(folder);
  const read = await Promise.all(
    names.map(async (name) => {
      const file = await readFile(join(folder, `${name}${extension}`), "utf8");
      const parsed = parseTemplateFile(file, purposeOfFileName(name));
      return { order: parsed.order, template: templateOf(`${body}/${name}`, body, parsed) };
    }),
  );
  return read.sort((one, other) => one.order - other.order).map(({ template }) => template);
}

async function readParagraphs(folder: string, body: string): Promise<readonly Template[]> {
  const names = await namesIn(folder);
  const perPurpose = await Promise.all(
    names.map(async (name) => {
      const file = await readFile(join(folder, `${name}${extension}`), "utf8");
      return parseParagraphFile(file, purposeOfFileName(name)).map((paragraph) =>
        templateOf(`${body}/${name}/${slugOf(paragraph.title)}`, body, paragraph),
      );
    }),
  );
  return perPurpose.flat();
}

/** The names of the texts in a folder, in order; a body may have no folder of paragraphs. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const files = await readdir(folder);
    return files
      .filter((file) => file.endsWith(extension))
      .map((file) => file.slice(0, -extension.length))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function templateOf(id: string, body: string, template: TemplateText): Template {
  const { title, description, kind, purpose, text } = template;
  return { summary: { id, body, title, description, kind, purpose, isOwn: false, words: text }, text };
}
