const apple = /mac|iphone|ipad/i.test(navigator.platform);
const appleNames: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };
const names: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  "=": "+",
  "-": "−",
};

/** "Mod+Shift+E" as this machine's keyboard says it. */
export function readableKeys(keys: string): string {
  const parts = keys.split("+").map((key) => (apple ? appleNames[key] : undefined) ?? names[key] ?? key);
  return apple ? parts.join("") : parts.join(" ");
}

export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className="keys">{readableKeys(keys)}</kbd>;
}
