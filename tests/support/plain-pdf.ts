// A PDF by hand, nothing in it packed: what stands in it can be read, and changed.

/** Each page is a list of lines, from the top; a line may begin with "i:" for italics. */
export function plainPdf(pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const encoding = "/Encoding /WinAnsiEncoding";
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman ${encoding} >>`);
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic ${encoding} >>`);
  for (const lines of pages) {
    const content = lines.map(contentOf).join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array([...file].map((character) => character.charCodeAt(0)));
}

function contentOf(line: string, at: number): string {
  const isItalic = line.startsWith("i:");
  const text = (isItalic ? line.slice(2) : line).replace(/[\\()]/g, "\\$&");
  return `BT /${isItalic ? "F2" : "F1"} 10 Tf 1 0 0 1 110 ${760 - at * 18} Tm (${text}) Tj ET`;
}
