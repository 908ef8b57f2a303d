// The first script of the page, and a small one: it asks the host for the draft, and meanwhile the window itself arrives.
import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-500.css";
import "@fontsource/inter/latin-600.css";
import "@fontsource/inter/latin-700.css";
import "@fontsource/inter/latin-ext-400.css";
import "@fontsource/inter/latin-ext-600.css";
import "@fontsource/tinos/400.css";
import "@fontsource/tinos/400-italic.css";
import "@fontsource/tinos/700.css";
import "@fontsource/tinos/700-italic.css";
import "./design/tokens.css";
import "./design/controls.css";
import "./design/choices.css";
import "./design/floats.css";
import { askFirst } from "./bridge/ask-first.ts";
import { connectToHost } from "./bridge/connect-to-host.ts";

const host = connectToHost();
const first = askFirst(host.bridge);
void import("./start-window.tsx").then(({ startWindow }) => startWindow(host, first));
