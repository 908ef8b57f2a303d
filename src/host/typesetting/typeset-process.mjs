// Sets the document that it is sent, in a process of its own: a long text takes seconds, and there are texts at which the compiler,
// which is native, ends its process. Started with the folder of the fonts.
// Plain JavaScript, because it is loaded by its path and never part of a bundle.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawPages } from "./draw-pages.mjs";

const [, , fontsFolder] = process.argv;

const fontFiles = ["Regular", "Bold", "Italic", "BoldItalic"].map((style) => `LiberationSerif-${style}.ttf`);

/** Null where the native part, which is not served for every machine, is not there. */
async function makeCompiler() {
  const compilers = await import("@myriaddreamin/typst-ts-node-compiler").catch(() => null);
  const fontBlobs = fontFiles.map((name) => readFileSync(join(fontsFolder, name)));
  return compilers?.NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: fontsFolder }) ?? null;
}

/** The compiler's complaints as text; a warning counts, because a missing font is only that. */
function complaintsOf(error) {
  if (error === null) return [];
  return error.shortDiagnostics.map((diagnostic) => String(diagnostic.message));
}

function typeset(compiler, { template, data, standard, drawn }) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  const complaints = [...complaintsOf(compiled.takeError()), ...complaintsOf(compiled.takeWarnings())];
  const document = compiled.result;
  if (complaints.length > 0 || document === null) return { complaints };
  try {
    const bytes = compiler.pdf(document, { pdfStandard: standard });
    // What cannot be set is not drawn either: only the file's own standard finds a letter that no font has.
    return drawn === undefined ? { bytes } : drawPages(compiler, document, drawn);
  } catch (error) {
    // The binding throws what the standard refuses as one text.
    return { complaints: [error instanceof Error ? error.message : String(error)] };
  } finally {
    compiler.evictCache(0);
  }
}

async function answer(job) {
  const compiler = await makeCompiler();
  return compiler === null ? { missing: true } : typeset(compiler, job);
}

// Electron's utility process, or Node's.
const parent = process.parentPort;
if (parent === undefined) {
  process.once("message", async (job) => process.send(await answer(job)));
  process.once("disconnect", () => process.exit());
} else parent.once("message", async ({ data }) => parent.postMessage(await answer(data)));
