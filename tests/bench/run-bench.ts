// `npm run bench -- [typing|traced|memory|frames|start] [--sizes 100,1000]`: measures, and writes what was found.
import { parseArgs } from "node:util";
import { benchFrames } from "./bench-frames.ts";
import { benchMemory } from "./bench-memory.ts";
import { benchStart } from "./bench-start.ts";
import { benchTraced } from "./bench-traced.ts";
import { benchTyping } from "./bench-typing.ts";
import type { Grounds } from "./contestants.ts";
import { launchChromium } from "./launch-chromium.ts";
import { type Report, writeReport } from "./report.ts";
import { runPeers } from "./running-peers.ts";
import { runProduct } from "./running-product.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "100,1000,5000" },
    minutes: { type: "string", default: "0.5" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const benches: Readonly<Record<string, (grounds: Grounds) => Promise<Report>>> = {
  typing: (grounds) => benchTyping(grounds, sizes),
  traced: (grounds) => benchTraced(grounds, sizes),
  memory: benchMemory,
  frames: (grounds) => benchFrames(grounds, Number(values.minutes)),
  start: benchStart,
};
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark “${unknown.join(", ")}”: give ${Object.keys(benches).join(", ")}, or none for all.`,
  );
  process.exit(2);
}

const browser = await launchChromium();
const peers = await runPeers();
const product = await runProduct();
let hasFailed = false;
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const report = await benches[name]?.({ browser, peers, product });
    if (report === undefined) continue;
    writeReport(report, browser.version());
    hasFailed ||= report.lines.some(({ verdict }) => verdict === "fails");
  }
} finally {
  await product.stop();
  await peers.stop();
  await browser.close();
}
process.exit(hasFailed ? 1 : 0);
