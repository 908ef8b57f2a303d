// The Typst template of both page layouts. It holds no text of any document: that comes as data and is shown, never evaluated.
// `tw` turns twips into points; all measures come from the page layout in the data.

export const resolutionTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let layout = data.layout
#let tw(n) = n * 0.05pt
#let geneva = layout.id == "geneva"
#let margin = layout.margin
#let column = tw(layout.columnIndent)
#let step = tw(layout.step)
#let pitch = tw(layout.linePitch)
#let after = tw(layout.spaceAfter)
#let body-size = layout.bodySize * 1pt
// Height of a line: the ascent and descent that word processors use for this face (its own "ascender" is lower).
#let ascent = 0.891
#let descent = 0.216
#let face = ascent + descent
#let leading-of(size, line) = line - face * size

#set document(title: data.documentTitle, author: (), date: if data.documentDate == none { none } else { datetime(..data.documentDate) })
#set text(
  font: "Liberation Serif", size: body-size, lang: data.language, fallback: false, hyphenate: false,
  // A comma at the end of a line stands within the column, as in an issued document.
  overhang: false,
  // The compiler cannot widen letters: the room between them makes up for it, so that a line holds what it holds in Word.
  tracking: tw(layout.characterSpacing) + (layout.characterScale - 100) * 0.004em, top-edge: ascent * 1em, bottom-edge: -descent * 1em,
)
#set par(leading: leading-of(body-size, pitch), spacing: leading-of(body-size, pitch) + after, justify: true)
// Lines are filled one after the other, and spaces never narrowed: as a word processor does.
#set par(linebreaks: "simple", justification-limits: (spacing: (min: 100%, max: 150%)))
#show heading: set text(weight: "regular")
#show heading: it => it.body
#show link: it => it

#let marked(on, look, content) = if on { look(content) } else { content }
#let show-text(span) = {
  let shown = marked(span.bold, strong, marked(span.italic, emph, span.text))
  if span.link == none { shown } else { link(span.link, shown) }
}
#let show-plain(spans) = for span in spans { if span.kind == "text" { show-text(span) } }
#let notes = data.notes.map(note => (str(note.number), note)).to-dict()
#let note-of(number) = notes.at(str(number), default: none)
#let note-name(number) = label("note-" + str(number))
#let show-mark(span) = {
  if span.first [#footnote(show-plain(note-of(span.number).spans))#note-name(span.number)]
  else if note-of(span.number) != none { footnote(note-name(span.number)) }
  else { super(str(span.number)) }
}
#let show-spans(spans) = for (index, span) in spans.enumerate() {
  if span.kind == "text" { show-text(span) } else {
    if index > 0 and spans.at(index - 1).kind == "mark" { super(",") }
    show-mark(span)
  }
}

// A paragraph of the text column. "line" is its pitch, "before" and "below" are the white around it.
#let paragraph(
  content, left: 0pt, first: 0pt, hanging: 0pt, size: body-size, line: pitch, before: 0pt, below: after,
  justify: true, align-to: left, sticky: false, inset: column, outline: 0,
) = {
  let lead = leading-of(size, line)
  let set-text = {
    set text(size: size)
    set par(leading: lead, first-line-indent: (amount: first, all: true), hanging-indent: hanging, justify: justify)
    if outline > 0 { heading(level: outline, text(size: size, content)) } else { par(content) }
  }
  block(
    above: lead + before, below: lead + below, width: 100%, sticky: sticky,
    inset: (left: inset + left, right: inset), align(align-to, set-text),
  )
}

// A number hanging before a title, ending a little before the column edge.
#let hanging-number(number, gap) = if number != "" {
  context h(-gap - measure(number).width) + number + h(gap)
}

#let labelled(label) = context {
  label + h(calc.max(step - measure(label).width, 4pt))
}

#let asterisk-note(text) = {
  // The asterisks of a list look alike: the one that carries the note is not raised above the others.
  show super: it => it.body
  footnote(numbering: _ => "*", text)
  counter(footnote).update(0)
}
#let show-line-text(line) = {
  if line.asteriskNote == none { line.text } else {
    let parts = line.text.split("*")
    parts.first() + asterisk-note(line.asteriskNote) + parts.slice(1).join("*")
  }
}

