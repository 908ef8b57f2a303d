// How a part of the window adds a word to this person's own.
import { createContext } from "react";

/** Null where nobody can: a guest keeps no words here. */
export const LearnWord = createContext<((word: string) => void) | null>(null);
