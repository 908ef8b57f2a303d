// The committed fact files, opened: what the tests of core ask instead of a host.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "#core/instruments/facts.ts";
import { type FactFiles, openFacts } from "#core/instruments/open-facts.ts";
import { openSpelling } from "#core/spelling/open-spelling.ts";

const folder = join(import.meta.dirname, "..", "..", "src", "host", "data");

function read(name: string): string {
  return readFileSync(join(folder, `${name}.txt`), "utf8");
}

export function readFactFiles(): FactFiles {
  return {
    register: read("register"),
    instruments: read("instruments"),
    states: read("states"),
    bodies: read("bodies"),
    phrases: read("phrases"),
    sessions: read("sessions"),
    date: read("date"),
  };
}

let opened: Facts | null = null;

/** The facts, read once a test process. */
export function readFacts(): Facts {
  opened ??= openFacts(readFactFiles(), [], openSpelling(read("spelling")));
  return opened;
}
