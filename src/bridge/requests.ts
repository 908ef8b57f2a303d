// What a window may ask of its host.
import * as z from "zod/mini";
import type { Meanings } from "#core/diff/standard-meanings.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type {
  Abilities,
  DraftSummary,
  ExportedFile,
  ExportedRedline,
  ExportFormat,
  ExportPreview,
  FactTexts,
  ImportedResolution,
  KnownMeanings,
  KnownOwnRules,
  OpenedDraft,
  OwnTemplates,
  OwnWords,
  PastedParagraphs,
  SharedSession,
  TemplateSummary,
  VersionSummary,
} from "./answers.ts";
import { type BridgeOf, request } from "./bridge.ts";
import type { Outcome } from "./outcome.ts";
import {
  columnMapping,
  learntEntry,
  type OwnRegister,
  type RegisterPreview,
  type RegisterTable,
  removedEntries,
} from "./own-register.ts";
import { type Settings, settingsChange } from "./settings.ts";

const nothing = z.object({});
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const draft = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));
const name = z.string().check(z.minLength(1), z.maxLength(200));
/** The host checks the value itself with the JSON format's reader before it does anything with it. */
const resolution = z.custom<Resolution>((value) => typeof value === "object" && value !== null);
const ownRules = z.custom<OwnRules>((value) => typeof value === "object" && value !== null);
const ladders = z.custom<Meanings["ladders"]>((value) => Array.isArray(value));
const ownWords = z.array(z.string().check(z.regex(/^\S{1,60}$/u))).check(z.maxLength(20_000));
const templateHead = {
  title: name,
  description: z.string().check(z.maxLength(400)),
  kind: z.enum(["resolution", "paragraph"]),
};
/** A text, and the file to be made of it. */
const exported = {
  resolution,
  /** What becomes of open changes; a text that has some is not exported without it. Word alone can carry them on. */
  changes: z.optional(z.enum(["accept", "reject", "track"])),
  /** True takes the comments along; Word alone has a place for them. */
  comments: z.optional(z.boolean()),
  format: z.string(),
  name,
  /** A page that goes with the text instead of the text itself, as Word or PDF. */
  sheet: z.optional(z.enum(["sponsors", "submission"])),
  print: z.optional(
    z.object({
      paper: z.optional(z.enum(["a4", "letter"])),
      draftNotice: z.optional(z.boolean()),
      pdfStandard: z.optional(z.enum(["ua-1", "a-2a"])),
      lineNumbers: z.optional(z.boolean()),
    }),
  ),
};
const guest = { guest: true };

