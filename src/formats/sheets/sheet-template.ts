// The Typst template of the sheets. It holds no text of any draft: that comes as data and is shown, never evaluated.

export const sheetTemplate = `
#let data = json(bytes(sys.inputs.data))
#let name-width = 113.4pt
#set document(title: data.documentTitle, author: (), date: none)
#set page(paper: if data.paper == "a4" { "a4" } else { "us-letter" }, margin: 56.7pt)
#set text(font: "Liberation Serif", size: 10pt, lang: data.language, fallback: false, hyphenate: false)
#set par(leading: 4.5pt, spacing: 4.5pt)
#show heading: set text(size: 10pt, weight: "bold")
#show heading: set block(above: 22pt, below: 8pt)
#show heading.where(level: 1): set text(size: 14pt, weight: "regular")
#show heading.where(level: 1): set block(above: 0pt, below: 10pt)

#let fact(it) = block(above: if it.value == "" { 16pt } else { 6pt }, below: 6pt, breakable: false, grid(
  columns: (name-width, 1fr), strong(it.name),
  if it.value == "" { move(dy: 8pt, line(length: 100%, stroke: 0.5pt)) } else { it.value },
))

= #data.heading
#if data.title != "" { block(below: 16pt, text(size: 12pt, strong(data.title))) }
#for it in data.facts { fact(it) }
#if data.quoted != none {
  heading(level: 2, data.quoted.heading)
  par(strong(data.quoted.text))
  if data.quoted.note != "" { block(above: 8pt, data.quoted.note) }
}
#let gray = rgb("808080")
#for it in data.tables {
  heading(level: 2, it.heading)
  table(
    columns: (1fr,) + (105pt,) * (it.columns.len() - 1),
    inset: (x: 4pt, y: 4pt), align: left + top,
    stroke: (_, y) => (top: if y == 0 { 1pt + gray } else { 0.5pt + gray }, bottom: 0.5pt + gray),
    table.header(..it.columns.map(strong)),
    ..it.rows.flatten(),
  )
}
#if data.blanks != none {
  heading(level: 2, data.blanks.heading)
  for it in data.blanks.facts { fact(it) }
}
`;
