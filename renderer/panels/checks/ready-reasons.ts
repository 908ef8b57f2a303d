/** Reasons that are given again and again; their words are in the window's strings. */
export const readyReasons = ["adopted", "agreed", "sponsors"] as const;

export type ReadyReason = (typeof readyReasons)[number];
