// Our own plain text as Markdown that other programs show rightly: its head as front matter, its levels as blanks that stay, and
// what only Markdown takes for a mark escaped. `fromMarkdown` undoes exactly what `toMarkdown` did.

const rule = "---";
/** Two for each level: spaces would make code of a paragraph. */
const emSpace = "\u2003";
const spacesOfOne = 2;

export function toMarkdown(ownText: string): string {
  const lines = ownText.split("\n");
  const end = lines.indexOf(rule);
  const body = lines.slice(end + 1).map((line, at, all) => {
    const marked = line === rule ? line : markLine(line);
    // Lines of one paragraph stay lines.
    return line !== "" && (all[at + 1] ?? "") !== "" && line !== rule ? `${marked}\\` : marked;
  });
  return [rule, ...lines.slice(0, end + 1), ...body].join("\n");
}

function markLine(line: string): string {
  const text = line.trimStart();
  const indent = emSpace.repeat(Math.ceil((line.length - text.length) / spacesOfOne));
  // What is escaped already stays so.
  const escaped = text.replace(/\\[\s\S]|[_`<~]|&(?=#?\w{1,32};)|!(?=\[)/g, (found) =>
    found.startsWith("\\") ? found : `\\${found}`,
  );
  return (
    indent +
    escaped
      // A number or a dash would open a list, letters in brackets with a colon would be the address of a link.
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
      .replace(/^([-+>])/, "\\$1")
      .replace(/^(\[[^\]^]{1,999}\]):/, "$1\\:")
  );
}

/** The plain text that this Markdown was made of; null where it was not made here. */
export function fromMarkdown(markdown: string): string | null {
  if (!/^---\r?\nbody: \S/.test(markdown)) return null;
  const lines = markdown.split(/\r?\n/);
  const end = lines.indexOf(rule, 1);
  if (end < 0) return null;
  return [...lines.slice(1, end + 1), ...lines.slice(end + 1).map(unmarkLine)].join("\n");
}

function unmarkLine(line: string): string {
  const text = line.replace(/^\u2003{1,8}/, "");
  const indent = " ".repeat((line.length - text.length) * spacesOfOne);
  const whole = /(?:^|[^\\])(?:\\\\)*\\$/.test(text) ? text.slice(0, -1) : text;
  const started = whole.replace(/^(\d{1,9})\\\)/, "$1)");
  return (
    indent +
    started.replace(/\\([\s\S])/g, (found, mark: string) => (/[_`<~&!.:+>-]/.test(mark) ? mark : found))
  );
}
