import type { ShownExport } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { Progress } from "#renderer/design/progress.tsx";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import type { PreviewState } from "./use-export-preview.ts";

export interface ExportPreviewViewProps {
  readonly state: PreviewState;
  readonly format: string;
}

/** The file as it will be: its pages as they are set, or its own text. */
export function ExportPreviewView({ state, format }: ExportPreviewViewProps) {
  const { preview, isFormer, problem } = state;
  const shown = preview?.shown ?? null;
  const reason = problem ?? (shown?.ok === false ? words.noPages(describeProblem(shown.problem)) : null);
  return (
    <section className="export-preview" aria-label={words.preview} aria-busy={isFormer}>
      <p className="export-caption" role="status">
        {isFormer && preview !== null
          ? words.setting
          : reason === null && shown?.ok === true
            ? captionOf(shown.value, format)
            : ""}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <div className="export-desk" data-former={isFormer} tabIndex={0} key={format}>
        {preview === null && isFormer ? <FirstPage /> : null}
        {reason === null ? null : <p className="export-nothing">{reason}</p>}
        {shown?.ok === true ? <Shown shown={shown.value} /> : null}
      </div>
    </section>
  );
}

/** Paper that waits for its words: white as the pages to come, in the dark too. */
function FirstPage() {
  return (
    <div className="export-page export-blank" data-theme="light">
      <Progress label={words.setting} part={null} />
    </div>
  );
}

function Shown({ shown }: { readonly shown: ShownExport }) {
  if (shown.kind === "nothing") return <p className="export-nothing">{words.noPreview}</p>;
  if (shown.kind === "text") return <pre className="export-text">{shown.text}</pre>;
  return shown.pages.map((page, index) => (
    <img
      // A page is what it is by its place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={index}
      className="export-page"
      src={addressOf(page)}
      alt={words.page(index + 1, shown.total)}
    />
  ));
}

function captionOf(shown: ShownExport, format: string): string {
  if (shown.kind === "nothing") return "";
  if (shown.kind === "text") return shown.isWhole ? words.fileText : words.fileTextBegins;
  const { pages, total } = shown;
  const count = pages.length < total ? words.firstPages(pages.length, total) : words.pages(total);
  return format === "docx" ? `${count}. ${words.wordPages}` : count;
}

/** As a picture a page can run no script and fetch nothing, whatever stands in it. */
function addressOf(svg: string): string {
  return `data:image/svg+xml,${svg.replaceAll("%", "%25").replaceAll("#", "%23")}`;
}
