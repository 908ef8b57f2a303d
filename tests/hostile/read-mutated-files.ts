/** What one file came to: "read", or why it was refused. */
export type ReadMutated = (at: number, newId: () => string) => Promise<string>;

/**
 * Reads files one after the other and prints what became of them. A crash, or a file that keeps a processor busy for more than two
 * seconds (others at work on the machine do not count), makes the process end with 1.
 */
export async function readMutatedFiles(files: number, read: ReadMutated): Promise<void> {
  const outcomes = new Map<string, number>();
  let slowest = 0;
  let crashes = 0;
  for (let at = 0; at < files; at += 1) {
    let last = 0;
    const before = process.cpuUsage();
    let outcome = "crash";
    try {
      outcome = await read(at, () => {
        last += 1;
        return `n${last}`;
      });
    } catch (error) {
      crashes += 1;
      if (crashes < 5) console.log(`file ${at}:`, error);
    }
    const used = process.cpuUsage(before);
    slowest = Math.max(slowest, (used.user + used.system) / 1_000);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(Object.fromEntries(outcomes), `slowest ${Math.round(slowest)} ms`);
  process.exitCode = crashes > 0 || slowest > 2_000 ? 1 : 0;
}
