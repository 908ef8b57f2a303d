// ProseMirror with its history, as its own basic example has it.
import "./peer.css";
import { baseKeymap } from "prosemirror-commands";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { askedParagraphs } from "./page-settings.ts";

const place = document.getElementById("window");
const content = schema.node(
  "doc",
  null,
  askedParagraphs().map((words) => schema.node("paragraph", null, schema.text(words))),
);
const state = EditorState.create({ doc: content, plugins: [history({ depth: 100 }), keymap(baseKeymap)] });
new EditorView(place, { state }).focus();
