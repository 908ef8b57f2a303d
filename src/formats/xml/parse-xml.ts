// XML that may be hostile, as a light tree: no DOCTYPE, no entities but the five, limits on depth and number of nodes.
import { type SaxesOptions, SaxesParser, type SaxesTagPlain } from "saxes";

export interface XmlElement {
  /** With the prefix that `prefixes` gives its namespace, whatever prefix the file uses: "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Where the element stands in the source, from its "<" to behind its last ">", to edit it in place. */
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | string;

export interface XmlLimits {
  readonly depth: number;
  readonly nodes: number;
}

export type XmlOutcome =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly reason: "damaged" | "too-large"; readonly detail: string };

const defaultLimits: XmlLimits = { depth: 250, nodes: 2_000_000 };

/** `prefixes` by address of the namespace; names of other namespaces get the prefix "?". */
export function parseXml(
  source: string,
  prefixes: ReadonlyMap<string, string>,
  limits: XmlLimits = defaultLimits,
): XmlOutcome {
  const builder = new TreeBuilder(prefixes, limits);
  try {
    return { ok: true, root: builder.build(source) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.message };
    throw error;
  }
}

class Refusal extends Error {
  readonly reason: "damaged" | "too-large";
  constructor(reason: "damaged" | "too-large", detail: string) {
    super(detail);
    this.reason = reason;
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly start: number;
  end: number;
}

/** What the prefixes of the source stand for, inside one element. */
interface Scope {
  readonly byPrefix: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

class TreeBuilder {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #limits: XmlLimits;
  readonly #stack: OpenElement[] = [];
  readonly #scopes: Scope[] = [{ byPrefix: new Map(), elements: new Map(), attributes: new Map() }];
  #root: XmlElement | null = null;
  #nodes = 0;

  constructor(prefixes: ReadonlyMap<string, string>, limits: XmlLimits) {
    this.#prefixes = prefixes;
    this.#limits = limits;
  }

  build(source: string): XmlElement {
    const options = { xmlns: false } satisfies SaxesOptions;
    const parser = new SaxesParser(options);
    // Without a prototype: "&constructor;" names nothing.
    parser.ENTITIES = Object.assign(Object.create(null), {
      amp: "&",
      gt: ">",
      lt: "<",
      quot: '"',
      apos: "'",
    });
    parser.on("error", () => {
      throw new Refusal("damaged", "a part is no well-formed XML");
    });
    parser.on("doctype", () => {
      throw new Refusal("damaged", "a part declares a document type, which none may");
    });
    parser.on("opentag", (tag) => this.#open(tag, source.lastIndexOf("<", parser.position - 1)));
    parser.on("closetag", () => this.#close(parser.position));
    parser.on("text", (text) => this.#text(text));
    parser.on("cdata", (text) => this.#text(text));
    parser.write(source).close();
    if (this.#root === null) throw new Refusal("damaged", "a part is empty");
    return this.#root;
  }

  #open(tag: SaxesTagPlain, start: number): void {
    this.#count();
    if (this.#stack.length >= this.#limits.depth)
      throw new Refusal("too-large", "its parts are nested too deeply");
    const scope = this.#scopeOf(tag);
    this.#scopes.push(scope);
    const element: OpenElement = {
      name: nameIn(scope, scope.elements, tag.name, true),
      attributes: attributesIn(scope, tag.attributes),
      children: [],
      start,
      end: start,
    };
    this.#stack.at(-1)?.children.push(element);
    this.#stack.push(element);
  }

  #close(end: number): void {
    const element = this.#stack.pop();
    this.#scopes.pop();
    if (element === undefined) return;
    element.end = end;
    if (this.#stack.length === 0) this.#root = element;
  }

  #text(text: string): void {
    this.#count();
    this.#stack.at(-1)?.children.push(text);
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.nodes) throw new Refusal("too-large", "it has too many parts");
  }

  /** The scope around, unless the tag declares prefixes of its own. */
  #scopeOf(tag: SaxesTagPlain): Scope {
    const around = this.#scopes.at(-1) ?? { byPrefix: new Map(), elements: new Map(), attributes: new Map() };
    let byPrefix: Map<string, string> | null = null;
    for (const key in tag.attributes) {
      if (!key.startsWith("xmlns")) continue;
      const prefix = key === "xmlns" ? "" : key.startsWith("xmlns:") ? key.slice(6) : null;
      if (prefix === null) continue;
      byPrefix ??= new Map(around.byPrefix);
      byPrefix.set(prefix, this.#prefixes.get(tag.attributes[key] ?? "") ?? "?");
    }
    return byPrefix === null ? around : { byPrefix, elements: new Map(), attributes: new Map() };
  }
}

function nameIn(scope: Scope, known: Map<string, string>, raw: string, isElement: boolean): string {
  const found = known.get(raw);
  if (found !== undefined) return found;
  const colon = raw.indexOf(":");
  const prefix = colon < 0 ? "" : raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  const ours =
    colon < 0 && !isElement ? "" : (scope.byPrefix.get(prefix) ?? (prefix === "xml" ? "xml" : "?"));
  const name = ours === "" ? local : `${ours}:${local}`;
  known.set(raw, name);
  return name;
}

function attributesIn(scope: Scope, raw: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  // Without a prototype: an attribute may be called "__proto__".
  const named: Record<string, string> = Object.create(null);
  for (const key in raw) {
    if (key.startsWith("xmlns")) continue;
    named[nameIn(scope, scope.attributes, key, false)] = raw[key] ?? "";
  }
  return named;
}

/** The first child of this name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && child.name === name) return child;
  return null;
}

export function childrenOf(element: XmlElement | null | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && child.name === name) found.push(child);
  return found;
}

/** All text inside. */
export function textIn(element: XmlElement): string {
  let text = "";
  for (const child of element.children) text += typeof child === "string" ? child : textIn(child);
  return text;
}
