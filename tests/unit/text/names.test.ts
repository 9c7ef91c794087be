import { describe, expect, it } from "vitest";
import { readCreditLine } from "@/lib/corroboration/credit-line";
import { describesMedium, namesInstitution } from "@/lib/text/names";

describe("a collective that names an institution is identified", () => {
  it.each([
    "provincial authorities",
    "Provincial authorities",
    "Pakistani authorities",
    "Pakistani forces",
    "Pakistan’s military",
    "police",
    "the interior ministry",
    "Baloch Liberation Army",
    "a spokesperson for the ministry",
    "army spokesman",
    "Natalie Baker",
  ])("%s", (name) => {
    expect(namesInstitution(name)).toBe(true);
  });

  it.each([
    "officials",
    "sources",
    "authorities",
    "local authorities",
    "security sources",
    "health officials",
    "officials at the interior ministry",
    "a person familiar with the matter",
    "a source close to the court",
    "residents of Spin Tangai",
    "witnesses",
    "a spokesperson",
    "",
  ])("but %j isn’t", (name) => {
    expect(namesInstitution(name)).toBe(false);
  });
});

describe("a medium carries what others know", () => {
  it.each(["state media", "Radio Ruvo", "a Karachi-based broadcaster", "AFP", "the news agency Reuters"])(
    "%s",
    (words) => {
      expect(describesMedium(words)).toBe(true);
    },
  );
  it.each(["police", "the ministry", "a source"])("%s doesn’t", (words) => {
    expect(describesMedium(words)).toBe(false);
  });
});

describe("credit lines", () => {
  it.each([
    { credit: null, kind: "own", rule: "no credit leaves the text the publisher’s own" },
    { credit: "By Jane Doe", kind: "own", rule: "so does a byline" },
    { credit: "Photo: AFP", kind: "own", rule: "and a picture credit" },
    { credit: "The Courier", kind: "own", rule: "and one that names the publisher" },
    { credit: "Additional reporting by Jane Doe", kind: "own", rule: "and the publisher’s own staff" },
    { credit: "With inputs from agencies", kind: "generic", rule: "agencies without a name are generic" },
    { credit: "Agencies", kind: "generic", rule: "in one word too" },
    { credit: "Agency inputs", kind: "generic", rule: "or as inputs" },
    { credit: "News desk; wires", kind: "generic", rule: "or as wires" },
    {
      credit: "With inputs from PTI and other agencies",
      kind: "generic",
      rule: "a name beside others that aren’t named is generic",
    },
    { credit: "Con información de agencias", kind: "generic", rule: "in Spanish" },
    { credit: "(AFP)", kind: "agencies", rule: "one agency is named" },
    { credit: "With inputs from PTI", kind: "agencies", rule: "or credited with inputs" },
    { credit: "Source: Reuters news agency", kind: "agencies", rule: "its own word “agency” isn’t generic" },
    { credit: "AFP, Reuters", kind: "agencies", rule: "two are named" },
    { credit: "With inputs from Dawn News", kind: "agencies", rule: "another outlet is named" },
  ])("$rule: $credit", ({ credit, kind }) => {
    expect(readCreditLine(credit, "The Courier").kind).toBe(kind);
  });
});
