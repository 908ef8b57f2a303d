// Every small control in every look, on one page of the dev server: `npx vite`, then /design/gallery.html.
import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-500.css";
import "@fontsource/inter/latin-600.css";
import "./tokens.css";
import "./controls.css";
import "./choices.css";
import "./floats.css";
import "./gallery.css";
import { createRoot } from "react-dom/client";
import { buttonStory } from "./button.story.tsx";
import { choiceStory } from "./choice.story.tsx";
import { fieldStory } from "./field.story.tsx";
import { floatStory } from "./float.story.tsx";
import { markStory } from "./mark.story.tsx";

const stories = [buttonStory, fieldStory, choiceStory, markStory, floatStory];
const place = document.getElementById("gallery");
if (place === null) throw new Error("The page has no place for the gallery.");

createRoot(place).render(
  <main className="gallery">
    <h1 className="visually-hidden">Controls of Penholder</h1>
    {(["light", "dark"] as const).map((theme) => (
      <section key={theme} className="gallery-theme" data-theme={theme}>
        {stories.map(({ name, story }) => (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            <div className="gallery-row">{story}</div>
          </figure>
        ))}
      </section>
    ))}
  </main>,
);
