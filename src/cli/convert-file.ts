// `penholder convert`: one file into another, messages to standard error.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Problem } from "#bridge/problems.ts";
import type { MastheadChange, Resolution } from "#core/resolution/resolution.ts";
import { changeIdsOf, settleChanges } from "#core/resolution/settle-changes.ts";
import { findFormat } from "#formats/find-format.ts";
import type { Format, Message, WriteContext } from "#formats/format.ts";
import { isSheetFormat } from "#formats/sheets/sheet.ts";
import { tryToTypeset } from "#host/handlers/files.ts";
import { writeForUser } from "#host/storage/write-safely.ts";
import type { ExitCode } from "./exit-code.ts";
import type { GivenPath } from "./given-path.ts";
import { loadFormats, loadKnowledge, typeset } from "./load-knowledge.ts";
import type { ConvertCommand } from "./parse-command.ts";
import { describeInputProblem, readInput } from "./read-input.ts";

type Asked = Omit<ConvertCommand, "from" | "to"> & { readonly from: GivenPath; readonly to: GivenPath };

export async function convertFile(asked: Asked): Promise<ExitCode> {
  const write = await findWriter(asked);
  if (write === null) return report({ kind: "unknown-format", name: asked.to.name });
  const read = await readInput(asked.from, asked.changes === "track" ? "show" : asked.changes);
  if (!read.ok) return report(read.problem);
  printMessages(read.value.messages, asked);
  const { profileOf, facts } = await loadKnowledge();
  const decided = decide(read.value.value, asked);
  if (!decided.ok) return report(decided.problem);
  const resolution = decided.value;
  const now = new Date().toISOString();
  const { paper, pdfStandard, lineNumbers } = asked;
  const context = {
    profile: profileOf(resolution.body),
    now,
    print: { ...(paper === null ? {} : { paper }), pdfStandard, lineNumbers },
    loadFacts: async () => facts,
  };
  const carries = asked.changes === "track" && /\.docx$/i.test(asked.to.name) && asked.sheet === null;
  const made =
    carries && changeIdsOf(resolution).length > 0
      ? await writeWithChanges(resolution, asked, context)
      : await tryToTypeset(() => writeWithComments(resolution, asked, { write, context }));
  if (!made.ok) return report(made.problem);
  const written = await writeForUser(asked.to.path, made.value);
  return written.ok ? 0 : report(written.problem);
}

async function writeWithChanges(
  resolution: Resolution,
  asked: Asked,
  context: Required<WriteContext>,
): Promise<Outcome<Uint8Array>> {
  const { to, comments } = asked;
  const { profile, now, print, loadFacts } = context;
  const { unprintedChanges, writeTracked } = await import("#host/write-tracked.ts");
  printMessages(unprintedChanges(resolution, context).map(sayUnprinted), asked);
  return writeTracked(
    { resolution, name: to.name, format: "docx", print, comments, changes: "track" },
    {
      profiles: [profile],
      context: { newId: counted("new"), defaultBody: resolution.body },
      now: () => new Date(now),
      loadFacts,
    },
  );
}

async function writeWithComments(
  resolution: Resolution,
  { to, comments, sheet }: Asked,
  { write, context }: { readonly write: Write; readonly context: WriteContext },
): Promise<Uint8Array> {
  const written = await write(resolution, context);
  if (!comments || sheet !== null || !/\.docx$/i.test(to.name)) return written;
  const { addComments } = await import("#formats/docx/comments/add-comments.ts");
  return addComments(written, resolution, resolution.negotiation.comments);
}

/** No line of the document has these facts: the change is open in what was read, and in no part of what is written. */
function sayUnprinted({ delegation, deleted, inserted }: MastheadChange): Message {
  const what = [deleted, inserted].filter((words) => words !== "").join(" to ");
  const text = `A change of the masthead that this document does not print was not carried on (${delegation}): ${what}`;
  return { severity: "warning", kind: "change-not-carried", text, place: null };
}

function counted(name: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${name}-${count}`;
  };
}

/** Only the forms that hold a draft as data have a place for open changes; no other is written while nobody has decided. */
function decide(resolution: Resolution, { to, changes }: Asked): Outcome<Resolution> {
  const open = changeIdsOf(resolution).length;
  const isLeft = changes === null || changes === "track";
  const hasPlace = changes === "track" ? /\.(?:docx|json|penholder)$/i : /\.(?:json|penholder)$/i;
  if (open === 0 || (isLeft && hasPlace.test(to.name))) return succeed(resolution);
  if (isLeft) return fail({ kind: "undecided-changes", count: open });
  return succeed(settleChanges(resolution, () => changes, counted("split")));
}

type Write = Exclude<Format["write"], undefined>;

/** Null for a file that nothing can be written to. */
async function findWriter({ to, sheet }: Asked): Promise<Write | null> {
  const format = findFormat(to.name, await loadFormats());
  if (sheet === null) return format?.write ?? null;
  const id = format?.id ?? "";
  if (!isSheetFormat(id)) return null;
  const { writeSheet } = await import("#formats/sheets/write-sheet.ts");
  return (resolution, context) => writeSheet({ name: sheet, format: id }, resolution, context, typeset);
}

function printMessages(messages: readonly Message[], asked: Asked): void {
  if (asked.messages === "json") {
    console.error(JSON.stringify({ messages }, null, 2));
    return;
  }
  for (const { severity, text, place } of messages) {
    const at = place === null ? "" : `:${place.line}:${place.column}`;
    console.error(`${asked.from.name}${at}: ${severity}: ${text}`);
  }
}

function report(problem: Problem): ExitCode {
  console.error(describeInputProblem(problem));
  return 2;
}
