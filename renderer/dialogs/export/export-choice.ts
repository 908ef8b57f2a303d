// What is to be made of a draft, and the ready choices for those it goes to.

export interface ExportChoice {
  /** The text itself, or a page that goes with it. */
  readonly document: "draft" | "sponsors" | "submission";
  readonly format: string;
  /** Null takes the paper of the office that prints for the body. */
  readonly paper: "a4" | "letter" | null;
  readonly draftNotice: boolean;
  /** Word only: whether the comments go out with the text. */
  readonly comments: boolean;
  readonly lineNumbers: boolean;
  readonly pdfStandard: "ua-1" | "a-2a";
}

const usual = {
  document: "draft",
  paper: null,
  draftNotice: false,
  comments: false,
  lineNumbers: false,
  pdfStandard: "ua-1",
} as const;

export type PresetName = "secretariat" | "sponsors" | "clean" | "room";

export const presets: Readonly<Record<PresetName, ExportChoice>> = {
  // What is tabled is no working draft any more.
  secretariat: { ...usual, format: "docx" },
  sponsors: { ...usual, format: "docx", draftNotice: true },
  clean: { ...usual, format: "pdf" },
  room: { ...usual, format: "pdf", draftNotice: true, lineNumbers: true },
};

export const presetNames: readonly PresetName[] = ["secretariat", "sponsors", "clean", "room"];

/** The preset that a choice is; null for one of the user's own. */
export function findPreset(choice: ExportChoice): PresetName | null {
  const isSame = (name: PresetName): boolean =>
    Object.entries(presets[name]).every(([key, value]) =>
      // The entries are those of a choice.
      Object.is(choice[key as keyof ExportChoice], value),
    );
  return presetNames.find(isSame) ?? null;
}

/** Which of the choices a format knows. */
export function isPrinted(format: string): boolean {
  return format === "docx" || format === "pdf";
}

export function saysWhenWritten(format: string): boolean {
  return isPrinted(format) || format === "html";
}

/** What becomes of changes that are open; null until it is chosen, or where there are none. */
export type OpenChangesChoice = "accept" | "reject" | "track" | null;

/** Word alone carries open changes and comments, and only in the text itself. */
export function carriesChanges({ document, format }: ExportChoice): boolean {
  return document === "draft" && format === "docx";
}

/** As the host is asked for it. */
export function askedOf(choice: ExportChoice, changes: OpenChangesChoice) {
  const { document, format, paper, comments, ...print } = choice;
  const asked = {
    ...(comments && carriesChanges(choice) ? { comments } : {}),
    ...(changes === null ? {} : { changes }),
    format,
    print: { ...print, ...(paper === null ? {} : { paper }) },
  };
  return document === "draft" ? asked : { ...asked, sheet: document };
}

/** The choice for another document; the pages that go with a text are made as Word or PDF only. */
export function withDocument(choice: ExportChoice, document: ExportChoice["document"]): ExportChoice {
  const isKnown = document === "draft" || isPrinted(choice.format);
  return { ...choice, document, format: isKnown ? choice.format : "docx" };
}
