import { describe, expect, it } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readZip } from "#formats/zip/read-zip.ts";
import { p, r, type WordParts, wordPackage } from "#tests/support/word-package.ts";
import hrc from "../../../../templates/hrc/profile.json" with { type: "json" };
import { shownLines } from "./check-redline.ts";
import { type RedlineRequest, writeRedline } from "./write-redline.ts";

// The file is checked against the type by the tests of the templates.
const profile = hrc as unknown as Profile;
const date = "2026-11-21T14:02:07.000Z";

const lamps = `# Care of lamps

*The Human Rights Council*,

*Noting* the work of keepers on the northern coast of the island,[^1]

*Recalling* the street that leads to the harbour and its many lamps,

1. *Encourages* all towns to trim the wicks before the winter begins;

2. *Requests* the keeper of the tower:

(a) To polish the lenses of every lamp in the street;

(b) To count the ladders that were lent to the harbour;

3. *Decides* to remain seized of the lamps of the harbour and the street.

[^1]: See the first book of lamps.
`;

describe("writeRedline", () => {
  it("changes nothing in the parts of a file that the draft leaves as it is", async () => {
    const base = await wordOf(lamps);
    const redline = track(base, lamps);
    expect(partsOf(redline)).toEqual(partsOf(base));
  });

  it("tracks words put in and taken out, with the delegation as author and one time", async () => {
    const document = await bodyOf(
      lamps,
      lamps.replace("all towns", "all large towns").replace(" before the winter begins", ""),
    );
    expect(document).toMatch(/<w:ins w:id="\d+" w:author="Kenya" w:date="2026-11-21T14:02:07Z"><w:r>/);
    expect(document).toContain('<w:t xml:space="preserve">large </w:t>');
    expect(document).toContain('<w:delText xml:space="preserve"> before the winter begins</w:delText>');
  });

  it("keeps the law for every kind of change", async () => {
    await keepsLaw(
      lamps,
      lamps.replace("*Recalling* the street that leads to the harbour and its many lamps,\n\n", ""),
    );
    await keepsLaw(
      lamps,
      lamps.replace("3. *Decides*", "3. *Thanks* the painters of the tower;\n\n4. *Decides*"),
    );
    await keepsLaw(
      lamps,
      lamps.replace("; \n", ";\n").replace("[^1]: See the first", "[^1]: See the second"),
    );
    await keepsLaw(
      lamps,
      lamps.replace("its many lamps,", "its many lamps,[^2]").concat("\n[^2]: A new note.\n"),
    );
    await keepsLaw(lamps, lamps.replace(",[^1]", ",").replace("[^1]: See the first book of lamps.\n", ""));
    await keepsLaw(lamps, lamps.replace("# Care of lamps", "# Care of all lamps and ladders"));
    await keepsLaw(
      lamps,
      lamps.replace("3. *Decides* to remain seized of the lamps of the harbour and the street.", ""),
    );
    await keepsLaw(
      lamps,
      `${lamps.replace("\n[^1]:", "\n4. *Invites* the painters to paint the tower green.\n\n[^1]:")}`,
    );
  });

  it("writes a paragraph that stands elsewhere as moved", async () => {
    const recalling = "*Recalling* the street that leads to the harbour and its many lamps,\n\n";
    const noting = "*Noting* the work of keepers on the northern coast of the island,[^1]\n\n";
    const draft = lamps.replace(noting + recalling, recalling + noting);
    const document = await bodyOf(lamps, draft);
    expect(document.match(/<w:moveFromRangeStart /g)).toHaveLength(1);
    expect(document.match(/<w:moveToRangeStart /g)).toHaveLength(1);
    expect(document).toContain('w:name="move1"');
    await keepsLaw(lamps, draft);
  });

  it("tracks the end of a paragraph that is divided, and of one that is joined with the next", async () => {
    const long = lamps.replace(
      "3. *Decides*",
      "3. *Thanks* the painters who came in spring to paint the northern tower, and invites the rowers of the island to bring more paint in summer;\n\n4. *Decides*",
    );
    const divided = long
      .replace(" northern tower, and invites the rowers", " northern tower;\n\n4. *Invites* the rowers")
      .replace("4. *Decides*", "5. *Decides*");
    expect(await bodyOf(long, divided)).toMatch(/<w:rPr><w:ins [^>]*\/>/);
    await keepsLaw(long, divided);
    expect(await bodyOf(divided, long)).toMatch(/<w:rPr><w:del [^>]*\/>/);
    await keepsLaw(divided, long);
  });

  it("tracks the properties of a paragraph that comes to another level", async () => {
    const draft = lamps
      .replace(
        "(b) To count the ladders that were lent to the harbour;",
        "3. To count the ladders that were lent to the harbour;",
      )
      .replace("3. *Decides*", "4. *Decides*");
    expect(await bodyOf(lamps, draft)).toContain("<w:pPrChange ");
    await keepsLaw(lamps, draft);
  });

  it("keeps one note for several marks, and shows its number again behind the first", async () => {
    const added = lamps.replace(
      "2. *Requests*",
      "2. *Thanks* the painters of the tower[^2] and the rowers;[^2]\n\n3. *Requests*",
    );
    const again = `${added.replace("3. *Decides* to", "4. *Decides*[^2] to")}[^2]: See the second book.\n`;
    const parts = partsOf(track(await wordOf(lamps), again));
    expect(parts.get("word/footnotes.xml")?.match(/See the second book/g)).toHaveLength(1);
    expect(parts.get("word/document.xml")?.match(/ NOTEREF _RefMark1 /g)).toHaveLength(2);
    await keepsLaw(lamps, again);
    // The mark that stays carries the note on; one that comes before it takes it over.
    await keepsLaw(lamps, lamps.replace("many lamps,", "many lamps,[^1]"));
    await keepsLaw(lamps, lamps.replace("island,[^1]", "island,").replace("many lamps,", "many lamps,[^1]"));
    const last = lamps.replace("3. *Decides* to", "3. *Decides*[^1] to");
    await keepsLaw(last, lamps);
    await keepsLaw(
      last,
      lamps.replace("island,[^1]", "island,").replace("3. *Decides* to", "3. *Decides*[^1] to"),
    );
  });

  it("tracks words that are set in italics now, or no longer, and nothing of their letters", async () => {
    const draft = lamps.replace("its many lamps", "its *many lamps*").replace("*Noting*", "Noting");
    const document = await bodyOf(lamps, draft);
    expect(document).toMatch(/<w:i\/><w:iCs\/><w:rPrChange [^>]*><w:rPr><\/w:rPr><\/w:rPrChange>/);
    expect(document).not.toMatch(/<w:ins |<w:del /);
    await keepsLaw(lamps, draft);
  });

  it("keeps the base's own quotation marks, dashes and blanks", async () => {
    const base = lamps.replace("many lamps", "“many” lamps of 1990–1999");
    const draft = lamps.replace("many lamps", '"many" lamps of 1990-1999');
    expect(partsOf(track(await wordOf(base), draft))).toEqual(partsOf(await wordOf(base)));
  });

  it("keeps typed numbers and calls what comes in between bis", () => {
    const made = track(typedBase, typedDraft);
    expect(shownLines(made, "accept").map((line) => line.trim())).toContain(
      "1 bis. Thanks the painters of the northern tower;",
    );
    expect(shownLines(made, "accept").map((line) => line.trim())).toContain(
      "2. Decides to remain seized of the lamps.",
    );
    expect(shownLines(made, "reject")).toEqual(shownLines(typedBase, "reject"));
  });

  it("makes typed numbers those of the draft where that is asked for", () => {
    const made = track(typedBase, typedDraft, { renumber: true });
    const lines = shownLines(made, "accept").map((line) => line.trim());
    expect(lines).toContain("2. Thanks the painters of the northern tower;");
    expect(lines).toContain("3. Decides to remain seized of the lamps.");
    expect(shownLines(made, "reject")).toEqual(shownLines(typedBase, "reject"));
  });

  it("puts in between two parts of one run what belongs there", () => {
    const run = `<w:p><w:r><w:t>${typed.slice(2).join("</w:t><w:br/><w:t>")}</w:t></w:r></w:p>`;
    const base = wordPackage({ body: `${p(typed[0] ?? "")}${p(typed[1] ?? "")}${run}` });
    const last = shownLines(track(base, typedDraft), "accept").at(-1);
    expect(last).toContain("wicks;\n1 bis.\tThanks the painters of the northern tower;\n2. Decides");
  });

  it("puts a new note before the first with a higher id", async () => {
    const base = await wordOf(lamps);
    const draft = lamps.replace("*Noting* the", "*Noting*[^2] the").concat("\n[^2]: See the ladder.\n");
    const notes = partsOf(track(base, draft)).get("word/footnotes.xml") ?? "";
    expect(notes.indexOf("See the ladder")).toBeLessThan(notes.indexOf("See the first book"));
    await keepsLaw(lamps, draft);
  });

  it("counts a new sub-paragraph in the list of the paragraph that it stands under", async () => {
    const preamble = "*Noting* the work of:\n\n(a) Keepers of lamps;\n\n(b) Painters of towers,\n\n";
    const base = lamps
      .replace(/\*Noting\*[^\n]*\n\n/, preamble)
      .replace(/\(a\) To polish.*?\(b\)[^\n]*\n\n/s, "");
    const under = "the tower:\n\n(a) To polish the lenses;\n\n(b) To count the ladders;\n";
    await keepsLaw(base, base.replace("the tower:\n", under));
  });

  it("numbers both where a second paragraph joins the only one", async () => {
    const base = lamps.replace(/1\. \*Encourages.*?3\. /s, "");
    const draft = base.replace("street.", "street;\n\n2. *Thanks* the painters.");
    const lines = shownLines(track(await wordOf(base), draft), "accept").join("\n");
    expect(lines).toMatch(/\t1\.\tDecides.*\n\t2\.\tThanks/);
  });

  it("makes a part for the first footnote of a file", () => {
    const made = track(
      typedBase,
      typedDraft.replace("tower;", "tower;[^1]").concat("\n[^1]: See the book.\n"),
    );
    expect(shownLines(made, "accept").at(-1)?.trim()).toBe("See the book.");
    expect(shownLines(made, "reject")).toEqual(shownLines(typedBase, "reject"));
    expect(partsOf(made).get("[Content_Types].xml")).toContain("/word/footnotes.xml");
  });

  it("takes a paragraph of many fragments and changes in less than a few seconds", () => {
    const words = Array.from({ length: 12_000 }, (_, at) => `lamp${at % 97}`);
    const paragraph = words.map((word) => r(`${word} `)).join("");
    const base = wordPackage({ body: [p(typed[0] ?? ""), p(`${r("Noting ")}${paragraph}`)].join("") });
    const changed = words.map((word, at) => (at % 5 === 0 ? `ladder${at % 89}` : word)).join(" ");
    const started = performance.now();
    const outcome = made(base, `*The Human Rights Council*,\n\n*Noting* ${changed}\n`);
    expect(outcome.ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  it("leaves what others tracked before in its place", () => {
    const body = typed.map((line, at) =>
      at === 2
        ? p(
            `${r("1. Encourages all towns to trim ")}<w:ins w:id="1" w:author="Chile" w:date="2026-01-01T00:00:00Z">${r("all ")}</w:ins>${r("the wicks;")}`,
          )
        : p(line),
    );
    const base = wordPackage({ body: body.join("") });
    const made = track(base, typedDraft.replace("trim the", "trim all the"));
    expect(partsOf(made).get("word/document.xml")).toContain('<w:ins w:id="1" w:author="Chile"');
    expect(shownLines(made, "reject")).toEqual(shownLines(base, "reject"));
  });
});

const typed = [
  "The Human Rights Council,",
  "Noting the work of keepers on the northern coast,",
  "1. Encourages all towns to trim the wicks;",
  "2. Decides to remain seized of the lamps.",
];
const typedBase = wordPackage({ body: typed.map((line) => p(line)).join("") } satisfies WordParts);
const typedDraft = `*The Human Rights Council*,

*Noting* the work of keepers on the northern coast,

1. *Encourages* all towns to trim the wicks;

2. *Thanks* the painters of the northern tower;

3. *Decides* to remain seized of the lamps.
`;

function textOfLines(source: string): Resolution {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `d${last}`;
  };
  return readText(source, { newId, defaultBody: "hrc" }).value;
}

async function wordOf(source: string): Promise<Uint8Array> {
  return writeDocx(textOfLines(source), { profile, now: date });
}

function made(base: Uint8Array, source: string, more: Partial<RedlineRequest> = {}) {
  const request = { base, draft: textOfLines(source), profile, author: "Kenya", date, renumber: false };
  return writeRedline({ ...request, ...more });
}

function track(base: Uint8Array, source: string, more: Partial<RedlineRequest> = {}): Uint8Array {
  const outcome = made(base, source, more);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.bytes;
}

async function bodyOf(base: string, draft: string): Promise<string> {
  return partsOf(track(await wordOf(base), draft)).get("word/document.xml") ?? "";
}

/** Rejecting is checked by the writer itself, which gives nothing out where it fails. */
async function keepsLaw(base: string, draft: string): Promise<void> {
  const bytes = await wordOf(base);
  const outcome = made(bytes, draft);
  expect(outcome).toMatchObject({ ok: true, left: [] });
  if (!outcome.ok) return;
  expect(shownLines(outcome.bytes, "reject")).toEqual(shownLines(bytes, "reject"));
  expect(shownLines(outcome.bytes, "accept")).toEqual(shownLines(await wordOf(draft), "accept"));
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.detail);
  return new Map([...zip.files].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}
