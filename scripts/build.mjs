// Builds what is stale: the window, and the Node bundles of the web shell, the command line and Electron.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { continueOnNode24 } from "./bootstrap.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What is built: `entry` is the source it starts at, `from` the folders it can reach. */
const targets = [
  { name: "renderer", entry: "renderer/index.html", output: "build/renderer/index.html", from: ["renderer"] },
  { name: "web", entry: "src/web/run-web.ts", output: "build/web/run-web.js", from: [] },
  { name: "cli", entry: "src/cli/penholder.ts", output: "build/cli/penholder.js", from: [] },
  {
    name: "reader",
    entry: "src/host/reading/read-worker.ts",
    output: "build/reader/read-worker.js",
    from: [],
  },
  { name: "main", entry: "main/main.ts", output: "build/main/main.js", from: ["main"] },
  {
    name: "preload",
    entry: "main/preload/preload.ts",
    output: "build/main/preload.cjs",
    from: ["main/preload"],
  },
];

function* filesUnder(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!/\.(test\.tsx?|md)$/.test(entry.name)) yield path;
  }
}

/** Changes when anything changes that the target is built from. */
function fingerprint(target, digestOf) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  const settings = ["package-lock.json", "vite.config.ts", "scripts/build.mjs"];
  for (const path of [
    ...settings,
    ...filesUnder("src"),
    ...target.from.flatMap((folder) => [...filesUnder(folder)]),
  ])
    hash.update(path).update(digestOf(path));
  return hash.digest("hex");
}

function digestOnce() {
  const known = new Map();
  return (path) => {
    const digest =
      known.get(path) ??
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest();
    known.set(path, digest);
    return digest;
  };
}

/** A bundle for Node: packages stay outside, but for the preload, which may load nothing in its sandbox, and the reader, which starts with each file. */
function nodeBundle(target) {
  const preload = target.name === "preload";
  const isWhole = preload || target.name === "reader";
  return {
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { conditions: ["node", "import"] },
    ssr: {
      target: "node",
      noExternal: isWhole ? true : undefined,
      external: preload ? ["electron"] : undefined,
    },
    build: {
      ssr: join(root, target.entry),
      target: "node22",
      outDir: join(root, dirname(target.output)),
      // main.js and preload.cjs share a folder.
      emptyOutDir: target.name !== "main" && !preload,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: preload ? ["electron"] : [/^node:/, "electron"],
        output: {
          format: preload ? "cjs" : "es",
          entryFileNames: relative(dirname(target.output), target.output),
          chunkFileNames: "[name]-[hash].js",
          // All that is loaded at once is one file: left alone, the bundler cuts out of it what something later needs, too.
          codeSplitting: preload ? false : { groups: [{ name: "start", tags: ["$initial"] }] },
        },
      },
    },
  };
}

/** Builds the targets whose source has changed since (all, or those named), and says on standard error what it does. */
export async function buildStale(names = []) {
  const digestOf = digestOnce();
  const stamps = join(root, "build", "stamps");
  mkdirSync(stamps, { recursive: true });
  for (const target of targets) {
    if (!existsSync(join(root, target.entry))) continue;
    if (names.length > 0 && !names.includes(target.name)) continue;
    const stamp = join(stamps, target.name);
    const now = fingerprint(target, digestOf);
    const isFresh =
      existsSync(join(root, target.output)) && existsSync(stamp) && readFileSync(stamp, "utf8") === now;
    if (isFresh) continue;
    process.stderr.write(`Building ${target.name}…\n`);
    const { build } = await import("vite");
    const window = { configFile: join(root, "vite.config.ts"), logLevel: "warn" };
    await build(target.name === "renderer" ? window : nodeBundle(target));
    writeFileSync(stamp, now);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await continueOnNode24(import.meta.url);
  await buildStale(process.argv.slice(2));
}
