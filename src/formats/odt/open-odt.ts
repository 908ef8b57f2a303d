// The parts of an OpenDocument text: a package, or all of them in one XML file. Nothing is looked up but in the file itself.
import { wordLimits } from "#formats/docx/read/read-package.ts";
import type { ReadProblem } from "#formats/format.ts";
import { decodeXml } from "#formats/xml/decode-xml.ts";
import { childOf, parseXml, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { readZip } from "#formats/zip/read-zip.ts";
import { odtPrefixes } from "./odt-prefixes.ts";

export interface OdtPackage {
  /** The element around the text, whose automatic styles stand beside it. */
  readonly content: XmlElement;
  readonly text: XmlElement;
  /** Where the named styles and the heads of pages are: a part of its own, or the same as `content`. */
  readonly styles: XmlElement | null;
  readonly hasMacros: boolean;
  /** The letters of a formula that is a part of its own; null where the address is that of anything else. */
  readonly formula: (address: string) => string | null;
}

export type OdtOutcome =
  | { readonly ok: true; readonly value: OdtPackage }
  | { readonly ok: false; readonly problem: ReadProblem };

export function openOdt(bytes: Uint8Array): OdtOutcome {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openPackage(bytes);
  // All in one file, which begins as XML does: "<", or a mark of the byte order.
  return [0x3c, 0xef, 0xff, 0xfe].includes(bytes[0] ?? 0)
    ? openFlat(bytes)
    : refuse({ kind: "not-odt", because: "other" });
}

const formulaPart = /^Object [\w ]{1,40}\/content\.xml$/;
const wanted = new Set(["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]);

function openPackage(bytes: Uint8Array): OdtOutcome {
  let hasMacros = false;
  const zip = readZip(bytes, wordLimits, (name) => {
    hasMacros ||= /^(?:Basic|Scripts)\/./.test(name);
    return wanted.has(name) || formulaPart.test(name);
  });
  if (!zip.ok)
    return refuse(
      zip.reason === "too-large"
        ? { kind: "too-large", limit: wordLimits.total }
        : { kind: "damaged", detail: zip.detail },
    );
  const other = otherPackage(zip.files);
  if (other !== null) return refuse({ kind: "not-odt", because: other });
  const content = parsePart(zip.files.get("content.xml"));
  if (!content.ok) return content;
  const styles = zip.files.has("styles.xml") ? parsePart(zip.files.get("styles.xml")) : null;
  // Without its styles half of what the paragraphs are is gone.
  if (styles?.ok === false) return styles;
  const formula = (address: string): string | null => {
    const part = zip.files.get(`${address.replace(/^\.\//, "")}/content.xml`);
    const parsed = part === undefined ? null : parsePart(part);
    return parsed?.ok === true ? formulaText(parsed.root) : null;
  };
  return asText(content.root, styles?.root ?? null, { hasMacros, formula });
}

/** The old form kept a document type in its list of parts; the list is looked at for one word and not read as XML. */
function otherPackage(files: ReadonlyMap<string, Uint8Array>): "locked" | "template" | "other" | null {
  const decode = (name: string): string =>
    new TextDecoder("latin1").decode(files.get(name) ?? new Uint8Array());
  if (/<(?:[\w.-]{1,40}:)?encryption-data[\s/>]/.test(decode("META-INF/manifest.xml"))) return "locked";
  const type = decode("mimetype").trim();
  if (type === "application/vnd.oasis.opendocument.text-template") return "template";
  const isText = type === "" || type === "application/vnd.oasis.opendocument.text";
  return isText && files.has("content.xml") ? null : "other";
}

type PartOutcome =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: ReadProblem };

function parsePart(bytes: Uint8Array | undefined): PartOutcome {
  const source = bytes === undefined ? null : decodeXml(bytes);
  if (source === null)
    return refuse({ kind: "damaged", detail: "a part is in no encoding that a text may have" });
  const parsed = parseXml(source, odtPrefixes);
  if (parsed.ok) return parsed;
  return refuse(
    parsed.reason === "too-large"
      ? { kind: "too-large", limit: wordLimits.entry }
      : { kind: "damaged", detail: parsed.detail },
  );
}

function openFlat(bytes: Uint8Array): OdtOutcome {
  if (bytes.length > wordLimits.entry) return refuse({ kind: "too-large", limit: wordLimits.entry });
  const parsed = parsePart(bytes);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  if (root.name !== "office:document") return refuse({ kind: "not-odt", because: "other" });
  const scripts = childOf(root, "office:scripts");
  const hasMacros = scripts?.children.some((child) => typeof child !== "string") === true;
  return asText(root, root, { hasMacros, formula: () => null });
}

function asText(
  content: XmlElement,
  styles: XmlElement | null,
  rest: Pick<OdtPackage, "hasMacros" | "formula">,
): OdtOutcome {
  const text = childOf(childOf(content, "office:body"), "office:text");
  if (text !== null) return { ok: true, value: { content, text, styles, ...rest } };
  const isOther = childOf(content, "office:body") !== null;
  return refuse(
    isOther ? { kind: "not-odt", because: "other" } : { kind: "damaged", detail: "it holds no text" },
  );
}

/** The notes of the program that made the formula are none of its letters. */
function formulaText(root: XmlElement): string | null {
  if (root.name !== "math:math") return null;
  const letters = (element: XmlElement): string =>
    element.children
      .map((child) =>
        typeof child === "string"
          ? child.trim()
          : child.name.startsWith("math:annotation")
            ? ""
            : letters(child),
      )
      .join("");
  const text = letters(root);
  return text === "" ? textIn(root).trim() : text;
}

function refuse(problem: ReadProblem): { readonly ok: false; readonly problem: ReadProblem } {
  return { ok: false, problem };
}
