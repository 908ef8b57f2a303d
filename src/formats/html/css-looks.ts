// The few looks that a style attribute can give a text, and what it says of Word's lists and notes.

export interface StyleLooks {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly raised?: boolean;
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly keepsBlanks?: boolean;
}

export type Declarations = ReadonlyMap<string, string>;

/** Beyond this no style says anything of a text's look. */
const longestStyle = 4000;

/** The declarations of a style attribute, in lower case; the last of equal names counts. */
export function readDeclarations(style: string | undefined): Declarations {
  if (style === undefined || style === "") return new Map();
  return new Map(
    style
      .slice(0, longestStyle)
      .toLowerCase()
      .split(";")
      .flatMap((declaration): readonly (readonly [string, string])[] => {
        const colon = declaration.indexOf(":");
        return colon === -1
          ? []
          : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]];
      }),
  );
}

export function looksOfStyle(style: Declarations): StyleLooks {
  const fontStyle = style.get("font-style");
  const weight = style.get("font-weight");
  const height = style.get("vertical-align");
  const space = style.get("white-space");
  return {
    ...(fontStyle === undefined ? {} : { italic: /^(?:italic|oblique)/.test(fontStyle) }),
    ...(weight === undefined ? {} : { bold: weight.startsWith("bold") || Number(weight) >= 600 }),
    ...(height === undefined ? {} : { raised: height === "super" }),
    ...(style.get("text-decoration")?.includes("line-through") === true ? { struck: true } : {}),
    ...(style.get("display") === "none" || style.get("mso-hide") === "all" ? { hidden: true } : {}),
    ...(space === undefined ? {} : { keepsBlanks: space.startsWith("pre") && space !== "pre-line" }),
  };
}
