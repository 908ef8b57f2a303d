// Runs rules over a resolution and keeps what they said of blocks that did not change.
import type { Citation } from "#core/citations/citation.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Block, IsoDate, Note, Resolution } from "#core/resolution/resolution.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Observation, Rule, Subject } from "./rule.ts";
import { sortFindings } from "./sort-findings.ts";

export type FindCitations = (resolution: Resolution, profile: Profile, facts: Facts) => readonly Citation[];

interface LintRequest {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly today?: IsoDate;
}

export type Linter = (request: LintRequest) => readonly Finding[];

/** What a scoped rule said of a block or note, for as long as that very value is in the document. */
type Memory = WeakMap<Block | Note, Map<string, readonly Observation[]>>;

/** A linter that checks unchanged blocks only once: give it the next state of the same document each time. */
export function createRunner(rules: readonly Rule[], findCitations: FindCitations): Linter {
  let memory: Memory = new WeakMap();
  let last: string | null = null;
  let lastFacts: Facts | null = null;
  return (request) => {
    const { resolution, profile, facts, today } = request;
    const { session } = resolution.masthead;
    const frame = JSON.stringify([
      profile,
      resolution.stage,
      resolution.kind,
      resolution.language,
      today,
      session,
    ]);
    if (frame !== last || facts !== lastFacts) memory = new WeakMap();
    last = frame;
    lastFacts = facts;
    const subject = lazySubject(request, findCitations);
    const findings: Finding[] = [];
    for (const rule of rules) {
      if (!speaks(rule, resolution) || profile.severities[rule.id] === "off") continue;
      for (const observation of observe(rule, subject, memory)) {
        findings.push(findingOf(observation, rule, profile));
      }
    }
    return sortFindings(findings, resolution);
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

function* observe(rule: Rule, subject: Subject, memory: Memory): Iterable<Observation> {
  const { scope } = rule;
  if (scope === undefined) {
    yield* rule.check(subject);
    return;
  }
  const { blocks, notes } = subject.resolution;
  for (const block of blocks) {
    if (scope.includes(block.kind)) {
      yield* remembered(memory, block, rule, () => narrowed(subject, [block], []));
    }
  }
  if (!scope.includes("note")) return;
  for (const note of notes) yield* remembered(memory, note, rule, () => narrowed(subject, [], [note]));
}

function remembered(
  memory: Memory,
  key: Block | Note,
  rule: Rule,
  narrow: () => Subject,
): readonly Observation[] {
  const known = memory.get(key) ?? new Map<string, readonly Observation[]>();
  const before = known.get(rule.id);
  if (before !== undefined) return before;
  const observations = [...rule.check(narrow())];
  memory.set(key, known.set(rule.id, observations));
  return observations;
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
function findingOf(observation: Observation, rule: Rule, profile: Profile): Finding {
  const set = profile.severities[rule.id];
  const own = set === undefined || set === "off" ? rule.severity : set;
  const lowered = observation.severity;
  const severity = lowered !== undefined && weights[lowered] < weights[own] ? lowered : own;
  const { message, place, fix } = observation;
  return { rule: rule.id, severity, message, place, fix };
}
