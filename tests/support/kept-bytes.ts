// How many bytes of JavaScript's heap something keeps: counted after forced collections, so the same on a busy machine.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
// The flag gives the function to contexts made after it.
const collect = runInNewContext("gc") as () => void;

/** The bytes that stay in use with what is made, and `made` itself, so that it is still there when they are counted. */
export function keptBytes<Made>(make: () => Made): { readonly made: Made; readonly bytes: number } {
  collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collect();
  return { made, bytes: process.memoryUsage().heapUsed - before };
}
