// Divides what a main thread worked among the stages of the browser: what each event did by itself, without those inside it.
import type { TraceEvent } from "./record-trace.ts";

/** The stages in the order of a frame, each with the events that are counted to it; what is of no stage is "the rest". */
const stages: Readonly<Record<string, RegExp>> = {
  "script and the events that call it":
    /^(FunctionCall|EventDispatch|v8\.|V8\.|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint|EvaluateScript|TimerFire|TimerBase|FireAnimationFrame|FireIdleCallback|AsyncTask|MinorGC|MajorGC|HandlePostMessage|SerializedScriptValueFactory)/,
  "the browser's own editing and selection":
    /^(TypingCommand|Editor::|FrameSelection|GetSelectionOffsets|InlineNode::SetText|IdleSpellCheck)/,
  "style and layout":
    /^(LocalFrameView::(performLayout|UpdateStyleAndLayout|RunStyleAndLayout|performPostLayout|NotifyResizeObservers)|Layout$|Document::(recalcStyle|UpdateStyle)|UpdateLayoutTree|InlineNode::ShapeText|Blink\.(ForcedStyleAndLayout|Layout|Style)|ScrollAnchor)/,
  "what is seen and what is pointed at": /^(IntersectionObserver|HitTest|LayoutView::HitTest)/,
  "before painting": /(PrePaint|CompositingInputs|CullRectUpdate)/,
  painting: /^(Paint$|Blink\.Paint|LocalFrameView::RunPaint)/,
  "layers and their hand-over":
    /^(PaintArtifactCompositor|Layerize|Commit|ProxyMain|LayerTreeHost|ScrollTree|auto cc::)/,
};

const other = "the rest";

export const stageNames: readonly string[] = [...Object.keys(stages), other];

/** Milliseconds by stage. `events` stand in their order, what holds another before it. */
export function divideTime(events: readonly TraceEvent[]): ReadonlyMap<string, number> {
  const spent = new Map(stageNames.map((name) => [name, 0]));
  const open: { readonly event: TraceEvent; inside: number }[] = [];
  const close = (): void => {
    const last = open.pop();
    if (last === undefined) return;
    const worked = last.event.tdur ?? 0;
    const stage = stageOf(last.event.name);
    spent.set(stage, (spent.get(stage) ?? 0) + Math.max(0, worked - last.inside) / 1_000);
    const around = open.at(-1);
    if (around !== undefined) around.inside += worked;
  };
  for (const event of events) {
    while (isOver(open.at(-1)?.event, event.ts)) close();
    open.push({ event, inside: 0 });
  }
  while (open.length > 0) close();
  return spent;
}

function isOver(event: TraceEvent | undefined, time: number): boolean {
  return event !== undefined && event.ts + (event.dur ?? 0) <= time;
}

function stageOf(name: string): string {
  return Object.keys(stages).find((stage) => stages[stage]?.test(name) === true) ?? other;
}
