import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { defaultZipLimits, readZip } from "./read-zip.ts";
import { writeZip } from "./write-zip.ts";

const limits = {
  ...defaultZipLimits,
  entry: 100_000,
  total: 150_000,
  ratio: 10,
  ratioFrom: 20_000,
  entries: 5,
};
const noise = (length: number): Uint8Array => {
  let state = 12_345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
};

function outcome(bytes: Uint8Array): string {
  const read = readZip(bytes, limits);
  return read.ok
    ? [...read.files].map(([name, content]) => `${name}:${content.length}`).join(" ")
    : read.reason;
}

/** The zip with a 32-bit number overwritten, counted from the start of its first central entry. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let central = 0;
  while (view.getUint32(central, true) !== 0x02014b50) central += 1;
  view.setUint32(central + offset, value, true);
  return copy;
}

describe("readZip", () => {
  it("gives back what was written", () => {
    const parts = new Map([
      ["a.txt", noise(10)],
      ["b/c.bin", noise(5_000)],
      ["empty", new Uint8Array()],
    ]);
    const read = readZip(writeZip(parts), limits);
    expect(read.ok && read.files).toEqual(parts);
  });

  it("takes nothing of our own for a bomb, however well it packs", () => {
    const parts = new Map([["shared.bin", new Uint8Array(5_000_000)]]);
    const read = readZip(writeZip(parts));
    expect(read.ok && read.files.get("shared.bin")?.length).toBe(5_000_000);
  });

  it("refuses an archive cut at any place", () => {
    const whole = writeZip(new Map([["a", noise(300)]]));
    for (let length = 0; length < whole.length; length += 1)
      expect(outcome(whole.subarray(0, length))).toBe("damaged");
  });

  it("never passes on a changed byte of content", () => {
    const whole = writeZip(new Map([["a", new TextEncoder().encode("some words, some more words, words")]]));
    for (let at = 31; at < 50; at += 1) {
      const copy = whole.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      expect(outcome(copy)).not.toBe("a:34");
    }
  });

  it("stops at the limit of one part", () => {
    expect(outcome(zipSync({ big: [noise(100_001), { level: 0 }] }))).toBe("too-large");
  });

  it("stops at the limit of all parts together", () => {
    expect(outcome(zipSync({ one: noise(90_000), two: noise(90_000) }))).toBe("too-large");
  });

  it("stops at the ratio of a bomb", () => {
    expect(outcome(zipSync({ bomb: new Uint8Array(50_000) }))).toBe("too-large");
  });

  it("stops while inflating where the header claims less", () => {
    const bomb = zipSync({ bomb: new Uint8Array(90_000) });
    expect(outcome(patched(bomb, 24, 10))).toBe("too-large");
    expect(outcome(patched(zipSync({ small: noise(100) }), 24, 99))).toBe("damaged");
  });

  it("refuses more parts than the limit", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    expect(outcome(zipSync(Object.fromEntries(names.map((name) => [name, noise(1)]))))).toBe("damaged");
  });

  it("refuses parts that share bytes", () => {
    const two = zipSync({ one: [noise(50), { level: 0 }], two: [noise(50), { level: 0 }] });
    const view = new DataView(two.buffer, two.byteOffset);
    let second = two.length - 22 - 46 - 3;
    while (view.getUint32(second, true) !== 0x02014b50) second -= 1;
    view.setUint32(second + 42, 0, true);
    expect(outcome(two)).toBe("damaged");
  });

  it("refuses an encrypted part", () => {
    expect(outcome(patched(zipSync({ a: noise(10) }), 8, 1))).toBe("damaged");
  });

  it("keeps names as keys and nothing more", () => {
    const read = readZip(zipSync({ "../../etc/passwd": noise(3), __proto__x: noise(4) }), limits);
    expect(read.ok && [...read.files.keys()]).toEqual(["../../etc/passwd", "__proto__x"]);
  });
});
