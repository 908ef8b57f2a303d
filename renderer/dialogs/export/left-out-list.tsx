import type { LeftOut } from "#core/resolution/left-out.ts";
import { exportWords as words } from "#renderer/strings/export-words.ts";

/** What the file will not carry, in words: what never goes out, and what of this draft does not. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  return (
    <section className="export-part" aria-label={words.leftOutTitle}>
      <h3 className="export-heading">{words.leftOutTitle}</h3>
      <p className="export-soft">{words.leftOutAlways}</p>
      {leftOut.length === 0 ? null : (
        <>
          <p className="export-soft">{words.leftOutHere}</p>
          <ul className="export-left-out">
            {leftOut.map((left) => (
              <li key={left.kind}>{words.leftOut(left)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
