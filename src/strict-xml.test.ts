import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadXml, readXml, type XmlElement } from "./strict-xml.js";

const LIMITS = { longest: 100_000, deepest: 8 };
const reasonOf = (read: ReadXml) => ("reason" in read ? read.reason : undefined);
const rootOf = (text: string): XmlElement => {
  const read = readXml(text, LIMITS);
  if ("reason" in read) throw new Error(read.reason);
  return read.root;
};

describe("XML", () => {
  it("is elements with attributes, children and text", () => {
    const root = rootOf('<?xml version="1.0"?>\n<a k="1 &amp; 2">\n <b>x<!-- no --><![CDATA[<y>]]></b>\n <b/>\n</a>\n');
    expect(root.attributes).toEqual(new Map([["k", "1 & 2"]]));
    expect(root.children.map(({ name, text, line }) => ({ name, text, line }))).toEqual([
      { name: "b", text: "x<y>", line: 3 },
      { name: "b", text: "", line: 4 },
    ]);
  });

  it.each([
    ["", "document must contain a root element"],
    ["<a>", "unclosed tag: a"],
    ["<a></b>", "unexpected close tag"],
    ["<a/><b/>", "documents may contain only one root"],
    ['<a k="1" k="2"/>', "duplicate attribute: k"],
    ["<a>&nbsp;</a>", "undefined entity"],
    // Entities of a document's own are never expanded: a billion laughs stay one.
    ['<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "undefined entity"],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "undefined entity"],
    ["<a>\u0000</a>", "disallowed character"],
  ])("is refused: %s", (text, reason) => {
    expect(reasonOf(readXml(text, LIMITS))?.toLowerCase()).toContain(reason);
  });

  it("is refused where it is too deep or too long", () => {
    expect(reasonOf(readXml("<a>".repeat(9) + "</a>".repeat(9), LIMITS))).toBe("it is nested deeper than 8 levels");
    expect(reasonOf(readXml(`<a>${" ".repeat(100_000)}</a>`, LIMITS))).toBe("it is longer than 100000 characters");
  });

  it("keeps names that are traps elsewhere as names", () => {
    expect(rootOf('<a __proto__="1" constructor="2"/>').attributes.get("__proto__")).toBe("1");
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<b k='",
      "'",
      "/>",
      "&lt;",
      "&",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "x",
      "<?p",
      "?>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = readXml(pieces.join(""), LIMITS);
        expect("root" in read || typeof read.reason === "string").toBe(true);
      }),
    );
  });
});
