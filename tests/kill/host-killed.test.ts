import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { bundle, randomBetween, startDoomed } from "./until-killed.ts";

const rounds = 50;

it(`keeps every change it called safe, killed ${rounds} times while it journals and saves`, {
  timeout: 400_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-killed-host-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = await bundle("./host-process.ts");
  const safe = new Set<string>();
  for (let round = 0; round <= rounds; round += 1) {
    const doomed = startDoomed(script, folder, String(round));
    const line = await doomed.nextLine((one) => one.startsWith("kept "));
    const kept = new Set(line.split(" "));
    expect([...safe].filter((word) => !kept.has(word))).toEqual([]);
    // One draft, and nothing half-written is left in sight.
    expect(readdirSync(join(folder, "Drafts")).filter((name) => !name.startsWith("."))).toEqual([
      "Draft.penholder",
    ]);
    // Half of the deaths come while it starts to write, half after something was safe.
    if (round % 2 === 0) await doomed.nextLine((one) => one.startsWith("safe "));
    await wait(randomBetween(0, 60));
    await doomed.kill();
    for (const said of doomed.lines) if (said.startsWith("safe ")) safe.add(said.slice("safe ".length));
  }
  expect(safe.size).toBeGreaterThanOrEqual(rounds / 2);
});
