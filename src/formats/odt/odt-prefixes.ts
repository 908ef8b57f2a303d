// The namespaces of an OpenDocument file by the prefixes they are known by.

const oasis = ["office", "style", "text", "table", "manifest"].map(
  (name) => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name] as const,
);

export const odtPrefixes: ReadonlyMap<string, string> = new Map<string, string>([
  ...oasis,
  ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"],
  ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"],
  ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://www.w3.org/1998/Math/MathML", "math"],
  // What LibreOffice adds, and the fields it keeps for Word.
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", "field"],
]);
