// The one table of who may import whom. docs/architecture.md explains it.
const layers = {
  core: { at: "src/core", imports: [], because: "the domain knows nothing of windows, disks or networks" },
  formats: {
    at: "src/formats",
    imports: ["core"],
    because: "a format is bytes in, resolution out, and back",
  },
  editor: { at: "src/editor", imports: ["core"], because: "the editor must run headless" },
  collaboration: {
    at: "src/collaboration",
    imports: ["core"],
    because: "sharing does not depend on how a document is shown",
  },
  bridge: { at: "src/bridge", imports: ["core"], because: "a contract depends on neither of its parties" },
  host: {
    at: "src/host",
    imports: ["core", "formats", "bridge"],
    because: "a host does for a window what a window cannot",
  },
  relay: {
    at: "src/relay",
    imports: ["core", "collaboration"],
    because: "the relay passes changes on; it opens no files",
  },
  web: {
    at: "src/web",
    imports: ["bridge", "host", "relay"],
    because: "a shell joins parts; it holds no rules",
  },
  cli: {
    at: "src/cli",
    imports: ["core", "formats", "bridge", "host", "web"],
    because: "a shell joins parts; web is there for serve",
  },
  main: {
    at: "main",
    imports: ["bridge", "host", "relay"],
    because: "a shell joins parts; it holds no rules",
  },
  renderer: {
    at: "renderer",
    imports: ["core", "editor", "collaboration", "bridge"],
    because: "a window asks its host",
  },
};
const runsInAWindow = ["core", "formats", "editor", "collaboration", "bridge", "renderer"];
const inside = (...names) => names.map((name) => `^${layers[name].at}/`);
const everywhere = inside(...Object.keys(layers));
const tests = "\\.test\\.tsx?$";

const layerRules = Object.entries(layers).map(([name, { imports, because }]) => ({
  name: `${name}-may-import-${imports.join("-") || "only-itself"}`,
  comment: because,
  severity: "error",
  from: { path: inside(name), pathNot: tests },
  to: { path: everywhere, pathNot: inside(name, ...imports) },
}));

const laws = [
  {
    name: "no-node-in-a-window",
    comment: "what runs in a window, or anywhere, has no Node",
    severity: "error",
    from: { path: inside(...runsInAWindow), pathNot: tests },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "a-window-never-reaches-its-host",
    comment: "a window asks over the bridge",
    severity: "error",
    from: { path: inside("renderer", "editor", "collaboration", "bridge"), pathNot: tests },
    to: { path: inside("host", "relay", "web", "cli", "main"), reachable: true },
  },
  {
    name: "electron-only-in-main",
    comment: "everything but the shell runs without Electron",
    severity: "error",
    from: { pathNot: ["^main/", "^tests/"] },
    to: { path: "(^|/)node_modules/electron/" },
  },
  {
    name: "preload-is-only-a-carrier",
    comment: "the preload hands the bridge over and nothing else",
    severity: "error",
    from: { path: "^main/preload/" },
    to: { path: everywhere, pathNot: ["^main/preload/", ...inside("bridge", "core")] },
  },
  {
    name: "nothing-imports-tests",
    comment: "tests are leaves",
    severity: "error",
    from: { path: everywhere, pathNot: tests },
    to: { path: ["^tests/", tests] },
  },
  {
    name: "no-cycles",
    comment: "a cycle is one thing in two files",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "every-import-resolves",
    comment: "an import the checker cannot find would be silently allowed",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: ["^virtual:", "\\?(url|raw|inline|worker)"] },
  },
];

export default {
  forbidden: [...layerRules, ...laws],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^build/", "^docs/"] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
