export interface FontLook {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What the font's own flags or its name say: "ABCDEF+TimesNewRomanPS-BoldItalicMT". */
export function fontLookOf(font: unknown): FontLook {
  if (typeof font !== "object" || font === null) return { italic: false, bold: false };
  const name = "name" in font && typeof font.name === "string" ? font.name : "";
  const says = (flag: "italic" | "bold"): boolean => flag in font && Reflect.get(font, flag) === true;
  return {
    italic: says("italic") || /italic|oblique|kursiv/i.test(name),
    bold: says("bold") || /bold|black|heavy/i.test(name),
  };
}
