// Pages as pictures: the compiler gives all of them in one, far wordier than a window needs.
// Plain JavaScript, like the worker that loads it.

/** One SVG a page, `most` at the most. The compiler writes each page as a group under the root, and every shape of a letter once. */
export function drawPages(compiler, document, most) {
  const svg = compiler.plainSvg(document);
  const [, width, height] = /<path class="typst-shape"[^>]* d="M 0 0v ([\d.]+) h ([\d.]+)/.exec(svg) ?? [];
  if (width === undefined) throw new Error("The compiler draws pages in another way than it did.");
  const [drawn, shapes = ""] = svg.split('\n    <defs id="glyph">');
  const letters = readLetters(shapes);
  const pages = drawn
    .split(/\n {4}<g[^>]*>\n/)
    .slice(1, most + 1)
    .map((page) =>
      drawPage(page.slice(0, page.indexOf("\n    </g>")), { width: height, height: width, letters }),
    );
  return { pages, total: document.numOfPages };
}

/** The shape of each letter, by the name that the pages call it by. */
function readLetters(shapes) {
  const found = shapes.matchAll(/<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"/g);
  return new Map([...found].map(([, name, path]) => [name, shorten(path, 2)]));
}

function drawPage(content, { width, height, letters }) {
  const names = new Map();
  const body = shorten(content, 2)
    .replace(/\n\s*/g, "")
    .replace(/ class="[^"]*"| y="0"| fill="#000000"| fill-rule="nonzero"/g, "")
    .replace(/ xlink:href="#(\w+)"/g, (_, name) => {
      if (!names.has(name)) names.set(name, `a${names.size}`);
      return ` href="#${names.get(name)}"`;
    });
  const used = [...names].map(([name, short]) => `<path id="${short}" d="${letters.get(name) ?? ""}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><defs>${used.join("")}</defs>${body}</svg>`;
}

/** A hundredth of a point is more than a screen shows. */
function shorten(numbers, digits) {
  return numbers.replace(/(?<![\d.])\d{1,9}\.\d{3,}/g, (number) =>
    String(Number(Number(number).toFixed(digits))),
  );
}
