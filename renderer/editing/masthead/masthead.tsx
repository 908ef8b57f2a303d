// The head of the first page, from the masthead as data. Each line is the door to the form that changes it.
import { type ComponentType, lazy, memo, type ReactNode, Suspense } from "react";
import { isDocument } from "#core/masthead/is-document.ts";
import { mastheadFacts } from "#core/masthead/masthead-facts.ts";
import { printedSymbol } from "#core/profile/printed-symbol.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { OpenDialogName } from "#renderer/app/open-dialog-name.ts";
import { editingWords } from "#renderer/strings/editing-words.ts";
import { mastheadWords as words } from "#renderer/strings/masthead-words.ts";
import type { SettleChange } from "../changes/use-changes.ts";
import { ChangedLine } from "./changed-line.tsx";
import type { FormProps } from "./form-props.ts";
import {
  LateAdoptionForm,
  LateAgendaForm,
  LateDraftForm,
  LateFactsForm,
  LateOrganForm,
  LateSessionForm,
  LateSymbolForm,
} from "./late-forms.ts";
import { type Group, groupOpening, lineIn } from "./opening-groups.ts";
import { FirstFieldFocus, LineName, PageForm, type PageFormName } from "./page-form.tsx";
import "./masthead.css";

const MastheadChanges = lazy(async () => ({
  default: (await import("./masthead-changes.tsx")).MastheadChanges,
}));

export interface MastheadProps {
  /** Of the same frame as the text; its paragraphs may be those of before. */
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** The form or dialog that is open, wherever it was asked for. */
  readonly dialog: OpenDialogName | null;
  readonly onDialog: (dialog: OpenDialogName | null) => void;
  readonly onEdits: (edits: readonly Edit[]) => void;
}

/** What each form is called and draws; the adoption has one more door, at the closing. */
const pageForms: Readonly<
  Record<PageFormName, { readonly label: string; readonly Form: ComponentType<FormProps> }>
> = {
  adoption: { label: words.adoption, Form: LateAdoptionForm },
  agenda: { label: words.agenda, Form: LateAgendaForm },
  draft: { label: words.draft, Form: LateDraftForm },
  facts: { label: words.facts, Form: LateFactsForm },
  masthead: { label: words.organ, Form: LateOrganForm },
  session: { label: words.session, Form: LateSessionForm },
  symbol: { label: words.symbol, Form: LateSymbolForm },
};

export interface PrintedMastheadProps extends MastheadProps {
  readonly onSettle: SettleChange;
  /** The day and time of the draft, in words. */
  readonly asOf: string;
}

/** Drawn again when it says something else, and not with the text. */
export const Masthead = memo(function Masthead(props: PrintedMastheadProps) {
  const { resolution, profile } = props;
  const symbolOf = (shown: Resolution): string => printedSymbol(shown, profile, new Date().toISOString());
  const symbol = symbolOf(resolution);
  const { mastheadChanges: changes } = resolution.negotiation;
  return (
    <header className="masthead-print">
      <div className="masthead-top">
        <strong>{editingWords.unitedNations}</strong>
        <div className="masthead-symbol">
          <Line {...props} form="symbol" align="end">
            {changes.some(({ after }) => "symbol" in after) ? (
              <ChangedLine resolution={resolution} lineOf={symbolOf} />
            ) : symbol === "" ? (
              <Missing>{words.symbolField}</Missing>
            ) : (
              <PrintedSymbol symbol={symbol} />
            )}
          </Line>
        </div>
      </div>
      <div className="masthead-body">
        <div className="masthead-organ">
          <Line {...props} form="masthead">
            {profile.mastheadOrgan}
          </Line>
        </div>
        <div className="masthead-facts">
          <Line {...props} form="facts" align="end">
            <Facts {...{ resolution, profile }} />
          </Line>
          {resolution.stage === "working" ? <DraftNotice {...props} /> : null}
        </div>
      </div>
      <OpeningLines {...props} />
      {changes.length === 0 ? null : (
        <Suspense fallback={null}>
          <MastheadChanges {...{ changes }} onSettle={props.onSettle} />
        </Suspense>
      )}
    </header>
  );
});

function Facts({ resolution, profile }: Pick<MastheadProps, "resolution" | "profile">) {
  if (resolution.negotiation.mastheadChanges.length === 0)
    return mastheadFacts(resolution, profile).map((fact) => <span key={fact}>{fact} </span>);
  const lineOf = (shown: Resolution): string => mastheadFacts(shown, profile).join("\n");
  return (
    <span className="masthead-facts-changed">
      <ChangedLine {...{ resolution, lineOf }} />
    </span>
  );
}

