// A rule's page: prose for whoever asks why, and examples that are its tests.

export interface RulePage {
  /** The heading as a rule's id: "Preambular ends with comma" is "preambular-ends-with-comma". */
  readonly id: string;
  readonly hasPurpose: boolean;
  readonly hasSource: boolean;
  readonly passes: readonly string[];
  readonly fails: readonly FailingExample[];
}

interface FailingExample {
  readonly text: string;
  /** "PP1: Unexpected …" as listed under the example. */
  readonly findings: readonly string[];
}

export function parseRulePage(markdown: string): RulePage {
  const [intro = "", ...sections] = markdown.split(/^## (?=(?:Passes|Fails)$)/m);
  const [heading = "", ...prose] = intro.split("\n").filter((line) => line.trim() !== "");
  const section = (name: string): string => sections.find((each) => each.startsWith(`${name}\n`)) ?? "";
  return {
    id: heading.replace(/^# /, "").toLowerCase().replaceAll(" ", "-"),
    hasPurpose: (prose[0] ?? "").length > 40,
    hasSource: prose.some((line) => /^Sources?: .{10,}/.test(line)),
    passes: examples(section("Passes")).map(({ text }) => text),
    fails: examples(section("Fails")),
  };
}

/** Examples without a head are working drafts of the Human Rights Council. */
const usualHead = "body: hrc\nstage: working\n---\n\n";

function examples(section: string): readonly FailingExample[] {
  return [...section.matchAll(/^```text\n([\s\S]*?)^```\n([\s\S]*?)(?=^```text|$(?![\s\S]))/gm)].map(
    ([, code = "", after = ""]) => ({
      text: /^---$/m.test(code) && /^body: /.test(code) ? code : usualHead + code,
      findings: [...after.matchAll(/^- (.+)$/gm)].map(([, finding = ""]) => finding),
    }),
  );
}
