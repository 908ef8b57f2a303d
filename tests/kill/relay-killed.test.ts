import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { isShared, joinRoom, type Window } from "#tests/relay/relay-at-work.ts";
import { bundle, type Doomed, randomBetween, startDoomed } from "./until-killed.ts";

const rounds = 50;

it(`loses no change it had acknowledged, killed ${rounds} times with all windows gone`, {
  timeout: 400_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-killed-relay-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = await bundle("./relay-process.ts");
  const acknowledged = new Set<string>();
  let typed = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const doomed = startDoomed(script, join(folder, "relay.sqlite"));
    const { port, room, token } = JSON.parse(await doomed.nextLine((line) => line.startsWith("{")));
    const enter = () => joinRoom({ socket: `ws://127.0.0.1:${port}`, room, token });

    // Windows that know nothing: what they read is what the relay kept.
    const windows = [enter(), enter()];
    await Promise.all(windows.map((window) => window.until(isShared)));
    const kept = new Set(windows[0]?.text.toString().split(" "));
    expect([...acknowledged].filter((word) => !kept.has(word))).toEqual([]);
    if (round < rounds) typed += await typeUntilKilled(doomed, windows, { round, acknowledged });
    else await doomed.kill();
    for (const window of windows) window.close();
  }
  // The test has seen something: changes in number, and some that a kill overtook.
  expect(acknowledged.size).toBeGreaterThan(rounds * 4);
  expect(typed).toBeGreaterThan(acknowledged.size);
});

interface Typing {
  readonly round: number;
  readonly acknowledged: Set<string>;
}

/** Types into all windows until a random moment, and notes each word whose window is told that all is shared. */
async function typeUntilKilled(
  doomed: Doomed,
  windows: readonly Window[],
  { round, acknowledged }: Typing,
): Promise<number> {
  let typed = 0;
  let alive = true;
  const typist = async (window: Window, hand: number) => {
    const words: string[] = [];
    while (alive) {
      const word = `r${round}h${hand}w${typed}`;
      typed += 1;
      words.push(word);
      window.text.insert(window.text.length, ` ${word}`);
      await wait(randomBetween(0, 4));
      // Acknowledgements come in the order of the changes: all but the last few are safe.
      const { kind, unsynced } = window.state();
      if (alive && kind === "live")
        for (const safe of words.slice(0, words.length - unsynced)) acknowledged.add(safe);
    }
  };
  const typists = windows.map(typist);
  await wait(randomBetween(20, 250));
  await doomed.kill();
  // What a window had heard by now, it had heard from a relay that had committed it.
  alive = false;
  await Promise.all(typists);
  return typed;
}