#let running-rule = line(length: 100%, stroke: layout.running.ruleSize * 0.125pt)
#let symbol-rule = line(length: 100%, stroke: 0.5pt)
#let at(y, content) = place(top + left, dy: y, block(width: 100%, content))

#let running-head = context {
  let number = here().page()
  if number == 1 or data.symbol == "" { return }
  let bottom = tw(layout.running.rule)
  let head = text(size: layout.runningSize * 1pt, weight: "bold", data.symbol)
  at(bottom - 14pt, align(if calc.even(number) { left } else { right }, head))
  at(bottom, running-rule)
}
#let running-foot = context {
  let number = here().page()
  if number == 1 { return }
  let last = counter(page).final().first()
  let shown = if layout.pageOfTotal { str(number) + "/" + str(last) } else { str(number) }
  let page-number = text(size: layout.runningSize * 1pt, weight: "bold", shown)
  let notice = text(size: layout.runningSize * 1pt, data.draftNotice)
  let sides = if calc.even(number) { (page-number, notice) } else { (notice, page-number) }
  v(1fr)
  grid(columns: (auto, 1fr), align: (left, right), ..sides)
  v(tw(margin.footer))
}

#set page(
  width: tw(layout.page.width), height: tw(layout.page.height),
  margin: (top: tw(margin.top), bottom: tw(margin.bottom), left: tw(margin.left), right: tw(margin.right)),
  header-ascent: 0pt, footer-descent: 0pt, header: running-head, footer: running-foot,
)

#let note-size = layout.noteSize * 1pt
#set footnote.entry(
  clearance: 10pt, gap: 4pt,
  separator: pad(left: tw(layout.noteRule.start), bottom: 3pt, line(length: tw(layout.noteRule.length), stroke: 0.5pt)),
)
#show footnote.entry: it => {
  set text(size: note-size)
  let number = numbering(it.note.numbering, ..counter(footnote).at(it.note.location()))
  let lead = leading-of(note-size, tw(layout.noteLine))
  set par(leading: lead, justify: true)
  block(inset: (left: column, right: column), width: 100%, {
    let out = tw(layout.noteHanging)
    context { h(-out) + super(number) + h(calc.max(out - measure(super(number)).width, 2pt)) } + it.note.body
  })
}

#let masthead(it) = {
  let columns = layout.masthead.columns.map(tw)
  let first-rule = tw(layout.masthead.firstRule)
  let letters(size, content) = text(size: size, tracking: 0pt, content)
  let symbol-row = block(height: first-rule - 20pt, width: 100%, {
    place(bottom + left, dx: columns.at(0), letters(14pt)[United Nations])
    place(bottom + right, letters(20pt, it.symbolLetters) + letters(10pt, it.symbolRest))
  })
  place(top + left, dy: 20pt - tw(margin.top) - 3pt, symbol-row)
  place(top + left, dy: first-rule - tw(margin.top), symbol-rule)
  place(top + left, dy: first-rule - tw(margin.top) + 5pt, dx: columns.at(0),
    block(width: columns.at(1) - 8pt, { set par(justify: false, leading: 0pt); text(size: 20pt, weight: "bold", tracking: 0pt, it.organ) }))
  place(top + left, dy: first-rule - tw(margin.top) + 12pt, dx: columns.at(0) + columns.at(1),
    block(width: columns.at(2), {
      set par(justify: false, spacing: leading-of(body-size, pitch))
      for fact in it.facts { par(fact) }
      if data.draftNotice != "" { v(10pt) + par(strong(data.draftNotice)) }
    }))
  v(tw(layout.masthead.height) + 1.75pt, weak: false)
  block(above: 0pt, below: 5.25pt, width: 100%, line(length: 100%, stroke: 1.5pt))
}

