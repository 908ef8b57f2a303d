import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { loadSharedState } from "./shared-state.ts";

function typed(text: string, from?: Uint8Array): { readonly state: Uint8Array; readonly update: Uint8Array } {
  const document = new Y.Doc();
  if (from !== undefined) Y.applyUpdate(document, from);
  let update = new Uint8Array();
  document.on("update", (bytes: Uint8Array) => {
    update = new Uint8Array(bytes);
  });
  document.getText("text").insert(0, text);
  return { state: Y.encodeStateAsUpdate(document), update };
}

const textOf = (state: Uint8Array) => {
  const document = new Y.Doc();
  Y.applyUpdate(document, state);
  return document.getText("text").toString();
};

describe("a shared state", () => {
  it("holds the updates it is made of and no others", () => {
    const one = typed("one");
    const two = typed("two ", one.state);
    expect(loadSharedState(two.state)?.holds(one.update)).toBe(true);
    expect(loadSharedState(two.state)?.holds(two.update)).toBe(true);
    expect(loadSharedState(one.state)?.holds(two.update)).toBe(false);
  });

  it("tells a deletion it holds from one it does not", () => {
    const one = typed("one");
    const document = new Y.Doc();
    Y.applyUpdate(document, one.state);
    document.getText("text").delete(0, 2);
    const deleted = Y.encodeStateAsUpdate(document);
    expect(loadSharedState(one.state)?.holds(deleted)).toBe(false);
    expect(loadSharedState(deleted)?.holds(deleted)).toBe(true);
    expect(loadSharedState(deleted)?.holds(one.update)).toBe(true);
  });

  it("holds no bytes that are no update", () => {
    expect(loadSharedState(typed("one").state)?.holds(new Uint8Array([255, 255, 255]))).toBe(false);
    expect(loadSharedState(new Uint8Array([9, 9, 9, 9]))).toBeNull();
    expect(loadSharedState(new Uint8Array())).toBeNull();
  });

  it("takes in what another holds, and leaves its bytes alone where that is nothing", () => {
    const one = typed("one");
    const two = typed("two ", one.state);
    expect(loadSharedState(two.state)?.mergedWith(one.state)).toBe(two.state);
    const other = typed("three ", one.state);
    const merged = loadSharedState(two.state)?.mergedWith(other.state) ?? new Uint8Array();
    expect(textOf(merged)).toContain("two ");
    expect(textOf(merged)).toContain("three ");
  });
});
