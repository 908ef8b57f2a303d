// What is to be made of a draft, and the ready choices for those it goes to.

export interface ExportChoice {
  readonly format: string;
  /** Null takes the paper of the office that prints for the body. */
  readonly paper: "a4" | "letter" | null;
  readonly draftNotice: boolean;
}

export type PresetName = "secretariat" | "sponsors" | "clean" | "room";

export const presets: Readonly<Record<PresetName, ExportChoice>> = {
  // What is tabled is no working draft any more.
  secretariat: { format: "docx", paper: null, draftNotice: false },
  sponsors: { format: "docx", paper: null, draftNotice: true },
  clean: { format: "pdf", paper: null, draftNotice: false },
  room: { format: "pdf", paper: null, draftNotice: true },
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

/** As the host is asked for it. */
export function askedOf({ format, paper, draftNotice }: ExportChoice) {
  return { format, print: { draftNotice, ...(paper === null ? {} : { paper }) } };
}
