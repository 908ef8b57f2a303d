// The settings of the person at this computer: a line each for what it may be. What each is at first stands in first-settings.ts.
import * as z from "zod/mini";

const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
const words = z.string().check(z.maxLength(1000));

export const settingGuards = {
  delegation: words,
  person: words,
  body: words,

  theme: z.enum(["system", "light", "dark"]),
  /** Of the page, in per cent. */
  zoom: between(50, 300),
  pageType: z.enum(["small", "normal", "large"]),
  showOutline: z.boolean(),
  showPanels: z.boolean(),
  /** In pixels. */
  outlineWidth: between(160, 560),
  panelWidth: between(240, 640),
  lineNumbers: z.boolean(),
  /** PP1, OP2 beside the text: for drafters, never printed. */
  paragraphNumbers: z.boolean(),

  spelling: z.boolean(),
  spellingLanguage: z.enum(["draft", "en-GB", "en-US"]),
  /** One clear winner shown in grey behind the caret. */
  ghostText: z.boolean(),
  /** Typed straight quotation marks are curled. */
  quotationMarks: z.boolean(),
  /** A hyphen typed between two numbers becomes an en dash. */
  rangeDashes: z.boolean(),
  nonBreakingSpaces: z.boolean(),
  /** Number, date and title of adopted texts that are opened go into the register. */
  learnFromTexts: z.boolean(),

  /** The own rules that new drafts of a body are held to, by the body's id. */
  ownRules: z.record(words, words),

  /** Keys chosen for commands, by the command's id; "" is none at all. */
  keys: z.record(words, words),
  /** What was run from the palette, latest first. */
  recentCommands: z.array(words).check(z.maxLength(40)),
};

const whole = z.object(settingGuards);

export type Settings = Readonly<z.infer<typeof whole>>;

/** Guards a change: some of the settings, each as it may be. */
export const settingsChange = z.partial(whole);

export type SettingsChange = Readonly<z.infer<typeof settingsChange>>;

/** The settings with a change made. */
export function changeSettings(before: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  // The names and values are those of the change, without the absent ones.
  return { ...before, ...(Object.fromEntries(given) as Partial<Settings>) };
}
