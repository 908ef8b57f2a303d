// Apart from the guards, which a window does without: what it loads before the first key is short.
import type { Settings } from "./settings.ts";

/** What a first start has. */
export const firstSettings: Settings = {
  delegation: "",
  person: "",
  body: "hrc",
  theme: "system",
  zoom: 100,
  pageType: "normal",
  showOutline: true,
  showPanels: true,
  outlineWidth: 248,
  panelWidth: 336,
  lineNumbers: false,
  paragraphNumbers: true,
  spelling: true,
  spellingLanguage: "draft",
  ghostText: true,
  quotationMarks: true,
  rangeDashes: true,
  nonBreakingSpaces: false,
  learnFromTexts: true,
  ownRules: {},
  keys: {},
  recentCommands: [],
};
