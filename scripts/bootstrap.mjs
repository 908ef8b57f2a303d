// Runs on Node 20 with nothing installed: brings the packages in, then hands over to the Node that the product needs.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** `node:sqlite` needs no flag from this version on. */
const oldestNode = [22, 13];

/** Prints one clear line and ends: the input or the machine is at fault, not the product. */
function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return null;
  }
}

/** True where npm's own record of what it installed agrees with the lock file; an interrupted install leaves no record. */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  if (wanted === null) giveUp("Penholder cannot start: package-lock.json is missing or damaged.");
  if (installed === null) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    return found === undefined ? optional === true && !isOwnNode(path) : found.version === version;
  });
}

function isOwnNode(path) {
  return path === `node_modules/${nodePackage()}`;
}

function nodePackage() {
  return `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
}

function install() {
  process.stderr.write("Installing the packages that Penholder needs (once)…\n");
  // Warnings would be about the Node that only installs; what fails is an error and is shown.
  const call = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm names its own script to what it starts; without it the npm of the path is taken.
  const own = process.env.npm_execpath;
  const byOwn = own !== undefined && /npm-cli\.[cm]?js$/.test(own);
  const { status, error } = spawnSync(byOwn ? process.execPath : "npm", byOwn ? [own, ...call] : call, {
    cwd: root,
    // npm's progress is no part of what a caller of ours reads.
    stdio: ["ignore", 2, 2],
    shell: !byOwn && process.platform === "win32",
  });
  if (error !== undefined) giveUp(`Penholder needs npm to install its packages: ${error.message}.`);
  if (status !== 0) giveUp("The packages could not be installed; npm says why above.");
}

/** Installs what is missing or stale. */
export function ensurePackages() {
  if (!isInstalled()) install();
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** The Node that came with the packages, else this one if it is new enough. */
function findNode() {
  const folder = join(root, "node_modules", nodePackage(), "bin");
  const packaged = join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(packaged)) return packaged;
  if (isNewEnough(process.versions.node)) return process.execPath;
  return giveUp(
    `Penholder needs Node ${oldestNode.join(".")} or newer on this machine; this is Node ${process.versions.node}.`,
  );
}

/**
 * Installs what is missing and returns where this is already the right Node; else runs the same script, with the same
 * arguments, on the right one and never returns.
 */
export async function continueOnNode24(script) {
  ensurePackages();
  const node = findNode();
  if (node === process.execPath || process.versions.node.startsWith("24.")) return;
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl+C to both; another program's signal reaches only this process.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (...ended) => resolve(ended));
  });
  process.exit(code ?? (signal === null ? 1 : 130));
}
