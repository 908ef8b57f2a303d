import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds what is stale, once for all tests. */
export function buildProduct(): void {
  const script = fileURLToPath(new URL("../../../scripts/build.mjs", import.meta.url));
  execFileSync(process.execPath, [script], { stdio: "inherit" });
}

// biome-ignore lint/style/noDefaultExport: Playwright asks for one
export default buildProduct;
