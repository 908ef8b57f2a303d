// Document symbols: what they look like, whose they are, and how a slip in one is put right.
// Source: Dag Hammarskjöld Library, research guide on document symbols.

/** First components in use, of United Nations organs and of bodies with a series of their own. */
export const symbolRoots =
  "A|S|E|ST|T|HRI|CCPR|CEDAW|CRC|CAT|CERD|CRPD|CMW|CED|DP|TD|UNEP|FCCC|ECE|ESCAP|CD|ICCD|HSP|ISBA|SPLOS|CTOC|CAC|NPT|CCW|BWC|APLC|JIU|UNW|CLCS|PBC|SAICM";

const segment = [
  "(?:MP|CP|EB)\\.[A-Z]{2,5}",
  "(?!(?:Add|Corr|Rev|Amend)\\.)[A-Z][A-Za-z]{0,6}\\.(?:\\d+|[IVX]+|[A-Z])",
  "[A-Z]{1,8}(?:\\(\\d+\\))?",
  "Agenda",
  "S-\\d+",
  "ES-\\d+",
  "\\d{1,5}",
].join("|");
/** "(Vol. I)", "(Sect. 24)", the Security Council's year, an old session, a letter. */
const tail =
  "(?: \\((?:Vol|Sect)\\. [IVX\\d]{1,5}\\)| ?\\((?:\\d{4}|[IVXL]{1,8})\\)| [A-Z](?: and [A-Z])?(?![\\w/]))?";
const suffix = "(?:/(?:Add|Corr|Rev|Amend|Supp)\\.\\d+|/Summary|/Excerpt)*";
const single = `(?:${symbolRoots})(?:/(?:${segment}))+${tail}${suffix}${tail}\\*?`;
const wellFormed = new RegExp(`^${single}(?:-${single}){0,3}$`);

/** What may be a symbol: a root, then segments after slashes (or slips of them); the whole is judged afterwards. */
export const looseSymbol = `(?:${symbolRoots}|a|s|e)[/\\\\]{1,2} ?[A-Za-z\\d](?:[\\w.\\-]|/(?=[\\w/])|\\\\(?=\\w)|\\((?:\\d{4}|\\d{1,3}|[IVXL]{1,8})\\)|/ (?=\\d+/\\d)| (?=(?:Add|Corr|Rev)\\.?\\d)){0,80}/?`;

const suffixWords = "add|corr|rev|amend";

export interface ParsedSymbol {
  readonly kind: "resolution" | "decision" | "statement" | "document";
  readonly organ: string;
  readonly number: string | null;
  readonly year: number | null;
}

/** Series with one form of their own: statements by Presidents (the Security Council's since 1994), its resolutions. */
const ownForms: readonly (readonly [series: RegExp, form: RegExp])[] = [
  [/^S\/PRST\//, /^S\/PRST\/(?:199[4-9]|20\d\d)\/[1-9]\d{0,2}\*?$/],
  [/^A\/HRC\/PRST\//, /^A\/HRC\/PRST\/(?:OS\/)?[1-9]\d?\/[1-9]\d?\*?$/],
  [/^S\/RES\//, /^S\/RES\/[1-9]\d{0,3} ?\(\d{4}\)\*?$/],
];

export function isWellFormedSymbol(text: string): boolean {
  if (!/\d/.test(text) || !wellFormed.test(text)) return false;
  return ownForms.every(([series, form]) => !series.test(text) || form.test(text));
}

/** True where a draft leaves the number open: "A/HRC/58/L.__", "A/80/…", "E/2026/L.xx". */
export function isSymbolPlaceholder(text: string, start: number, end: number): boolean {
  return (
    /_|[./]x{1,3}$/i.test(text.slice(start, end)) ||
    /^[./]{0,2} ?(?:_|…|\.{2}|\[)/.test(text.slice(end, end + 6))
  );
}

/** The end of the symbol that begins in a loose match: the printed tails belong to it, the sentence's punctuation does not. */
export function findSymbolEnd(text: string, start: number, looseEnd: number): number {
  let end = looseEnd;
  while (end > start && /[.,;:\-/(]/.test(text.charAt(end - 1)) && !/\d\/$/.test(text.slice(start, end))) {
    end -= 1;
  }
  const tailAfter = /(?: \((?:Vol|Sect)\. [IVX\d]{1,5}\)| \(\d{2,4}\)| [A-Z](?: and [A-Z])?(?![\w/’']))?\*?/y;
  tailAfter.lastIndex = end;
  const after = tailAfter.exec(text)?.[0] ?? "";
  // A letter is a tail of adopted texts only: "A/RES/67/254 A", never the article after a report's symbol.
  if (/^ [A-Z]/.test(after) && !text.slice(start, end).includes("/RES/")) return end;
  if (/^ \(\d/.test(after) && !text.slice(start, end).startsWith("S/")) return end;
  return end + after.length;
}

const organOfRoot: Readonly<Record<string, string>> = { A: "GA", S: "SC", E: "ECOSOC" };

const jointHalves = new RegExp(`-(?=(?:${symbolRoots})/)`);

/** What a symbol names. Of a joint symbol the first half counts. */
export function parseSymbol(symbol: string): ParsedSymbol {
  const [first = ""] = symbol.replace(/\\/g, "/").split(jointHalves);
  const parts = first.split("/");
  const organ = organOfSymbol(first);
  const nature = parts.findIndex((part) => part === "RES" || part === "DEC" || part === "PRST");
  if (nature === -1) return { kind: "document", organ, number: null, year: null };
  const rest = first
    .split("/")
    .slice(nature + 1)
    .join("/")
    .replace(/\*$/, "");
  const adopted = /^(\d+) ?\((\d{4})\)$/.exec(rest);
  if (organ === "SC" && adopted !== null) {
    return { kind: "resolution", organ, number: adopted[1] ?? null, year: Number(adopted[2]) };
  }
  const kind = parts[nature] === "RES" ? "resolution" : parts[nature] === "DEC" ? "decision" : "statement";
  return { kind, organ, number: rest.replace(/^(\d+)\(([IVXL-]+)\)$/, "$1 ($2)"), year: null };
}

function organOfSymbol(written: string): string {
  const symbol = written.toUpperCase();
  if (/^A\/HRC\//.test(symbol)) return "HRC";
  if (/^E\/CN\.4\//.test(symbol)) return "CHR";
  const root = symbol.slice(0, symbol.indexOf("/"));
  return organOfRoot[root] ?? root;
}

/**
 * The symbol that was meant, where the slip has one right answer: case, blanks, backslashes, a suffix without its
 * slash, stop or capital. Null where nothing well formed comes of it.
 */
export function repairSymbol(text: string): string | null {
  const repaired = text
    .replace(/\\/g, "/")
    .replace(/\/{2,}/g, "/")
    .replace(/ ?\/ ?/g, "/")
    .replace(/^[a-z]+(?=\/)/, (root) => root.toUpperCase())
    .replace(/\/(?:hrc|res|prst|dec|Res|Dec|Prst)(?=\/)/gi, (part) => part.toUpperCase())
    .replace(
      new RegExp(`[./ ](${suffixWords})[. ]?(\\d+)`, "gi"),
      (_, word: string, number: string) =>
        `/${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}.${number}`,
    )
    .replace(/(?<=^S\/PRST\/(?:\d\d){1,2})-(?=\d)/, "/")
    .replace(/(?<=^S\/PRST\/)(\d\d)(?=\/)/, (year) => `${Number(year) < 94 ? "20" : "19"}${year}`);
  return repaired !== text && isWellFormedSymbol(repaired) ? repaired : null;
}
