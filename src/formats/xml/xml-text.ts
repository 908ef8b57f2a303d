// XML as text. What XML cannot hold at all is left out: control characters, halves of pairs, non-characters.

export type Attributes = Readonly<Record<string, string | number | null>>;

const impossible = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\u007F-\u009F])\p{Cc}/gu;

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** What neither has to be escaped nor may be missing from XML: nearly all that is written, and found out in one look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML may not hold
const plain = /^[^&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]*$/;

export function escapeText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(impossible, "").replace(/[&<>\r]/g, (sign) => named[sign] ?? sign);
}

export function escapeAttribute(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(impossible, "").replace(/[&<>"\r\n\t]/g, (sign) => named[sign] ?? sign);
}

/** An element with its content in one line; attributes that are null are left out. */
export function inline(name: string, attributes: Attributes, content = ""): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** An element whose children stand on lines of their own. */
export function group(name: string, attributes: Attributes, children: readonly string[]): string {
  return inline(name, attributes, children.length === 0 ? "" : `\n${children.join("\n")}\n`);
}
