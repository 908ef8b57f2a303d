/** What `penholder help` prints. */
export const usage = `penholder <command>

  lint FILE… [--profile auto|hrc|hrc-prst|ga|sc|ecosoc|OWN-RULES.json] [--stage auto|working|tabled|adopted]
           [--format text|json|sarif] [--register LIST.csv] [--data FOLDER]
           [--changes accept|reject]
      what the house rules say of a text
  cite FILE… [the same]
      what a text cites
      --register takes a list of adopted texts (number or symbol, date, title), --data the entries and words of
      your own that the window keeps in its data folder; both win over what comes with the program
  convert IN OUT [--messages text|json] [--changes accept|reject|track] [--paper a4|letter]
           [--pdf-standard ua-1|a-2a] [--line-numbers] [--comments]
           [--sheet sponsors|submission]
      from .docx, .odt, .pdf, .txt, .html, .md, .akn.xml, .json or .penholder
      to .docx, .pdf, .txt, .html, .md, .akn.xml (Akoma Ntoso), .json or .penholder
      --comments takes the comments along into a .docx, under the names of the delegations; no other form prints them
      --sheet writes a page that goes with the text, to .docx or .pdf: its sponsors, or what is handed in with it
  compare BASE NEW [--format text|json] [--summary] [--meanings OWN.json] [--changes accept|reject]
      what changed from one text to the other, by what it means and word by word
  compare BASE NEW --redline OUT.docx [--author NAME] [--renumber]
      the base's own Word file with every change tracked: rejecting all gives the base back, accepting all the new text
      --changes says what becomes of the tracked changes of a Word file: one that has some is not read without it.
      convert asks the same of a draft with open changes; “track” carries them on into a .docx, .json or .penholder
  complete "TEXT BEFORE THE CARET" [--part preambular|operative] [--profile hrc|hrc-prst|ga|sc|ecosoc]
           [--format text|json]
      what could come next
  serve [--host ADDRESS] [--port NUMBER] [--data FOLDER]
      the window in a browser, with the relay

Exit code: 0 clean, 1 findings of severity error (compare: the texts differ), 2 bad input.`;
