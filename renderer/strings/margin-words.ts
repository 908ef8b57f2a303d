// What the handle in the margin says.
export const marginWords = {
  handle: "Drag to move, click to select",
} as const;
