import { describe, expect, it } from "vitest";
import { Doc, UndoManager } from "yjs";
import { stepThroughHistory } from "./step-through-history.ts";

function open() {
  const document = new Doc();
  const text = document.getText("text");
  const manager = new UndoManager(text, { captureTimeout: 0 });
  return { text, manager };
}

describe("a step through history", () => {
  it("takes back all of what was inserted, also where a part of it was gone for a while", () => {
    const { text, manager } = open();
    text.insert(0, "Noting the harbours");
    text.delete(7, 12);
    stepThroughHistory(manager, "undo");
    expect(text.toString()).toBe("Noting the harbours");
    stepThroughHistory(manager, "undo");
    expect(text.toString()).toBe("");
    stepThroughHistory(manager, "redo");
    stepThroughHistory(manager, "redo");
    expect(text.toString()).toBe("Noting ");
  });

  it("leaves alone what came back beside it", () => {
    const { text, manager } = open();
    text.insert(0, "The Council");
    text.insert(0, "Urges ");
    text.delete(0, text.length);
    stepThroughHistory(manager, "undo");
    expect(text.toString()).toBe("Urges The Council");
    stepThroughHistory(manager, "undo");
    expect(text.toString()).toBe("The Council");
    expect(manager.redoStack.length).toBe(2);
    stepThroughHistory(manager, "redo");
    expect(text.toString()).toBe("Urges The Council");
    expect([manager.undoStack.length, manager.redoStack.length]).toEqual([2, 1]);
  });

  it("is nothing where there is no history", () => {
    const { text, manager } = open();
    stepThroughHistory(manager, "undo");
    stepThroughHistory(manager, "redo");
    expect(text.toString()).toBe("");
    text.insert(0, "a");
    expect(manager.undoStack.length).toBe(1);
  });
});
