import { describe, expect, it } from "vitest";
import { isWellFormedSymbol, parseSymbol, repairSymbol } from "./parse-symbol.ts";

const good = [
  "A/HRC/49/68",
  "A/HRC/50/15/Add.1",
  "A/HRC/58/L.24/Rev.1",
  "A/HRC/RES/58/32",
  "A/HRC/DEC/56/116",
  "A/HRC/PRST/OS/13/1",
  "A/HRC/S-11/2",
  "A/HRC/58/NGO/12",
  "A/77/895-S/2023/363",
  "E/2022/27-E/CN.6/2022/16",
  "A/C.3/68/SR.50",
  "A/68/PV.70",
  "A/64/L.63/Rev.1*",
  "A/68/49 (Vol. I)",
  "A/80/6 (Sect. 24)",
  "A/RES/67/254 A",
  "A/RES/217(III)",
  "A/RES/S-13/2",
  "A/CONF.157/23",
  "A/520/Rev.20",
  "S/RES/2699 (2023)",
  "S/RES/2699(2023)",
  "S/PRST/2004/36",
  "S/PV.9430",
  "S/25958",
  "E/CN.4/1997/37",
  "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1",
  "E/RES/1996/31",
  "E/2003/22",
  "CCPR/C/21/Rev.1/Add.13",
  "CEDAW/C/GC/35",
  "CAT/C/SR.209",
  "CRC/C/GC/12",
  "HRI/GEN/1/Rev.9 (Vol. I)",
  "ST/SGB/2003/13",
  "A/HRC/WG.6/40/HTI/1",
  "A/64/L.63/Rev.1",
];
const bad = [
  "A/HRC/49-68",
  "A\\HRC\\49\\68",
  "A/HRC/49/",
  "a/hrc/49/68",
  "A/77/895-2023/363",
  "A/HRC/ 49/68",
  "A/HRC/50/15/Add1",
  "A/HRC/50/15/add.1",
  "A/HRC/50/15.Add.1",
  "A/HRC/58/L.24/Rev",
  "S/RES/2699 (23)",
  "A//77/895",
  "A/Res/79/1",
  "A/HRC",
  "HIV/AIDS",
  "24/7",
  "and/or",
  "OEA/Ser.L/III.15",
  "MSC/72/13/2",
];

describe("isWellFormedSymbol", () => {
  it.each(good)("takes %s", (symbol) => expect(isWellFormedSymbol(symbol)).toBe(true));
  it.each(bad)("refuses %s", (symbol) => expect(isWellFormedSymbol(symbol)).toBe(false));
});

describe("repairSymbol", () => {
  it.each([
    ["A\\HRC\\49\\68", "A/HRC/49/68"],
    ["A/HRC/49/", null],
    ["a/hrc/49/68", "A/HRC/49/68"],
    ["A/HRC/ 49/68", "A/HRC/49/68"],
    ["A/HRC/50/15/Add1", "A/HRC/50/15/Add.1"],
    ["A/HRC/50/15/add.1", "A/HRC/50/15/Add.1"],
    ["A/HRC/50/15.Add.1", "A/HRC/50/15/Add.1"],
    ["A//77/895", "A/77/895"],
    ["A/Res/79/1", "A/RES/79/1"],
    ["A/HRC/49-68", null],
    ["S/RES/2699 (23)", null],
  ])("makes of %s %s", (slip, meant) => {
    expect(repairSymbol(slip)).toBe(meant);
  });

  it("leaves a well-formed symbol alone", () => {
    for (const symbol of good) expect(repairSymbol(symbol)).toBeNull();
  });
});

describe("parseSymbol", () => {
  it.each([
    ["A/77/895-S/2023/363", { kind: "document", organ: "GA", number: null, year: null }],
    ["A/HRC/RES/58/32", { kind: "resolution", organ: "HRC", number: "58/32", year: null }],
    ["S/RES/2699 (2023)", { kind: "resolution", organ: "SC", number: "2699", year: 2023 }],
    ["A/RES/217(III)", { kind: "resolution", organ: "GA", number: "217 (III)", year: null }],
    ["S/PRST/2004/36", { kind: "statement", organ: "SC", number: "2004/36", year: null }],
    ["A/HRC/DEC/56/116", { kind: "decision", organ: "HRC", number: "56/116", year: null }],
    ["E/CN.4/1997/37", { kind: "document", organ: "CHR", number: null, year: null }],
    ["CEDAW/C/GC/35", { kind: "document", organ: "CEDAW", number: null, year: null }],
  ])("reads %s", (symbol, parsed) => expect(parseSymbol(symbol)).toEqual(parsed));
});
