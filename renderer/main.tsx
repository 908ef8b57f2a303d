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
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { connectToHost } from "./bridge/connect-to-host.ts";

const place = document.getElementById("window");
if (place === null) throw new Error("The page has no place for the window.");

createRoot(place).render(
  <ErrorBoundary>
    <App host={connectToHost()} />
  </ErrorBoundary>,
);
