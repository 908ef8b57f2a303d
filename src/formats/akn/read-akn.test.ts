// Akoma Ntoso that others wrote: structure as far as a resolution has it, and a word about all else.
import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ChangeChoice, ReadOutcome, ReadResult } from "#formats/format.ts";
import { readAkn } from "./read-akn.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

function read(source: string, changes: ChangeChoice | null = null): ReadOutcome {
  let next = 0;
  const context = { newId: () => `i${++next}`, defaultBody: "ga", changes };
  return readAkn(new TextEncoder().encode(source), context);
}

function readText(inside: string, changes: ChangeChoice | null = null): ReadResult {
  const outcome = read(`<akomaNtoso xmlns="${namespace}">${inside}</akomaNtoso>`, changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function readBody(body: string, changes: ChangeChoice | null = null): ReadResult {
  return readText(`<statement name="resolution"><mainBody>${body}</mainBody></statement>`, changes);
}

function linesOf({ blocks }: Resolution): readonly string[] {
  return blocks.map(({ kind, level, spans }) => `${kind}${level === 0 ? "" : ` ${level}`}: ${textOf(spans)}`);
}

/** What the reader said beside the body, which these files do not name. */
function kindsOf({ messages }: ReadResult): readonly string[] {
  return messages.map(({ kind }) => kind).filter((kind) => kind !== "unknown-body");
}

const foreign = `<documentCollection name="publication">
 <meta/>
 <coverPage>
  <p><docAuthority>General Assembly</docAuthority> <docNumber refersTo="#symbol">A/HRC/RES/57/90</docNumber></p>
  <p>Distr.: <inline name="distribution">General</inline> <docketNumber>GE.24-00000</docketNumber></p>
 </coverPage>
 <collectionBody><component eId="c1"><statement name="resolution">
  <meta>
   <identification source="#tool"><FRBRWork>
    <FRBRdate date="2024-10-11" name="adoption"/><FRBRauthor href="#hrc" as="#author"/>
    <FRBRnumber value="57/90"/></FRBRWork><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification>
   <analysis source="#tool"><parliamentary><voting refersTo="#voting" outcome="#adopted">
    <count refersTo="#ayes" value="30"/><count refersTo="#noes" value="2"/><count refersTo="#abstentions" value="15"/>
   </voting></parliamentary></analysis>
   <references source="#tool"><TLCOrganization eId="hrc" href="/x" showAs="Human Rights Council"/></references>
  </meta>
  <preface>
   <p><session>Fifty-seventh session</session></p>
   <p><docNumber>57/90</docNumber>. <docTitle>Light for
     harbours</docTitle></p>
   <p>Printed on paper of reeds</p>
  </preface>
  <preamble>
   <formula name="enactingFormula"><p><i>The Human Rights Council</i>,</p></formula>
   <container name="recalling"><p><i>Recalling</i> its resolution
     <ref href="/akn/un/statement/deliberation/un-hrc/2023-04-04/52-90">52/90</ref> of 4 April 2023,<sup><authorialNote
     marker="1" placement="bottom"><p>See the log of the harbour.</p></authorialNote></sup></p></container>
   <block name="preamble"><i>Noting</i> the lamps,</block>
  </preamble>
  <mainBody>
   <paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> lamps as in paragraph <ref href="#para_2">2</ref>;</p></content></paragraph>
   <paragraph eId="para_2"><num>2.</num><intro><p><i>Encourages</i> States:</p></intro>
    <point><num>(a)</num><intro><p>To carry:</p></intro><point><num>(i)</num><content><p>Oil;</p></content></point></point>
    <wrapUp><p>and to say so.</p></wrapUp>
   </paragraph>
  </mainBody>
  <conclusions><p><event refersTo="#m">50th meeting</event> <docDate date="2024-10-11" refersTo="#adoptionDate">11 October 2024</docDate></p></conclusions>
  <attachments><attachment><documentRef href="#annex_1" showAs="Annex"/></attachment></attachments>
 </statement></component></collectionBody>
</documentCollection>`;

describe("a resolution as another system publishes it", () => {
  const result = readText(foreign);
  const { value } = result;

  it("is read whole, in its order", () => {
    expect(linesOf(value)).toEqual([
      "title: Light for harbours",
      "enacting: The Human Rights Council,",
      "preambular: Recalling its resolution 52/90 of 4 April 2023,",
      "preambular: Noting the lamps,",
      "operative: Requests lamps as in paragraph 2;",
      "operative: Encourages States:",
      "subparagraph 1: To carry:",
      "subparagraph 2: Oil;",
      "continuation: and to say so.",
      "annex: ",
    ]);
    expect(value.notes.map(({ spans }) => textOf(spans))).toEqual(["See the log of the harbour."]);
  });

  it("keeps the look of openers and the life of references", () => {
    expect(value.blocks[3]?.spans).toEqual([
      { kind: "text", text: "Noting", italic: true },
      { kind: "text", text: " the lamps," },
    ]);
    expect(value.blocks[4]?.spans).toContainEqual({
      kind: "reference",
      target: value.blocks[5]?.id,
      text: "2",
    });
  });

  it("has the facts of its cover, its metadata and its closing", () => {
    const { masthead, adoption, body, stage, language } = value;
    expect([body, stage, language]).toEqual(["hrc", "adopted", "fr"]);
    expect(masthead).toMatchObject({
      number: "57/90",
      distribution: "General",
      symbol: { text: "A/HRC/RES/57/90", derived: false },
      session: { kind: "regular", number: 57, dates: null },
    });
    expect(adoption).toEqual({
      date: "2024-10-11",
      meeting: { ordinal: 50, plenary: false },
      result: { kind: "vote", vote: { inFavour: 30, against: 2, abstaining: 15 } },
      reference: null,
    });
  });

  it("says what it did not take over", () => {
    expect(kindsOf(result)).toEqual(["line-not-kept", "line-not-kept", "left-out"]);
    expect(result.messages[0]?.text).toContain("GE.24-00000");
    expect(result.messages[1]?.text).toContain("Printed on paper of reeds");
    expect(result.messages[1]?.place).toEqual({ line: 21, column: 4 });
  });
});

describe("other structures", () => {
  const cases: readonly (readonly [body: string, lines: readonly string[], messages: readonly string[]])[] = [
    [
      "<section><num>II</num><heading>Boats</heading><crossHeading refersTo='#preamble'>Noting,</crossHeading></section>",
      ["section: Boats", "preambular: Noting,"],
      ["numbers-count-anew"],
    ],
    [
      "<paragraph><num>7 bis.</num><alinea><content><p>One</p></content></alinea><alinea><content><p>Two</p></content></alinea></paragraph>",
      ["operative: One", "continuation: Two"],
      ["numbers-count-anew"],
    ],
    [
      "<article><num>Article 1</num><heading>Scope.</heading><content><p>All boats.</p></content></article>",
      ["operative: Scope.", "continuation: All boats."],
      ["flattened"],
    ],
    [
      "<p>Before <quux>these</quux> words</p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>",
      ["text: Before these words", "text: a b"],
      ["unknown-element", "flattened"],
    ],
    ["<p>Water<sub>2</sub></p><toc><tocItem>1</tocItem></toc>", ["text: Water2"], ["look-lost", "left-out"]],
    [
      "<p>See <a href='javascript:alert(1)'>here</a> and <a href='https://example.org'>there</a></p>",
      ["text: See here and there"],
      ["unsafe-link"],
    ],
    ["<p>Mark<noteRef href='#gone'/></p>", ["text: Mark"], ["note-without-text"]],
    [
      "<paragraph><content><p>List:</p><blockList><item><num>(a)</num><p>One;</p></item></blockList></content></paragraph>",
      ["operative: List:", "subparagraph 1: One;"],
      [],
    ],
  ];
  it.each(cases)("of %s", (body, lines, messages) => {
    const result = readBody(body);
    expect(linesOf(result.value)).toEqual(lines);
    expect(kindsOf(result)).toEqual(messages);
  });

  it("keep notes of the metadata for the marks that name them", () => {
    const { value } = readText(
      `<statement name="resolution"><meta><notes source="#x"><note eId="n_1"><p>Below.</p></note></notes></meta>
       <mainBody><p>Mark<noteRef href="#n_1"/></p></mainBody></statement>`,
    );
    expect(value.blocks[0]?.spans).toContainEqual({ kind: "note", note: value.notes[0]?.id });
    expect(value.notes.map(({ spans }) => textOf(spans))).toEqual(["Below."]);
  });
});

describe("words that others inserted or struck out", () => {
  const body = "<p>Boats <ins refersTo='#chile'>and lamps</ins><del>alone</del></p>";

  it("are asked about before the text is read", () => {
    const outcome = read(`<akomaNtoso xmlns="${namespace}"><statement name="resolution"><meta>
      <references source="#x"><TLCOrganization eId="chile" href="/x" showAs="Chile"/></references></meta>
      <mainBody>${body}</mainBody></statement></akomaNtoso>`);
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        kind: "open-changes",
        received: {
          changes: [
            { kind: "inserted", author: "Chile", words: "and lamps", place: "“Boats”" },
            { kind: "deleted", author: "", words: "alone" },
          ],
        },
      },
    });
  });

  it("are read as they are chosen", () => {
    expect(linesOf(readBody(body, "accept").value)).toEqual(["text: Boats and lamps"]);
    expect(linesOf(readBody(body, "reject").value)).toEqual(["text: Boats alone"]);
  });
});

