import { describe, expect, it } from "vitest";
import { commands } from "#bridge/commands.ts";
import { allCommands } from "./all-commands.ts";

describe("allCommands", () => {
  it("has the other half of every document command, in the same order", () => {
    const wanted = commands.filter((command) => command.on === "document").map(({ id }) => id);
    expect(allCommands.map(({ id }) => id)).toEqual(wanted);
  });
});
