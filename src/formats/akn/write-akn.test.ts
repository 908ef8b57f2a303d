// What the file says, element by element, and what it does not.
import { describe, expect, it } from "vitest";
import {
  type Block,
  type BlockId,
  type BlockKind,
  emptyMasthead,
  emptyNegotiation,
  emptyResolution,
  type Level,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";
import { hrcAdopted, hrcDraft, hrcRecordedVote, hrcTabled } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { writeAkn } from "./write-akn.ts";

const text = (words: string): Span => ({ kind: "text", text: words });
const id = (name: string): BlockId => name as BlockId; // the brand says: an id of a block

function block(name: string, kind: BlockKind, words: string, level: Level = 0): Block {
  return { id: id(name), kind, level, spans: words === "" ? [] : [text(words)] };
}

async function write(resolution: Resolution, withFacts = false): Promise<string> {
  const context = contextFor(resolution.body);
  const facts = withFacts ? { loadFacts: async () => readFacts() } : {};
  return new TextDecoder().decode(await writeAkn(resolution, { ...context, ...facts }));
}

function draftOf(...blocks: readonly Block[]): Resolution {
  return { ...emptyResolution("hrc"), blocks };
}

describe("the name of a text", () => {
  it("is day and number of one that was adopted", async () => {
    const xml = await write(hrcAdopted);
    expect(xml).toContain('<FRBRuri value="/akn/un/statement/deliberation/un-hrc/2025-04-04/58-99"/>');
    expect(xml).toContain('<FRBRuri value="/akn/un/statement/deliberation/un-hrc/2025-04-04/58-99/eng@"/>');
    expect(xml).toContain('<FRBRname value="resolution"/>');
  });

  it("is the day of writing and the word draft of one that has neither number nor symbol", async () => {
    const xml = await write(hrcDraft);
    expect(xml).toContain('<FRBRuri value="/akn/un/statement/deliberation/un-hrc/2026-11-21/draft"/>');
    expect(xml).toContain('<FRBRname value="resolutionDraft"/>');
    expect(xml).not.toContain("<FRBRnumber");
    expect(xml).toContain('<FRBRversionNumber value="draft 3"/>');
    expect(xml).toContain(
      '<docNumber refersTo="#symbol"><placeholder>A/HRC/58/L.__</placeholder></docNumber>',
    );
  });

  it("is the symbol of one that was tabled", async () => {
    expect(await write(hrcTabled)).toMatch(/un-hrc\/(?:\d{4}-\d\d-\d\d\/)?A-HRC-58-L\.99"/);
  });
});

describe("what a text cites", () => {
  const cited = block(
    "a",
    "preambular",
    "Recalling Human Rights Council resolution 55/90 of 5 April 2024 and A/HRC/58/91,",
  );

  it("leads to the text by organ, day and number, and to a document by its symbol", async () => {
    const xml = await write(draftOf(cited));
    expect(xml).toContain('<ref href="/akn/un/statement/deliberation/un-hrc/2024-04-05/55-90">');
    expect(xml).toContain('<ref href="/akn/un/doc/A-HRC-58-91">A/HRC/58/91</ref>');
  });

  it("has the day that the register knows where the text says none", async () => {
    const undated = draftOf(block("a", "preambular", "Recalling General Assembly resolution 60/251,"));
    expect(await write(undated)).toContain('href="/akn/un/statement/deliberation/un-ga/60-251"');
    const known = await write(undated, true);
    expect(known).toContain('href="/akn/un/statement/deliberation/un-ga/2006-03-15/60-251"');
  });
});

describe("the structure", () => {
  it("has a second preamble of a section as cross-headings that say so", async () => {
    const xml = await write(
      draftOf(
        block("a", "operative", "Asks;"),
        block("b", "section", "Boats"),
        block("c", "preambular", "Noting boats,"),
        block("d", "operative", "Asks boats."),
      ),
    );
    expect(xml).toContain('<section eId="sec_1">\n<num>I</num>\n<heading>Boats</heading>');
    expect(xml).toContain(
      '<crossHeading eId="sec_1__container_1" refersTo="#preambular">Noting boats,</crossHeading>',
    );
    expect(xml).toContain('<paragraph eId="sec_1__para_2">');
  });

  it("has parts as components and annexes as attachments, each a document named after the whole", async () => {
    const xml = await write(
      draftOf(
        block("a", "part", "Boats"),
        block("b", "operative", "Asks."),
        block("c", "annex", "Lamps"),
        block("d", "text", "Of oil."),
      ),
    );
    expect(xml).toContain('<componentRef src="#part_A" showAs="A"/>');
    expect(xml).toContain(
      '<component eId="part_A">\n<num>A</num>\n<heading>Boats</heading>\n<statement name="part"',
    );
    expect(xml).toContain(
      '<FRBRthis value="/akn/un/statement/deliberation/un-hrc/2026-11-21/draft/!part_A"/>',
    );
    expect(xml).toContain('<attachment eId="att_1">\n<heading>Lamps</heading>\n<doc name="annex"');
  });

  it("prints the number that is held and names the paragraph by that of today", async () => {
    const held = { label: "7 bis", relation: "inserted-after", anchor: id("a") } as const;
    const kept = { label: "7", relation: "kept", anchor: null } as const;
    const xml = await write({
      ...draftOf(block("a", "operative", "Asks;"), block("b", "operative", "Asks again.")),
      negotiation: { ...emptyNegotiation, heldNumbers: { a: kept, b: held } },
    });
    expect(xml).toContain('<paragraph eId="para_2">\n<num title="2.">7 bis.</num>');
  });

  it("has each change of an amendment, with the words it quotes", async () => {
    const xml = await write({
      ...draftOf(block("a", "text", "In paragraph 2, replace “boats” with “ships”.")),
      kind: "text",
      stage: "tabled",
      masthead: { ...emptyMasthead, amends: "A/HRC/58/L.98" },
    });
    expect(xml).toContain('<doc name="amendment"');
    expect(xml).toContain(
      '<inline name="amends"><ref href="/akn/un/doc/A-HRC-58-L.98">A/HRC/58/L.98</ref></inline>',
    );
    expect(xml).toContain(
      "<mod>In paragraph 2, replace <quotedText>“boats”</quotedText> with <quotedText>“ships”</quotedText>.</mod>",
    );
  });

  it("counts votes in the metadata and names the States in the closing", async () => {
    const xml = await write(hrcRecordedVote);
    expect(xml).toMatch(/<count eId="voting_1__count_1" refersTo="#ayes" value="\d+"\/>/);
    expect(xml).toMatch(
      /<inline name="votes" refersTo="#ayes"><i>In favour:<\/i> <organization refersTo="#state_\d+">/,
    );
  });
});