describe("what is refused", () => {
  const cases: readonly (readonly [what: string, source: string, kind: string])[] = [
    ["nothing", " ", "empty"],
    ["other XML", "<feed/>", "damaged"],
    ["a namespace that only sounds alike", '<akomaNtoso xmlns="urn:x"><statement/></akomaNtoso>', "damaged"],
    [
      "a document type",
      `<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso xmlns="${namespace}">&x;</akomaNtoso>`,
      "damaged",
    ],
    ["an entity of its own", `<akomaNtoso xmlns="${namespace}">&constructor;</akomaNtoso>`, "damaged"],
    ["a depth of thousands", `${"<p>".repeat(9000)}${"</p>".repeat(9000)}`, "damaged"],
    ["a file cut short", `<akomaNtoso xmlns="${namespace}"><statement>`, "damaged"],
    ["a picture", "\u0000\u0001", "binary"],
  ];
  it.each(cases)("%s", (_, source, kind) => {
    expect(read(source)).toMatchObject({ ok: false, problem: { kind } });
  });

  it("is never a whole one cut anywhere: that is refused, and nothing is thrown", () => {
    const whole = `<akomaNtoso xmlns="${namespace}">${foreign}</akomaNtoso>`;
    for (let end = 0; end < whole.length; end += 37) expect(read(whole.slice(0, end)).ok).toBe(false);
  });

  it("is read in time that grows with its size", () => {
    const many = (count: number): number => {
      const started = performance.now();
      readBody(
        "<paragraph><num>1.</num><list><point><num>(a)</num></point></list></paragraph>".repeat(count),
      );
      return performance.now() - started;
    };
    many(500);
    expect(many(20_000)).toBeLessThan(6_000);
  });
});