function DraftNotice({ asOf, ...props }: PrintedMastheadProps) {
  const versionOf = ({ masthead }: Resolution): string => masthead.version ?? "";
  const { mastheadChanges } = props.resolution.negotiation;
  const hasVersion =
    versionOf(props.resolution) !== "" || mastheadChanges.some(({ after }) => "version" in after);
  return (
    <div className="masthead-draft">
      <Line {...props} form="draft" align="end">
        {editingWords.draftAsOf(asOf)}
        {hasVersion ? (
          <span className="masthead-version">
            <ChangedLine resolution={props.resolution} lineOf={versionOf} />
          </span>
        ) : null}
      </Line>
    </div>
  );
}

/** The lines from the thick rule to the title, those of one form as one line to press. */
function OpeningLines(props: MastheadProps) {
  const groups = groupOpening(props.resolution, props.profile);
  const { session, agendaItem } = props.resolution.masthead;
  const hasSessions = props.profile.sessionCounts !== "none" && isDocument(props.resolution);
  // What is missing is offered where it will stand: after the name of the body, before what is said of the text.
  const isHead = ({ door }: Group): boolean => door === "masthead" || door === "session";
  const isAgenda = ({ door }: Group): boolean => door === "agenda";
  const draw = (group: Group): ReactNode => (
    <OpeningGroup key={group.lines[0]?.style} {...props} {...group} />
  );
  return (
    <div className="masthead-session">
      {groups.filter(isHead).map(draw)}
      {hasSessions && session === null && !groups.some(({ door }) => door === "session") ? (
        <AddLine {...props} form="session" name={words.addSession} />
      ) : null}
      {groups.filter(isAgenda).map(draw)}
      {hasSessions && agendaItem === null && !groups.some(isAgenda) ? (
        <AddLine {...props} form="agenda" name={words.addAgenda} />
      ) : null}
      <div className="opening-column">
        {groups.filter((group) => !isHead(group) && !isAgenda(group)).map(draw)}
      </div>
    </div>
  );
}

function AddLine({ name, ...props }: MastheadProps & { readonly form: PageFormName; readonly name: string }) {
  return (
    <Line {...props}>
      <Missing>{name}</Missing>
    </Line>
  );
}

function OpeningGroup({ door, lines, ...props }: MastheadProps & Group) {
  const drawn = lines.map((line) => (
    <span key={line.style} className={`opening-${line.style}`}>
      {line.style === "adoption-reference" ? (
        <ReferenceLine text={line.text} />
      ) : (
        <ChangedLine resolution={props.resolution} lineOf={lineIn(line.style, props.profile)} />
      )}
    </span>
  ));
  const { masthead } = props.resolution;
  if (door === "sponsors" && !props.profile.hasSponsors && masthead.sponsors.length === 0)
    return <div>{drawn}</div>;
  if (door === "sponsors")
    return (
      <>
        <button
          type="button"
          className="page-line"
          aria-haspopup="dialog"
          onClick={() => props.onDialog("sponsors")}
        >
          <LineName name={words.sponsors} />
          {drawn}
        </button>
        {lines.map(({ asteriskNote }) =>
          asteriskNote === null ? null : (
            <p key={asteriskNote} className="opening-note">
              * {asteriskNote}
            </p>
          ),
        )}
      </>
    );
  // A second line of a form that has one already opens it without being its place.
  if (lines[0]?.style === "body-name" || lines[0]?.style === "committee" || lines[0]?.style === "number")
    return (
      <button type="button" className="page-line" aria-haspopup="dialog" onClick={() => props.onDialog(door)}>
        <LineName name={pageForms[door].label} />
        {drawn}
      </button>
    );
  return (
    <Line {...props} form={door}>
      {drawn}
    </Line>
  );
}

/** The brackets are roman, what they hold is italic. */
function ReferenceLine({ text }: { readonly text: string }) {
  return (
    <>
      [<em>{text}</em>]
    </>
  );
}

interface LineProps extends MastheadProps {
  readonly form: PageFormName;
  readonly align?: "start" | "end";
  readonly children: ReactNode;
}

function Line({ form, align, children, ...props }: LineProps) {
  const { label, Form } = pageForms[form];
  const { resolution, profile, onEdits } = props;
  return (
    <PageForm
      label={label}
      isOpen={props.dialog === form}
      onOpen={(open) => props.onDialog(open ? form : null)}
      {...(align === undefined ? {} : { align })}
      line={children}
    >
      {(onClosing) => (
        <Suspense fallback={null}>
          <Form {...{ resolution, profile, onEdits, onClosing }} />
          <FirstFieldFocus />
        </Suspense>
      )}
    </PageForm>
  );
}

function Missing({ children }: { readonly children: string }) {
  return <span className="page-line-missing">{children}</span>;
}

/** The first letter is printed large, as on an issued document. */
function PrintedSymbol({ symbol }: { readonly symbol: string }) {
  const slash = symbol.indexOf("/");
  const head = slash === -1 ? symbol : symbol.slice(0, slash);
  return (
    <>
      <strong>{head}</strong>
      {symbol.slice(head.length)}
    </>
  );
}
