// What a row of the outline can have done to the draft.
import type { CommandId } from "#bridge/commands.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import type { DropPlace } from "./plan-move.ts";

export interface OutlineActions {
  readonly onGo: (block: BlockId) => void;
  readonly onStep: (block: BlockId, direction: "up" | "down") => void;
  readonly onDrop: (block: BlockId, place: DropPlace) => void;
  /** Puts the caret into a paragraph without taking the focus, so that its commands know where to work. */
  readonly onPlace: (block: BlockId) => void;
  readonly onCommand: (id: CommandId) => void;
  readonly canRun: (id: CommandId) => boolean;
}
