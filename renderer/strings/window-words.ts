// What the window says whatever stands in it, and before anything does.

export const windowWords = {
  close: "Close",
  hostSilent: "Penholder on this computer does not answer.",
  page: "Draft",
  understood: "All right",
  crashed: "Something in this window stopped working",
  crashedText:
    "Your text is safe: every change was written down as you typed. Load the draft again to go on; what was kept is brought back.",
  crashedGuest: "Your text is safe with the others in the session. Load the window again to go on.",
  reload: "Load again",
} as const;
