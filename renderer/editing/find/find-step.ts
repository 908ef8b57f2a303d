import { createCommand } from "lexical";

/** Asks the bar to go on, or to take the focus; nobody answers where no bar is open. */
export const FIND_STEP_COMMAND = createCommand<"next" | "previous" | "focus">("FIND_STEP_COMMAND");
