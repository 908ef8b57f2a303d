// Every template there is: searched, narrowed, seen in small, taken.
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { OwnTemplates, TemplateSummary } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { familyOf } from "#core/profile/family-of.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { countUnfilled, findSlots } from "#core/slots/find-slots.ts";
import { searchTemplates } from "#core/templates/search-templates.ts";
import { useHost, useProfiles } from "#renderer/app/host-context.ts";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { templateWords } from "#renderer/strings/template-words.ts";
import { TemplatePreview } from "./template-preview.tsx";
import "./templates.css";

export type Shelf = "resolution" | "paragraph" | "own";

export interface TemplateBrowserProps {
  /** Paragraphs are only of use where a draft is open. */
  readonly hasParagraphs: boolean;
  readonly templates: readonly TemplateSummary[];
  readonly own: OwnTemplates | null;
  readonly body: string;
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
  /** Where the shelf's own files are, above its list. */
  readonly folder: ReactNode;
  readonly chosen: TemplateSummary | null;
  readonly onChoose: (template: TemplateSummary) => void;
  /** Takes it at once: a second click, or Enter. */
  readonly onTake: (template: TemplateSummary) => void;
}

const everything = "";

export function TemplateBrowser(props: TemplateBrowserProps) {
  const { templates, own, shelf, onShelf, chosen, onChoose, onTake } = props;
  const [typed, setTyped] = useState("");
  const [body, setBody] = useState(props.body);
  const [purpose, setPurpose] = useState(everything);
  const bodies = useBodies();
  const onShelfNow = useMemo(
    () => (shelf === "own" ? (own?.templates ?? []) : templates.filter(({ kind }) => kind === shelf)),
    [shelf, own, templates],
  );
  const ofBody = onShelfNow.filter(
    (template) => body === everything || bodies.familyOf(template.body) === body,
  );
  const purposes = [...new Set(ofBody.map((template) => template.purpose).filter(Boolean))].sort();
  const wanted = purposes.includes(purpose) ? purpose : everything;
  const found = searchTemplates(
    ofBody.filter((template) => wanted === everything || template.purpose === wanted),
    typed,
  );
  return (
    <div className="template-browser">
      <div className="template-filters">
        <TextField
          label={templateWords.search}
          placeholder={templateWords.searchHint}
          type="search"
          value={typed}
          onText={setTyped}
          autoFocus
        />
        <Segmented
          label={templateWords.kind}
          value={shelf}
          choices={shelves.filter(({ value }) => value !== "paragraph" || props.hasParagraphs)}
          onChoose={(value) => onShelf(shelves.find((each) => each.value === value)?.value ?? "resolution")}
        />
        <div className="template-selects">
          <SelectField
            label={templateWords.body}
            value={body}
            choices={[{ value: everything, name: templateWords.allBodies }, ...bodies.choices]}
            onChoose={setBody}
          />
          {purposes.length === 0 ? null : (
            <SelectField
              label={templateWords.purpose}
              value={wanted}
              choices={[
                { value: everything, name: templateWords.allPurposes },
                ...purposes.map((each) => ({ value: each, name: each })),
              ]}
              onChoose={setPurpose}
            />
          )}
        </div>
        {props.folder}
        <p className="template-count" role="status">
          {templateWords.found(found.length)}
        </p>
      </div>
      <TemplateList {...{ found, shelf, chosen, onChoose, onTake }} isSearching={typed !== ""} />
      <Preview chosen={chosen} />
    </div>
  );
}

const shelves = (["resolution", "paragraph", "own"] as const).map((value) => ({
  value,
  name: templateWords.kinds[value],
}));

/** The bodies to choose from; a profile that extends another stands under that one. */
function useBodies() {
  const profiles = useProfiles();
  return useMemo(
    () => ({
      choices: profiles
        .filter((profile) => profile.extends === null)
        .map(({ id, organ }) => ({ value: id, name: organ })),
      familyOf: (body: string) => familyOf(body, profiles),
    }),
    [profiles],
  );
}

interface TemplateListProps {
  readonly found: readonly TemplateSummary[];
  readonly shelf: Shelf;
  readonly isSearching: boolean;
  readonly chosen: TemplateSummary | null;
  readonly onChoose: (template: TemplateSummary) => void;
  readonly onTake: (template: TemplateSummary) => void;
}

function TemplateList({ found, shelf, isSearching, chosen, onChoose, onTake }: TemplateListProps) {
  const profiles = useProfiles();
  if (found.length === 0) {
    const isEmptyShelf = shelf === "own" && !isSearching;
    return (
      <EmptyState title={isEmptyShelf ? templateWords.noOwn : templateWords.nothing}>
        {isEmptyShelf ? templateWords.noOwnHint : templateWords.nothingHint}
      </EmptyState>
    );
  }
  return (
    <ul className="template-list" aria-label={templateWords.list}>
      {found.map((template) => (
        <li key={template.id}>
          <button
            type="button"
            className="template-row"
            aria-pressed={template.id === chosen?.id}
            onClick={() => onChoose(template)}
            onDoubleClick={() => onTake(template)}
          >
            <span className="template-row-title">{template.title}</span>
            <span className="template-row-text">{template.description}</span>
            <span className="template-row-tags">
              {[profiles.find(({ id }) => id === template.body)?.abbreviation, template.purpose]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type Shown =
  | { readonly kind: "reading" }
  | { readonly kind: "text"; readonly resolution: Resolution }
  | { readonly kind: "problem"; readonly words: string };

function Preview({ chosen }: { readonly chosen: TemplateSummary | null }) {
  return (
    <section className="template-preview" aria-label={templateWords.preview}>
      {chosen === null ? (
        <EmptyState title={templateWords.choose} />
      ) : (
        // Another text, or the same file with other words, is read anew.
        <ReadPreview key={`${chosen.id} ${chosen.words}`} chosen={chosen} />
      )}
    </section>
  );
}

function ReadPreview({ chosen }: { readonly chosen: TemplateSummary }) {
  const { bridge } = useHost();
  const [shown, setShown] = useState<Shown>({ kind: "reading" });
  useEffect(() => {
    let isOver = false;
    void bridge.openTemplate({ template: chosen.id }).then((outcome) => {
      if (isOver) return;
      setShown(
        outcome.ok
          ? { kind: "text", resolution: outcome.value.resolution }
          : { kind: "problem", words: describeProblem(outcome.problem) },
      );
    });
    return () => {
      isOver = true;
    };
  }, [bridge, chosen.id]);
  if (shown.kind === "reading") return <p className="template-reading">{templateWords.loading}</p>;
  if (shown.kind === "problem") return <Notice tone="error">{shown.words}</Notice>;
  const slots = countUnfilled(findSlots(shown.resolution));
  return (
    <>
      <TemplatePreview resolution={shown.resolution} />
      {slots === 0 ? null : <p className="template-slots">{templateWords.slots(slots)}</p>}
    </>
  );
}
