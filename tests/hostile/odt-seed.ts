// An OpenDocument text with something of everything that is read: what is changed at random starts from it.
import {
  odtChange,
  odtItalic,
  odtItem,
  odtList,
  odtMark,
  odtP,
  odtPackage,
} from "#tests/support/odt-package.ts";

export function hostileSeed(): Uint8Array {
  const note =
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the count.</text:p></text:note-body></text:note>';
  const comment = `<office:annotation office:name="c"><dc:creator>Peru</dc:creator>${odtP("Which one?")}</office:annotation>`;
  const row = (...cells: readonly string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${odtP(cell)}</table:table-cell>`).join("")}</table:table-row>`;
  const changes = `<text:tracked-changes>${odtChange("a", "insertion", "Ghana")}${odtChange("d", "deletion", "Chile", odtP("small ") + odtP("lamps"))}${odtChange("f", "format-change", "Peru")}</text:tracked-changes>`;
  const preamble = [
    odtP(`${odtItalic("The Human Rights Council")},`),
    odtP(`${odtItalic("Noting")} a ${odtMark("d", "")}lamp,${note}`, "P1"),
    odtP(
      `${odtMark("a", "-start")}${odtItalic("Recalling")} ${comment}the street<office:annotation-end office:name="c"/>,`,
    ),
    odtP(
      `${odtMark("a", "-end")}${odtItalic("Aware")} of <text:bookmark-start text:name="b"/>it<text:bookmark-end text:name="b"/>,<text:line-break/>and<text:s text:c="3"/>of <text:a xlink:href="https://lamps.example/">that</text:a>,`,
    ),
  ];
  const deep = odtList(
    odtItem(odtP("To count;") + odtList(odtItem(odtP("In green;")))) + odtItem(odtP("To paint."), "4"),
  );
  const operative = odtList(
    odtItem(odtP(`${odtItalic("Requests")} towns${odtMark("f", "-start")}:${odtMark("f", "-end")}`) + deep) +
      odtItem(
        odtP(
          `${odtItalic("Decides")} as in <text:bookmark-ref text:ref-name="b" text:reference-format="number">1</text:bookmark-ref> and <text:note-ref text:ref-name="n1">1</text:note-ref>.`,
        ),
      ),
    ' xml:id="one"',
  );
  const rest = [
    `<text:section text:name="s"><text:h text:outline-level="1">Annex</text:h></text:section>`,
    `<table:table>${row("Town", "Lamps")}${row("North", "12")}</table:table>`,
    odtP(`<draw:frame><draw:text-box>${odtP("Boxed.")}</draw:text-box></draw:frame>`),
    odtList(odtItem(odtP("More.")), ' text:continue-list="one"'),
  ];
  return odtPackage({
    body: changes + preamble.join("") + operative + rest.join(""),
    automatic:
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Q"><style:paragraph-properties fo:margin-left="1cm"/></style:style>',
    named:
      '<style:style style:name="Q" style:display-name="Quiet" style:family="paragraph"/><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"/></text:outline-style>',
    pages: `<style:master-page style:name="Standard"><style:header>${odtP("A/HRC/77/L.9")}</style:header></style:master-page>`,
  });
}
