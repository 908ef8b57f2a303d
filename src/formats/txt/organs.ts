// The organs a text can name itself after.
import type { DocumentKind, LanguageCode } from "#core/resolution/resolution.ts";

const bodies: Readonly<Record<string, string>> = {
  "human rights council": "hrc",
  "general assembly": "ga",
  "security council": "sc",
  "economic and social council": "ecosoc",
};

/** "Human Rights Council" and the others, as a source for patterns. */
export const organPattern =
  "(?:Human Rights Council|General Assembly|Security Council|Economic and Social Council)";

/** In the two other official languages that write in Latin letters. */
const inOtherLanguages: Readonly<Record<string, readonly [body: string, language: LanguageCode]>> = {
  "le conseil des droits de l'homme": ["hrc", "fr"],
  "l'assemblée générale": ["ga", "fr"],
  "le conseil de sécurité": ["sc", "fr"],
  "le conseil économique et social": ["ecosoc", "fr"],
  "el consejo de derechos humanos": ["hrc", "es"],
  "la asamblea general": ["ga", "es"],
  "el consejo de seguridad": ["sc", "es"],
  "el consejo económico y social": ["ecosoc", "es"],
};

function inOtherLanguage(organ: string): readonly [body: string, language: LanguageCode] | undefined {
  return inOtherLanguages[organ.toLowerCase().replace("’", "'").normalize("NFC")];
}

const enactingForm =
  /^[*‘'“"_]{0,3}The ([A-Z][A-Za-z’'-]*(?: (?:[A-Z][A-Za-z’'-]*|and|of|on|the|for|to|against)){0,12})\*{0,2} ?[,.]?\*{0,2}$/;
/** "“The Human Rights Council:" in a statement that goes on with numbers at once. */
const quotedEnacting = new RegExp(`^[“"][*]{0,3}The (${organPattern})[*]{0,3}:[*]{0,3}$`);
const organWord = /\b(?:Assembly|Council|Commission|Committee|Conference|Board)\b/i;
const runningOn = new RegExp(`^([*]{0,3}The ${organPattern}[*]{0,3},[*]{0,3})\\s+(?=[*]{0,3}[A-Z])`);

/** The organ of a line that is an enacting line ("The Human Rights Council,"), else null. */
export function enactingOrgan(text: string): string | null {
  if (text.length > 120) return null;
  const bare = text.replace(/^\*+|(?<![,.*])[,.*]+$/g, "");
  if (inOtherLanguage(bare) !== undefined && /,/.test(text)) return bare;
  const organ = (enactingForm.exec(text) ?? quotedEnacting.exec(text))?.[1];
  return organ !== undefined && organWord.test(organ) ? organ : null;
}

/** Where an enacting line ends that the first paragraph follows on the same line; 0 where there is none. */
export function enactingEnd(text: string): number {
  return runningOn.exec(text.slice(0, 200))?.[0].length ?? 0;
}

/** The profile of an organ, or null where there is none. */
export function bodyOf(organ: string): string | null {
  return bodies[organ.toLowerCase()] ?? inOtherLanguage(organ)?.[0] ?? null;
}

/** Statements of a President have a profile of their own where the organ's differs. */
const statementBodies: Readonly<Record<string, string>> = { hrc: "hrc-prst" };

/** The profile that a document of this kind goes by, of the organ's. */
export function bodyOfKind(body: string, kind: DocumentKind): string {
  return kind === "statement" ? (statementBodies[body] ?? body) : body;
}

/** The language that the organ is named in, where it is not English. */
export function organLanguage(organ: string): LanguageCode | null {
  return inOtherLanguage(organ)?.[1] ?? null;
}
