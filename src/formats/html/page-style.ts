// How the page looks: the official layout as far as a window of any width can have it, and the same on paper.

export const pageStyle = `:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fff, #1d1d1b); color: light-dark(#1a1a1a, #e6e4de); font: 1.0625rem/1.5 "Times New Roman", "Liberation Serif", Tinos, serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
p, h1, h2, h3 { margin: 0 0 0.75rem; white-space: pre-wrap; }
a { color: inherit; text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent); text-underline-offset: 0.15em; }
a.reference, sup a, [role="doc-backlink"] { text-decoration: none; }
:focus-visible { outline: 2px solid light-dark(#1a5fb4, #99c1f1); outline-offset: 2px; }
.notice { font-style: italic; text-align: end; }
.masthead { display: grid; grid-template-columns: 1fr auto; align-items: end; border-block-end: 3px solid; margin-block-end: 1.5rem; }
.masthead p { margin-block-end: 0.25rem; }
.house { font-size: 1.2rem; }
.symbol { text-align: end; }
.letters { font-size: 1.9rem; }
.organ { align-self: start; font-size: 1.5rem; font-weight: bold; border-block-start: 1px solid; padding-block-start: 0.5rem; }
.facts { border-block-start: 1px solid; padding-block-start: 0.5rem; padding-inline-start: 1.5rem; }
.session, .body-name, .agenda-title, .adoption-heading, .number { font-weight: bold; }
.session, .dates, .agenda, .committee { margin-block-end: 0.2rem; }
.adoption-heading, .sponsors { margin-block-start: 1.25rem; }
.closing p { margin-block-end: 0.2rem; }
h1 { font-size: 1.2rem; margin-block: 1.25rem; }
h2 { font-size: 1.1rem; text-align: center; margin-block-start: 1.75rem; }
h3 { font-size: 1.0625rem; margin-block-start: 1.25rem; }
h2 .label { display: block; }
p[data-block="enacting"], p[data-block="preambular"], p[data-block="operative"] { text-indent: 2rem; }
p[data-level="1"] { text-indent: 2rem; margin-inline-start: 2rem; }
p[data-level="2"] { text-indent: 2rem; margin-inline-start: 4rem; }
p[data-level="3"] { text-indent: 2rem; margin-inline-start: 6rem; }
p[data-level="4"] { text-indent: 2rem; margin-inline-start: 8rem; }
.label { display: inline-block; min-width: 2rem; margin-inline-end: 0.25rem; text-indent: 0; }
h1 .label, h2 .label { min-width: 0; }
sup { font-size: 0.7em; line-height: 0; }
.closing { text-align: end; font-style: italic; margin-block: 1.5rem; }
.closing .vote-list { text-align: start; font-style: normal; }
.notes, .asterisk { font-size: 0.9rem; }
.notes { border-block-start: 1px solid; margin-block-start: 2rem; padding-block-start: 0.75rem; }
.notes ol { margin: 0; padding-inline-start: 2rem; }
.notes li { white-space: pre-wrap; margin-block-end: 0.35rem; }
@media (max-width: 30rem) { p[data-level] { margin-inline-start: 1rem; } .masthead { grid-template-columns: 1fr; } .symbol { text-align: start; } .facts { padding-inline-start: 0; } }
@media print { @page { margin: 2cm; } body { background: none; color: #000; font-size: 10.5pt; } main { max-width: none; padding: 0; } [role="doc-backlink"] { display: none; } h1, h2, h3 { break-after: avoid; } .closing { break-inside: avoid; } }
`;