#let opening-line(it) = {
  let content = show-line-text(it)
  let margin-line(content, size: body-size, line: pitch, below: 0pt) = paragraph(
    content, inset: 0pt, size: size, line: line, below: below, justify: false, sticky: true,
  )
  let column-line(content, size: 12pt, align-to: left, before: 12pt) = paragraph(
    content, size: size, line: size * 1.125, before: before, below: after, justify: false, sticky: true,
    align-to: align-to, outline: it.outline,
  )
  let centred = not geneva
  if it.style == "body-name" { margin-line(strong(content), size: 14pt, line: 17pt) }
  else if it.style in ("session", "agenda-title") { margin-line(strong(content)) }
  else if it.style in ("dates", "committee", "agenda") { margin-line(content) }
  else if it.style == "adoption-heading" { column-line(strong(content), align-to: if centred { center } else { left }) }
  else if it.style == "adoption-reference" { column-line([\[#emph(content)\]], size: body-size, align-to: center, before: 0pt) }
  else if it.style == "sponsors" { column-line(strong(content), size: layout.sponsorSize * 1pt) }
  else if it.style == "number" { column-line(strong(content), size: 14pt) }
  else { column-line(strong(content), before: 0pt) }
}

#let show-block(it) = {
  let content = show-spans(it.spans)
  let lines = if it.label == "" { strong(content) } else if it.spans.len() == 0 { strong(it.label) } else { strong(it.label) + linebreak() + strong(content) }
  if it.kind == "title" { paragraph(strong(content), size: layout.titleSize * 1pt, line: layout.titleSize * 1.1pt, before: 12pt, justify: false, sticky: true, outline: it.outline) }
  else if it.kind == "enacting" { paragraph(content, first: step, sticky: true) }
  else if it.kind in ("preambular", "text") { paragraph(content, first: step) }
  else if it.kind == "operative" {
    paragraph(if it.label == "" { content } else { labelled(it.label) + content }, first: step)
  }
  else if it.kind == "subparagraph" {
    let numbered = if it.label == "" { content } else { labelled(it.label) + content }
    if it.level <= 1 { paragraph(numbered, first: 2 * step) }
    else { paragraph(numbered, left: (it.level + 2) * step, first: -step, hanging: 0pt) }
  }
  else if it.kind == "continuation" { paragraph(content, left: if it.level <= 1 { 0pt } else { (it.level + 2) * step }) }
  else if it.kind == "section" { paragraph(lines, align-to: center, justify: false, before: 6pt, sticky: true, outline: it.outline) }
  else if it.kind == "part" { paragraph(lines, size: 12pt, line: 14pt, align-to: center, justify: false, before: 12pt, sticky: true, outline: it.outline) }
  else if it.kind == "annex" {
    pagebreak(weak: true)
    paragraph(lines, size: 14pt, line: 16pt, justify: false, below: 12pt, sticky: true, outline: it.outline)
  }
  else { paragraph(strong(content), before: 6pt, justify: false, sticky: true, outline: it.outline) }
}

// A list of States hangs behind its name, as in Word.
#let hung(label) = context { label + h(calc.max(2 * step - measure(label).width, 4pt)) }

#let closing-line(it) = {
  if it.style == "meeting" { paragraph(emph(it.text), below: 0pt, justify: false, align-to: right) }
  else if it.style == "vote-list" { paragraph(hung(emph(it.label)) + it.text, left: 2 * step, first: -2 * step, justify: false, before: 3pt, below: 0pt) }
  else { paragraph(it.text, before: 6pt, below: 3pt, justify: false) }
}

#if layout.firstFoot > 0 { place(bottom, float: true, clearance: 0pt, block(height: tw(layout.firstFoot))) }
#if data.masthead != none { masthead(data.masthead) }
#for it in data.opening { opening-line(it) }
#if data.title != none {
  paragraph(
    strong({ hanging-number(strong(data.title.number), 14pt) + show-spans(data.title.spans) }),
    size: layout.titleSize * 1pt, line: layout.titleSize * 1.08pt, before: 12pt, below: 10pt, justify: false,
    sticky: true, outline: 1,
  )
}
// Numbers of lines stand for the text and its annexes, not for what is around them.
#let line-number(n) = text(size: 7pt, weight: "regular", style: "normal", str(n))
#set par.line(numbering: if data.lineNumbers { line-number } else { none }, numbering-scope: "page")
#show footnote.entry: set par.line(numbering: none)
#for it in data.blocks { show-block(it) }
#if data.closing.len() > 0 {
  set par.line(numbering: none)
  block(breakable: false, above: 12pt, width: 100%, for it in data.closing { closing-line(it) })
}
#for it in data.annexes { show-block(it) }
#for note in data.looseNotes { paragraph(super(str(note.number)) + " " + show-plain(note.spans), size: note-size, line: tw(layout.noteLine)) }
#if data.endRule { align(center, block(above: 24pt, line(length: 72pt, stroke: 0.5pt))) }
`;
