// A window hands over a value; before the host does anything with it, the reader of the JSON form has to pass it.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { ReadContext } from "#formats/format.ts";
import { readJson } from "#formats/json/read-json.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { describeReadProblem } from "./describe-read-problem.ts";

export function checkResolution(value: Resolution, name: string, context: ReadContext): Outcome<Resolution> {
  const read = readJson(writeJson(value), context);
  return read.ok ? succeed(read.value.value) : fail(describeReadProblem(read.problem, name));
}
