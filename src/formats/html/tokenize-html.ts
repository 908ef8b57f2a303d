// HTML as a stream of tags and text. No tree is built: what a page nests a hundred thousand times costs no more than what it
// lists, and nothing of it is ever made an element of ours.
import { type Token, Tokenizer, TokenizerMode } from "parse5";

export interface HtmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly closesItself: boolean;
}

export interface HtmlReader {
  readonly open: (tag: HtmlTag) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** What a browser reads as one text up to the end tag. */
export const rawElements: ReadonlyMap<
  string,
  typeof TokenizerMode.SCRIPT_DATA | typeof TokenizerMode.RAWTEXT
> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["noscript", TokenizerMode.RAWTEXT],
]);
const texts: ReadonlySet<string> = new Set(["title", "textarea"]);

const mostAttributes = 64;

/** Reads from the first character to the last, once. */
export function tokenizeHtml(html: string, reader: HtmlReader): void {
  const onText = ({ chars }: Token.CharacterToken): void => reader.text(chars);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => {
        const raw = rawElements.get(token.tagName);
        if (raw !== undefined) tokenizer.state = raw;
        else if (texts.has(token.tagName)) tokenizer.state = TokenizerMode.RCDATA;
        reader.open({
          name: token.tagName,
          attributes: new Map(token.attrs.slice(0, mostAttributes).map(({ name, value }) => [name, value])),
          closesItself: token.selfClosing,
        });
      },
      onEndTag: ({ tagName }) => reader.close(tagName),
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: () => undefined,
      // Word's `<![if !supportLists]>` is one as well; the spans inside say what they are by themselves.
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
}