export const requests = {
  abilities: request<Abilities>()(nothing, guest),
  getFacts: request<FactTexts>()(nothing, guest),
  getProfiles: request<readonly Profile[]>()(nothing, guest),
  /** The generated dictionary, as it is on disk. */
  getSpelling: request<string>()(nothing, guest),
  /** The words that this person added to it, which are nobody else's. */
  getOwnWords: request<OwnWords>()(nothing),
  /** Answers all of them. */
  changeOwnWords: request<Outcome<readonly string[]>>()(z.object({ add: ownWords, remove: ownWords })),
  /** The prebuilt index of completion, as it is on disk. */
  getCompletionIndex: request<Uint8Array>()(nothing, guest),
  /** What this person took of what completion offered, with how often: kept on this machine alone. */
  getCompletionHabits: request<Readonly<Record<string, number>>>()(nothing),
  learnCompletion: request<Outcome<null>>()(z.object({ insert: z.string().check(z.maxLength(400)) })),
  forgetCompletions: request<Outcome<null>>()(nothing),
  /** The user's own entries of the register: kept on this machine, and no guest's to see. */
  getOwnRegister: request<OwnRegister>()(nothing),
  /** What an adopted text says of itself; answers whether that was new. `from` names the text. */
  learnEntry: request<Outcome<boolean>>()(z.object({ entry: learntEntry, from: name })),
  /** Answers what `restoreOwnEntries` takes to bring them back. */
  removeOwnEntries: request<Outcome<string>>()(removedEntries),
  restoreOwnEntries: request<Outcome<null>>()(z.object({ removal: z.string() })),
  /** Opens a list to be imported; it stays with the host until it is imported or closed. */
  openRegisterFile: request<Outcome<RegisterTable>>()(z.object({ name, bytes })),
  previewRegisterFile: request<Outcome<RegisterPreview>>()(
    z.object({ table: z.string(), mapping: columnMapping }),
  ),
  /** How much of it is read, from 0 to 1, while `previewRegisterFile` or `importRegisterFile` are at it. */
  registerFileProgress: request<number>()(z.object({ table: z.string() })),
  /** `conflicts` says whose entry is kept where the list says other than the register that comes with the program. */
  importRegisterFile: request<Outcome<{ readonly layer: string; readonly added: number }>>()(
    z.object({ table: z.string(), mapping: columnMapping, conflicts: z.enum(["mine", "register"]) }),
  ),
  /** Ends what is being read of it. */
  closeRegisterFile: request<null>()(z.object({ table: z.string() })),
  getRulePage: request<string | null>()(z.object({ rule: name }), guest),
  getSettings: request<Settings>()(nothing),
  changeSettings: request<Outcome<Settings>>()(z.object({ change: settingsChange })),

  listTemplates: request<readonly TemplateSummary[]>()(nothing),
  openTemplate: request<Outcome<ImportedResolution>>()(z.object({ template: z.string() })),
  /** Looks into the folder anew: colleagues may add to it at any moment. */
  listOwnTemplates: request<OwnTemplates>()(nothing),
  saveOwnTemplate: request<Outcome<TemplateSummary>>()(z.object({ ...templateHead, resolution })),
  changeOwnTemplate: request<Outcome<TemplateSummary>>()(
    z.object({ template: z.string(), title: name, description: z.string().check(z.maxLength(400)) }),
  ),
  /** Moves it aside; `restoreOwnTemplate` puts it back. */
  removeOwnTemplate: request<Outcome<null>>()(z.object({ template: z.string() })),
  restoreOwnTemplate: request<Outcome<null>>()(z.object({ template: z.string() })),
  /** Native dialogs only: asks for the folder, which may be a delegation's on a network. */
  chooseTemplatesFolder: request<Outcome<OwnTemplates>>()(nothing),

  /** Looks into the folder anew. A guest is not told: what a delegation avoids is its own affair. */
  listOwnRules: request<KnownOwnRules>()(nothing),
  /** Writes the file of that name; the host checks what is in it. */
  saveOwnRules: request<Outcome<OwnRules>>()(z.object({ rules: ownRules })),

  /** What openings weigh. A guest is not told: it is a delegation's own reading. */
  getMeanings: request<KnownMeanings>()(nothing),
  /** The host checks what is in them; null puts the program's back. */
  saveMeanings: request<Outcome<KnownMeanings>>()(z.object({ ladders: z.nullable(ladders) })),

  listDrafts: request<readonly DraftSummary[]>()(nothing),
  /** `base` is the file that the draft begins with: kept in it as it is, for comparing, and never sent with a copy. */
  createDraft: request<Outcome<DraftSummary>>()(
    z.object({ name, resolution, base: z.optional(z.nullable(z.object({ name, bytes }))) }),
  ),
  openDraft: request<Outcome<OpenedDraft>>()(z.object({ draft })),
  /** Takes one Yjs update (format V1); answered once it is safe on disk. */
  appendToJournal: request<Outcome<null>>()(z.object({ draft, update: bytes })),
  /** Writes the `.penholder` file; answered once it is safe on disk. `shared` is the whole Yjs state. */
  saveDraft: request<Outcome<DraftSummary>>()(z.object({ draft, resolution, shared: bytes })),
  renameDraft: request<Outcome<DraftSummary>>()(z.object({ draft, name })),
  /** Puts the file aside and ends its session, if it was shared; `restoreDraft` brings the file back. */
  deleteDraft: request<Outcome<null>>()(z.object({ draft })),
  restoreDraft: request<Outcome<null>>()(z.object({ draft })),

  /** Versions that were given a name or kept by themselves, in the order in which they were made; they stay in the draft's own file. */
  listVersions: request<Outcome<readonly VersionSummary[]>>()(z.object({ draft })),
  /**
   * Keeps this text under the name; answers all versions, as do the two behind it. An automatic one is not kept where the text is
   * that of the last, and takes the place of the oldest automatic one where there are many.
   */
  saveVersion: request<Outcome<readonly VersionSummary[]>>()(
    z.object({ draft, name, resolution, automatic: z.optional(z.boolean()) }),
  ),
  removeVersion: request<Outcome<readonly VersionSummary[]>>()(z.object({ draft, version: draft })),
  restoreVersion: request<Outcome<readonly VersionSummary[]>>()(z.object({ draft, version: draft })),
  openVersion: request<Outcome<Resolution>>()(z.object({ draft, version: draft })),
  /** The file that the draft was begun from, as it came. */
  openBase: request<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>()(z.object({ draft })),

  /**
   * Reads a file the user chose or dropped, or a pasted text; opens nothing. One with tracked changes is read only once it is
   * said what becomes of them.
   */
  importFile: request<Outcome<ImportedResolution>>()(
    z.object({ name, bytes, changes: z.optional(z.enum(["accept", "reject", "show"])) }),
    guest,
  ),
  /** Reads what the clipboard or a drop holds; `inText` where the caret stands inside a sentence. */
  readPaste: request<PastedParagraphs>()(
    z.object({
      text: z.string().check(z.maxLength(20_000_000)),
      html: z.string().check(z.maxLength(40_000_000)),
      inText: z.boolean(),
    }),
    guest,
  ),
  listExportFormats: request<readonly ExportFormat[]>()(nothing, guest),
  exportResolution: request<Outcome<ExportedFile>>()(z.object(exported), guest),
  /** The same file, to be looked at before it is made, and what it will not carry. */
  previewExport: request<Outcome<ExportPreview>>()(z.object(exported), guest),
  /** Everything the draft cites, as a table for a spreadsheet or for Word. */
  exportLedger: request<Outcome<ExportedFile>>()(
    z.object({ resolution, format: z.enum(["csv", "docx"]), name }),
    guest,
  ),
  /** What changed since the file that the draft was begun from, tracked in that file. */
  exportRedline: request<Outcome<ExportedRedline>>()(
    z.object({ draft, resolution, name, author: z.string().check(z.maxLength(200)) }),
  ),
  /** Native dialogs only: asks where to save and writes; answers the name written. */
  saveExportedFile: request<Outcome<{ readonly name: string }>>()(z.object({ name, bytes })),
  /** Native dialogs only: asks which file to open and reads it. */
  chooseFile: request<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>()(nothing),

  /** Files opened from outside since last asked, each once; none in a browser. */
  takeOpenedFiles:
    request<readonly Outcome<{ readonly name: string; readonly bytes: Uint8Array }>[]>()(nothing),
  /** Native dialogs only: asks whether to keep the unsaved changes of the draft with this name. */
  askAboutUnsaved: request<Outcome<"save" | "discard" | "cancel">>()(z.object({ name })),
  /** Desktop only: the answer to the event `askBeforeClosing`; on "close" the window is closed at once. */
  answerClosing: request<Outcome<null>>()(z.object({ answer: z.enum(["close", "stay"]) })),

  shareDraft: request<Outcome<SharedSession>>()(z.object({ draft })),
  stopSharing: request<Outcome<null>>()(z.object({ draft })),
};

export type Bridge = BridgeOf<typeof requests>;
