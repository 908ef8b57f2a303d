// The settings of the person at this computer: a line each for what it may be, and one for what it is at first.
import * as z from "zod/mini";

const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
const words = z.string().check(z.maxLength(1000));

const guards = {
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

  /** Keys chosen for commands, by the command's id; "" is none at all. */
  keys: z.record(words, words),
  /** What was run from the palette, latest first. */
  recentCommands: z.array(words).check(z.maxLength(40)),
};

const whole = z.object(guards);

export type Settings = Readonly<z.infer<typeof whole>>;

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
  keys: {},
  recentCommands: [],
};

/** Guards a change: some of the settings, each as it may be. */
export const settingsChange = z.partial(whole);

export type SettingsChange = Readonly<z.infer<typeof settingsChange>>;

/** Settings as an older or a newer version wrote them: what is missing or cannot be is as at first, the rest is kept. */
export function readSettings(value: unknown): Settings {
  if (typeof value !== "object" || value === null) return firstSettings;
  const written = Object.entries(value).filter(
    ([name, each]) =>
      Object.hasOwn(guards, name) &&
      // A name of the table: it was just found there.
      z.safeParse(guards[name as keyof typeof guards], each).success,
  );
  // Every name left is one of the table and its value passed that name's guard.
  return { ...firstSettings, ...(Object.fromEntries(written) as Partial<Settings>) };
}

/** The settings with a change made. */
export function changeSettings(before: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  // The names and values are those of the change, without the absent ones.
  return { ...before, ...(Object.fromEntries(given) as Partial<Settings>) };
}
