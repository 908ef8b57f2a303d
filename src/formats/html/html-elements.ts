// What the elements of a page are to a reader who wants its text.

/** Their text is no text of the page: programs, looks, forms, pictures and formulas. */
export const withoutText: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "xmp",
  "iframe",
  "object",
  "applet",
  "noembed",
  "noframes",
  "textarea",
  "select",
  "svg",
  "math",
  "audio",
  "video",
  "canvas",
  "datalist",
]);

/** They have no end tag. */
export const withoutEnd: ReadonlySet<string> = new Set([
  "br",
  "hr",
  "img",
  "input",
  "meta",
  "link",
  "area",
  "base",
  "col",
  "embed",
  "source",
  "track",
  "wbr",
  "param",
]);

/** A paragraph ends where one of them begins or ends. */
export const blocks: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);

export const pictures: ReadonlySet<string> = new Set([
  "img",
  "svg",
  "video",
  "canvas",
  "object",
  "v:imagedata",
]);

/** Where an end tag is left out, what it may close lies inside the nearest of these. */
export const borders: ReadonlySet<string> = new Set(["td", "th", "table", "body", "html"]);

/** A start tag that ends one of its own kind where the end tag was left out. */
export const endsItself: ReadonlyMap<string, readonly string[]> = new Map([
  ["p", ["p"]],
  ["li", ["li", "p"]],
  ["dd", ["dd", "dt", "p"]],
  ["dt", ["dd", "dt", "p"]],
  ["tr", ["tr", "td", "th", "p"]],
  ["td", ["td", "th", "p"]],
  ["th", ["td", "th", "p"]],
]);
