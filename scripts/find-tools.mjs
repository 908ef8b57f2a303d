// Finds, or installs where it may, what the tests need beside npm's packages: a Chromium, LibreOffice, poppler, pandoc, xmllint.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Debian's packages that bring the programs which judge exported files. */
const judges = ["libreoffice-writer-nogui", "python3-uno", "poppler-utils", "pandoc", "libxml2-utils"];
const programs = ["soffice", "pdftotext", "pandoc", "xmllint"];

/** The path of a program on PATH, or null. */
function onPath(program) {
  const names = process.platform === "win32" ? [`${program}.exe`, program] : [program];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (folder !== "" && existsSync(path)) return path;
    }
  }
  return null;
}

function mayUseApt() {
  return process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get") !== null;
}

/** Asks apt-get for packages; says so, and answers whether it succeeded. */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(", ")} with apt-get.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  const options = { stdio: ["ignore", "ignore", "inherit"], env: environment };
  if (spawnSync("apt-get", install, options).status === 0) return true;
  spawnSync("apt-get", ["update"], options);
  return spawnSync("apt-get", install, options).status === 0;
}

/** A Chromium: named by the environment, Playwright's own, the system's, apt-get's, or the one in an npm package. */
export async function findChromium() {
  const named = process.env.PENHOLDER_CHROMIUM;
  if (named !== undefined && named !== "") return existsSync(named) ? named : null;
  return (await playwrightsOwn()) ?? systemChromium() ?? installedChromium() ?? (await packagedChromium());
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function systemChromium() {
  const places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
  const found = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    .map(onPath)
    .find((path) => path !== null);
  return found ?? places.find((path) => existsSync(path)) ?? null;
}

function installedChromium() {
  return mayUseApt() && aptInstall(["chromium"]) ? onPath("chromium") : null;
}

/** The Chromium of an npm package. Where the system lacks libraries it needs, the package's own are unpacked beside it. */
async function packagedChromium() {
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    if (runs(path)) return path;
    // The package unpacks its libraries only where it believes to be in its usual home, and only with the program.
    process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
    rmSync(path, { force: true });
    await packaged.executablePath();
    process.env.LD_LIBRARY_PATH = join(tmpdir(), "al2023", "lib");
    return runs(path) ? path : null;
  } catch (cause) {
    console.log(
      `The packaged Chromium could not be unpacked: ${cause instanceof Error ? cause.message : cause}`,
    );
    return null;
  }
}

function runs(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Makes LibreOffice, poppler, pandoc and xmllint available where apt-get may; answers the programs still missing. */
export function findJudges() {
  const missing = () => programs.filter((program) => onPath(program) === null);
  if (missing().length > 0 && mayUseApt()) aptInstall(judges);
  return missing();
}
