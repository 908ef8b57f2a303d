// The window's bundle. The Node bundles (command line, Electron) are built by scripts/build.mjs.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Rolldown } from "vite";
import { defineConfig, type Plugin } from "vite";

/** The page's own script asks the host for the draft while all the rest is still on its way. */
const firstScript = fileURLToPath(new URL("renderer/main.tsx", import.meta.url));
const plainLog = fileURLToPath(new URL("src/collaboration/document/plain-log.ts", import.meta.url));
const window = fileURLToPath(new URL("renderer/start-window.tsx", import.meta.url));

export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react(), fetchWindowWithPage()],
  resolve: { alias: [{ find: /^lib0\/logging$/, replacement: plainLog }] },
  build: {
    outDir: "../build/renderer",
    emptyOutDir: true,
    sourcemap: false,
    target: "es2023",
    chunkSizeWarningLimit: 1_100,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All that the first letter needs is one file: a browser fetches six at a time, and each has its price.
        codeSplitting: {
          groups: [{ name: neededAtStart(), debugName: "window", includeDependenciesRecursively: false }],
        },
      },
    },
  },
});

/**
 * Names the modules that the window imports before it is drawn. What the first script has already stays with it, or that one
 * would wait for all of them; what is imported later has files of its own.
 */
function neededAtStart(): Rolldown.CodeSplittingNameFunction {
  const needed = new Set<string>();
  return (asked, graph) => {
    if (needed.size === 0) {
      const first = importedFrom(firstScript, graph);
      for (const id of importedFrom(window, graph)) if (!first.has(id)) needed.add(id);
    }
    return needed.has(asked) && !asked.endsWith(".css") ? "window" : null;
  };
}

function importedFrom(start: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const imported = new Set([start]);
  // A set that grows while it is walked is walked to its new end.
  for (const id of imported)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) imported.add(next);
  return imported;
}

/** Has the page fetch the window's files at once, and not only when its own script asks for them. */
function fetchWindowWithPage(): Plugin {
  return {
    name: "fetch-window-with-page",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
        const entry = chunks.find(({ isEntry }) => isEntry);
        const files = new Set(
          chunks.filter(({ facadeModuleId }) => facadeModuleId === window).map(({ fileName }) => fileName),
        );
        for (const file of files)
          for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(next);
        for (const file of [entry?.fileName ?? "", ...(entry?.imports ?? [])]) files.delete(file);
        const styles = chunks
          .filter(({ fileName }) => files.has(fileName))
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return [
          ...[...files].map((file) => link({ rel: "modulepreload", crossorigin: true, href: `./${file}` })),
          ...styles.map((file) => link({ rel: "stylesheet", crossorigin: true, href: `./${file}` })),
        ];
      },
    },
  };
}

function link(attrs: Readonly<Record<string, string | boolean>>) {
  return { tag: "link", attrs: { ...attrs }, injectTo: "head" as const }; // one of the places a tag can have
}
