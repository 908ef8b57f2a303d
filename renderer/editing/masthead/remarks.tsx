import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";

export interface RemarksProps {
  readonly tone: "good" | "warning";
  readonly sentences: readonly string[];
}

/** What was understood and what is odd, a sentence each, said aloud when it comes. */
export function Remarks({ tone, sentences }: RemarksProps) {
  return (
    // A long list scrolls, and who has no mouse scrolls it from here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="remarks" data-tone={tone} aria-label={words.whatChanged} tabIndex={0}>
      {sentences.map((sentence) => (
        <p key={sentence} className="remark">
          {sentence}
        </p>
      ))}
    </section>
  );
}
