import { expect, it } from "vitest";
import type { TraceEvent } from "./record-trace.ts";
import { divideTime } from "./where-time-goes.ts";

function event(name: string, ts: number, dur: number, tdur = dur): TraceEvent {
  return { name, ph: "X", pid: 1, tid: 1, ts, dur, tdur };
}

it("counts to a stage what its events worked by themselves", () => {
  const spent = divideTime([
    event("RunTask", 0, 10_000),
    event("FunctionCall", 1_000, 6_000, 5_000),
    event("LocalFrameView::performLayout", 2_000, 2_000),
    event("Layout", 2_500, 500),
    event("RunTask", 20_000, 1_000),
    event("Paint", 20_000, 1_000),
  ]);
  expect(spent.get("script and the events that call it")).toBe(3);
  expect(spent.get("style and layout")).toBe(2);
  expect(spent.get("painting")).toBe(1);
  expect(spent.get("the rest")).toBe(5);
});
