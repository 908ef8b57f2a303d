// Sets one document a message, off the thread that answers the window: a long text takes seconds.
// Plain JavaScript, because it is loaded by its path and never part of a bundle.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { drawPages } from "./draw-pages.mjs";

const fontFiles = ["Regular", "Bold", "Italic", "BoldItalic"].map((style) => `LiberationSerif-${style}.ttf`);
const fontBlobs = fontFiles.map((name) => readFileSync(join(workerData.fonts, name)));
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: workerData.fonts });

/** The compiler's complaints as text; a warning counts, because a missing font is only that. */
function complaintsOf(error) {
  if (error === null) return [];
  return error.shortDiagnostics.map((diagnostic) => String(diagnostic.message));
}

function typeset({ template, data, standard, drawn }) {
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

parentPort.on("message", (job) => parentPort.postMessage(typeset(job)));
