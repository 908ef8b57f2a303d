import { describe, expect, it } from "vitest";
import { childOf, parseXml, type XmlElement } from "./parse-xml.ts";

const prefixes = new Map([["urn:lamps", "w"]]);

function parse(source: string): XmlElement {
  const parsed = parseXml(source, prefixes);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.root;
}

function refusal(source: string): string {
  const parsed = parseXml(source, prefixes);
  return parsed.ok ? "read" : parsed.reason;
}

describe("reading XML", () => {
  it("knows a namespace by its address, whatever prefix a file gives it", () => {
    const root = parse('<x:a xmlns:x="urn:lamps" x:v="1" v="2"><b xmlns="urn:lamps"/><c/></x:a>');
    expect([root.name, root.attributes["w:v"], root.attributes["v"]]).toEqual(["w:a", "1", "2"]);
    expect(root.children).toMatchObject([{ name: "w:b" }, { name: "?:c" }]);
  });

  it("says where each element stands in the source", () => {
    const source = '<?xml version="1.0"?>\r\n<a xmlns="urn:lamps"><b t="&gt; x"/>é\u{1F54A}<c >d</c ></a>';
    const root = parse(source);
    const b = childOf(root, "w:b");
    const c = childOf(root, "w:c");
    expect(source.slice(b?.start, b?.end)).toBe('<b t="&gt; x"/>');
    expect(source.slice(c?.start, c?.end)).toBe("<c >d</c >");
  });

  it("takes the five entities, numbers of characters and nothing else", () => {
    expect(parse("<a>&amp;&lt;&#233;&#x1F54A;<![CDATA[<b>]]></a>").children.join("")).toBe("&<é\u{1F54A}<b>");
    expect(refusal("<a>&eacute;</a>")).toBe("damaged");
    expect(refusal("<a>&constructor;</a>")).toBe("damaged");
  });

  it("leaves names that mean something to the program as names", () => {
    const root = parse('<a __proto__="1" constructor="2"><__proto__/></a>');
    expect(Object.getPrototypeOf(root.attributes)).toBe(null);
    expect(root.attributes["constructor"]).toBe("2");
    expect(({} as Record<string, unknown>)["1"]).toBe(undefined);
  });

  it.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "damaged"],
    ["an open end", "<a><b></a>", "damaged"],
    ["nothing", "", "damaged"],
    ["text alone", "lamp", "damaged"],
    ["a depth of thousands", `${"<a>".repeat(5000)}${"</a>".repeat(5000)}`, "too-large"],
  ])("refuses %s", (_, source, reason) => {
    expect(refusal(source)).toBe(reason);
  });

  it("refuses more elements than it is allowed", () => {
    const many = parseXml(`<a>${"<b/>".repeat(100)}</a>`, prefixes, { depth: 9, nodes: 50 });
    expect(many).toMatchObject({ ok: false, reason: "too-large" });
  });
});
