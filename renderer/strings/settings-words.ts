// What the settings say.
import { titleOf } from "#bridge/commands.ts";
import { plural } from "./plural.ts";

export const settingsWords = {
  title: "Settings",
  sections: {
    who: "You",
    look: "Appearance",
    writing: "Writing",
    rules: "Rules",
    keys: "Keyboard",
  },
  sectionList: "Parts of the settings",
  kept: "Kept on this computer, at once.",
  keptForNow: "You joined by a link: these hold until you close this window.",
  body: "The body you mostly draft for",
  theme: titleOf("toggle-theme"),
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  contrast: "High contrast and reduced motion follow the system.",
  pageType: "Type on the page",
  pageTypes: { small: "Small", normal: "Normal", large: "Large" },
  zoom: "Zoom of the page",
  showOutline: "Show the outline",
  showPanels: "Show the side panel",
  paragraphNumbers: titleOf("paragraph-numbers"),
  paragraphNumbersHint: "PP1, OP2 … as drafters say them. Never printed.",
  lineNumbers: titleOf("line-numbers"),
  lineNumbersHint: "For reading in the room. Never printed.",
  spelling: "Check spelling",
  spellingHint: "With the dictionary of this browser or system. Nothing leaves this computer.",
  spellingLanguage: "Language of the dictionary",
  spellingLanguages: {
    draft: "That of the draft",
    "en-GB": "English (United Kingdom)",
    "en-US": "English (United States)",
  },
  ghostText: "Suggestions in grey behind the caret",
  ghostTextHint: "One clear winner; Tab accepts it. The list of suggestions stays without it.",
  ownWords: "Your words",
  ownWordsHint: (count: number) =>
    count === 0
      ? "One a line. “Add to my words” in a finding puts them here; the checks then know them."
      : `${plural(count, "word", "words")}, one a line. The checks know them in all your drafts.`,
  keptIn: (file: string) => `Kept in ${file}`,
  quotationMarks: "Curl quotation marks",
  rangeDashes: "Dash in ranges of numbers and years",
  nonBreakingSpaces: "Keep numbers and what they count on one line",
  automatic: "These change only what you are typing, and one Undo takes each back.",
  templatesFolder: "Folder of your own templates",
  keysText: "Choose a command, then press the keys it should have.",
  change: "Change",
  press: "Press the keys now. Escape leaves them as they are.",
  noKeys: "None",
  takeAway: "Remove",
  restore: "Restore",
  restoreAll: "Restore all keys",
  fixed: "Always so",
  inUse: (keys: string, other: string) =>
    `${keys} is used by “${other}”. Choose other keys, or take them from that command first.`,
  changeFor: (title: string) => `Change the keys of ${title}`,
} as const;
