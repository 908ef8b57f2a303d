// Runs rules over a resolution and keeps what they said of blocks that did not change.
import type { Citation } from "#core/citations/citation.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import { setSeverityOf } from "#core/profile/with-own-rules.ts";
import type { Block, BlockKind, IsoDate, Note, Resolution } from "#core/resolution/resolution.ts";
import { cuesIn } from "./checked-text.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Observation, Rule, Subject } from "./rule.ts";
import { type Said, sortFindings } from "./sort-findings.ts";

export type FindCitations = (resolution: Resolution, profile: Profile, facts: Facts) => readonly Citation[];

interface LintRequest {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly today?: IsoDate;
}

export type Linter = (request: LintRequest) => readonly Finding[];

/** What all scoped rules said of a block or note, for as long as that very value is in the document. */
type Memory = WeakMap<Block | Note, readonly Said[]>;

/** A linter that checks unchanged blocks only once: give it the next state of the same document each time. */
export function createRunner(rules: readonly Rule[], findCitations: FindCitations): Linter {
  let memory: Memory = new WeakMap();
  let last: string | null = null;
  let lastFacts: Facts | null = null;
  return (request) => {
    const { resolution, profile, facts, today } = request;
    const { session, issued } = resolution.masthead;
    const frame = JSON.stringify([
      profile,
      resolution.stage,
      resolution.kind,
      resolution.language,
      today,
      session,
      // States have the names of the day of the text.
      issued,
      resolution.adoption?.date,
    ]);
    if (frame !== last || facts !== lastFacts) memory = new WeakMap();
    last = frame;
    lastFacts = facts;
    const subject = lazySubject(request, findCitations);
    const speaking = rules.flatMap((rule, order): Speaker | readonly never[] => {
      const set = setSeverityOf(profile, rule.id, resolution.stage);
      return speaks(rule, resolution) && set !== "off" ? { rule, order, severity: set ?? rule.severity } : [];
    });
    const said: Said[] = [];
    for (const speaker of speaking) if (speaker.rule.scope === undefined) ask(speaker, subject, said);
    askOfEach(speaking, callsOf(rules), { subject, memory, said });
    return sortFindings(said, resolution);
  };
}

/** Labels and citations are worked out when a rule first asks for them. */
function lazySubject(request: LintRequest, findCitations: FindCitations): Subject {
  const { resolution, profile, facts } = request;
  let labels: Labels | null = null;
  let citations: readonly Citation[] | null = null;
  return {
    ...request,
    get labels() {
      labels ??= labelBlocks(resolution.blocks, profile);
      return labels;
    },
    get citations() {
      citations ??= findCitations(resolution, profile, facts);
      return citations;
    },
  };
}

/** Groups that make sense only where the text has the form of a resolution. */
const resolutionGroups: readonly Rule["group"][] = ["structure", "openers", "sequence", "punctuation"];

/** Groups that read words, and so only English ones. */
const englishGroups: readonly Rule["group"][] = ["openers", "sequence", "citations", "style"];

function speaks(rule: Rule, { kind, stage, language }: Resolution): boolean {
  if (rule.stages?.includes(stage) === false) return false;
  if (language !== "en" && englishGroups.includes(rule.group)) return false;
  if (kind === "text") return rule.anyDocument === true;
  return kind === "resolution" || !resolutionGroups.includes(rule.group);
}

interface Speaker {
  readonly rule: Rule;
  /** Its place in the list of rules. */
  readonly order: number;
  /** As the profile has it at this stage. */
  readonly severity: Severity;
}

/** By each cue the rules that it calls. */
type Calls = ReadonlyMap<string, readonly Rule[]>;

/** The same for every text that a list of rules is asked of. */
const callsOfLists = new WeakMap<readonly Rule[], Calls>();

function callsOf(rules: readonly Rule[]): Calls {
  const known = callsOfLists.get(rules);
  if (known !== undefined) return known;
  const made = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const cue of rule.cues ?? []) {
      const called = made.get(cue);
      if (called === undefined) made.set(cue, [rule]);
      else called.push(rule);
    }
  callsOfLists.set(rules, made);
  return made;
}

function ask({ rule, order, severity }: Speaker, subject: Subject, said: Said[]): void {
  for (const observation of rule.check(subject)) {
    said.push({ order, finding: findingOf(observation, rule, severity) });
  }
}

/** Scoped rules, of every block and note that they have not seen yet. */
function askOfEach(
  speaking: readonly Speaker[],
  calls: Calls,
  { subject, memory, said }: { readonly subject: Subject; readonly memory: Memory; readonly said: Said[] },
): void {
  const { blocks, notes } = subject.resolution;
  const speakers = new Map(speaking.map((speaker) => [speaker.rule, speaker]));
  const uncalled = speaking.filter(({ rule }) => rule.cues === undefined);
  const byKind = new Map<BlockKind | "note", readonly Speaker[]>();
  const alwaysAsked = (kind: BlockKind | "note"): readonly Speaker[] => {
    const known = byKind.get(kind) ?? uncalled.filter(({ rule }) => rule.scope?.includes(kind));
    byKind.set(kind, known);
    return known;
  };
  const remember = (holder: Block | Note, kind: BlockKind | "note", narrow: () => Subject): void => {
    let known = memory.get(holder);
    if (known === undefined) {
      const own: Said[] = [];
      const narrowedTo = narrow();
      for (const speaker of alwaysAsked(kind)) ask(speaker, narrowedTo, own);
      for (const rule of calledBy(cuesIn(holder), calls)) {
        const speaker = rule.scope?.includes(kind) === true ? speakers.get(rule) : undefined;
        if (speaker !== undefined) ask(speaker, narrowedTo, own);
      }
      known = own;
      memory.set(holder, own);
    }
    for (const each of known) said.push(each);
  };
  for (const block of blocks) remember(block, block.kind, () => narrowed(subject, [block], []));
  for (const note of notes) remember(note, "note", () => narrowed(subject, [], [note]));
}

function calledBy(cues: ReadonlySet<string>, calls: Calls): ReadonlySet<Rule> {
  const called = new Set<Rule>();
  for (const cue of cues) for (const rule of calls.get(cue) ?? []) called.add(rule);
  return called;
}

function narrowed(subject: Subject, blocks: readonly Block[], notes: readonly Note[]): Subject {
  return {
    resolution: { ...subject.resolution, blocks, notes },
    profile: subject.profile,
    facts: subject.facts,
    ...(subject.today !== undefined && { today: subject.today }),
    get labels() {
      return subject.labels;
    },
    get citations() {
      return subject.citations;
    },
  };
}

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The profile sets a rule's severity; a rule may only lower it for one finding. */
function findingOf(observation: Observation, rule: Rule, own: Severity): Finding {
  const lowered = observation.severity;
  const severity = lowered !== undefined && weights[lowered] < weights[own] ? lowered : own;
  const { message, place, fix } = observation;
  return { rule: rule.id, severity, message, place, fix };
}
