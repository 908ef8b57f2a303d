// "on the report of the Third Committee (A/80/500)": the line in brackets under an adoption heading, as pieces and back.

export interface ReferencePieces {
  /** One of the profile's forms: "on the report of the {committee} ({symbol})". */
  readonly form: string;
  readonly committee: string;
  readonly symbol: string;
}

export function formatReference({ form, committee, symbol }: ReferencePieces): string {
  const filled = form.replace("{committee}", committee.trim()).replace("{symbol}", symbol.trim());
  return filled.replace(/ {0,2}\(\)/, "");
}

/** The pieces of a line in one of the forms; null for a line in words of its own, which stays as it is. */
export function parseReference(line: string, forms: readonly string[]): ReferencePieces | null {
  const text = line.trim().replace(/^\[|\]$/g, "");
  for (const form of forms) {
    const [before = "", after = ""] = form.replace(" ({symbol})", "").split("{committee}");
    const bare = text.replace(/(?<!\s)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/, "");
    const symbol = text.slice(bare.length).trim().slice(1, -1);
    if (form.includes("{committee}")) {
      if (bare.startsWith(before) && bare.endsWith(after) && bare.length > before.length + after.length)
        return { form, committee: bare.slice(before.length, bare.length - after.length), symbol };
    } else if (bare === before) return { form, committee: "", symbol };
  }
  return null;
}
