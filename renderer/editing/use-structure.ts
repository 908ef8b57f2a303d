import { useState } from "react";
import { createStructureKeeper, type Structure } from "#core/resolution/keep-structure.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

/** The structure of the text: the same value for as long as only words change. */
export function useStructure(resolution: Resolution): Structure {
  const [keep] = useState(createStructureKeeper);
  return keep(resolution);
}
