import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormatId } from "@/lib/interchange/model";
import { placesIn } from "@/lib/interchange/place";
import { statementUri, uriOf } from "@/lib/interchange/uris";
import {
  bytesIn,
  CLAIM,
  HEAD,
  HOSTILE_WORDS,
  ITEM,
  textIn,
  type Varied,
} from "@/tests/support/edition-items";
import { cslJson, ninjs, schemaOrg, webAnnotation } from "@/tests/support/other-standards";

/** Items of every kind an edition may hold, and quotations that have broken one format or another. */
const EVERY_KIND: Varied[] = [
  {},
  { label: "S2", terms: "background", speaker: "a works official", speakerKind: "unnamed", role: null },
  { label: "S3", terms: "deep background", speaker: null, speakerKind: null, role: null, saidOn: null },
  { label: "S4", speaker: "BLA", speakerKind: "organisation", role: null, saidOn: "2026-02-01T14:30" },
  {
    label: "S5",
    labels: ["DISPUTED"],
    claims: [CLAIM],
    figures: [{ wording: "84", measure: "killed", low: 84, high: 84 }],
  },
  {
    label: "S6",
    translation: { original: "ہم نے گنا", originalLanguage: "ur", translator: "A. Khan", method: "by hand" },
  },
  {
    label: "S7",
    embargoUntil: "2026-02-04T06:00:00Z",
    labels: ["EMBARGOED until 4 Feb 2026, 11:00 (Asia/Karachi)"],
  },
  { label: "S8", span: null, place: null, proof: "ambiguous", saidOn: "2026-02" },
  {
    label: "S9",
    document: {
      ...ITEM.document,
      label: "D2",
      url: "no address",
      kind: "own notes",
      publisher: null,
      publishedOn: null,
    },
  },
  {
    label: "S10",
    document: { ...ITEM.document, label: "D3", url: "https://example.org/ویب سائٹ?q=ا b%zz|c" },
  },
  ...HOSTILE_WORDS.map((words, at) => ({ label: `S${at + 20}`, words })),
];

const parsed = async (format: FormatId, items: readonly Varied[]) => JSON.parse(await textIn(format, items));

describe.each(["3.1", "1.6"] as const)("IPTC ninjs %s", (version) => {
  const format = `ninjs-${version}` as const;
  const check = ninjs(version);
  it("fits IPTC's schema, whatever an edition holds", async () => {
    expect(check(await parsed(format, EVERY_KIND))).toEqual([]);
    expect(check(await parsed(format, []))).toEqual([]);
  });
  it("is refused by that schema when it is spoilt", async () => {
    const value = await parsed(format, [{}]);
    expect(check({ ...value, extra: 1 })).not.toEqual([]);
    expect(check({ ...value, version: 14 })).not.toEqual([]);
  });
  it("has times in Z without fractions, which is all Superdesk reads", async () => {
    const text = await textIn(format, EVERY_KIND);
    for (const [, time] of text.matchAll(
      /"(?:versioncreated|versionCreated|contentcreated|contentCreated|embargoed|embargoedUntil)":"([^"]*)"/g,
    ))
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(text).toContain("2026-02-04T06:00:00Z");
    expect(text).toContain("2026-02-01T09:30:00Z");
  });
  it("names the speaker as a person or an organisation only where he is on record", async () => {
    const text = await textIn(format, EVERY_KIND.slice(1, 3));
    expect(text).not.toMatch(/"(?:people|person|organisations|organisation)"/);
    expect(await textIn(format, [{}])).toMatch(/"(?:people|person)":\[\{"name":"Sarfraz Example"/);
  });
  it("knows a statement by an address that no later edition changes", async () => {
    const uri = statementUri(ITEM, HEAD);
    expect(uri).toBe(`${HEAD.storyUri}/statements/1`);
    expect(await textIn(format, [{}], { number: 15 })).toContain(JSON.stringify(uri));
    expect(uri).not.toMatch(/[?#]/);
  });
});

describe.each(["3.1", "1.6"] as const)("an edition in another's place, in ninjs %s", (version) => {
  const format = `ninjs-${version}` as const;
  const check = ninjs(version);
  const status = version === "3.1" ? "pubStatus" : "pubstatus";
  const TAKEN_BACK = [{ label: "S2", why: "the statement was withdrawn" }];
  const given = { number: 16, supersedes: 15, first: 14 };
  const read = async (...args: Parameters<typeof textIn>) => JSON.parse(await textIn(...args));
  it("keeps the address of the first, with its own number as the version, and names the last", async () => {
    const whole = await read(format, [{}], given);
    expect(check(whole)).toEqual([]);
    expect(whole).toMatchObject({ uri: `${HEAD.storyUri}/editions/14`, version: "16", [status]: "usable" });
    expect(JSON.stringify(whole)).toContain("Supersedes edition 15.");
  });
  it("cancels what was taken back, under its own address, and says nothing of it", async () => {
    const whole = await read(format, [{}], given, TAKEN_BACK);
    expect(check(whole)).toEqual([]);
    const [usable, canceled] = Object.values<Record<string, unknown>>(whole.associations);
    expect(usable?.[status]).toBe("usable");
    expect(canceled).toMatchObject({
      uri: `${HEAD.storyUri}/statements/2`,
      version: "16",
      [status]: "canceled",
    });
    expect(JSON.stringify(canceled)).toContain("must not be used: the statement was withdrawn.");
    expect(JSON.stringify(canceled)).not.toMatch(/"(people|person|infoSources|infosource)"/);
  });
  it("is canceled itself where nothing is left", async () => {
    const whole = await read(format, [], { ...given, canceled: true }, TAKEN_BACK);
    expect(check(whole)).toEqual([]);
    expect(whole[status]).toBe("canceled");
  });
});

describe("ninjs 1.6 in Superdesk", () => {
  it("has what its parser copies, under the names it knows, item by item", async () => {
    const { associations } = await parsed("ninjs-1.6", [EVERY_KIND[4] ?? {}]);
    expect(associations.S5).toMatchObject({
      type: "text",
      headline: "[DISPUTED] Quote S5: Sarfraz Example",
      body_html: expect.stringContaining("[DISPUTED] “We started a day before.”"),
      pubstatus: "usable",
    });
  });
});

describe("W3C Web Annotation", () => {
  const check = webAnnotation();
  it("meets every MUST of W3C's own suite, whatever an edition holds", async () => {
    const page = await parsed("web-annotation", EVERY_KIND);
    expect(page).toMatchObject({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage" });
    expect(page.items).toHaveLength(EVERY_KIND.length);
    for (const annotation of page.items) expect(check(annotation)).toEqual([]);
  });
  it("is refused by that suite when it is spoilt", async () => {
    const { items } = await parsed("web-annotation", [{}]);
    expect(check({ ...items[0], "@context": "https://www.w3.org/ns/anno.jsonld" })).not.toEqual([]);
    expect(check({ ...items[0], bodyValue: "x" })).not.toEqual([]);
    const target = { ...items[0].target, selector: [{ type: "TextPositionSelector", start: -1, end: 2 }] };
    expect(check({ ...items[0], target })).not.toEqual([]);
  });
  it("counts in code points, where our spans count in UTF-16 units", async () => {
    const content = "“🤔 We counted” — he said 🤔, “We counted”";
    const start = content.lastIndexOf("We counted");
    const place = placesIn(content)({ start, end: start + 10 });
    expect([...content].slice(place.start, place.end).join("")).toBe("We counted");
    expect(start - place.start).toBe(2);
    const { items } = await parsed("web-annotation", [{ words: "We counted", place }]);
    expect(items[0].target.selector).toEqual([
      { type: "TextQuoteSelector", exact: "We counted", prefix: place.prefix, suffix: "”" },
      { type: "TextPositionSelector", start: place.start, end: place.end },
    ]);
  });
  it("finds any span of any text again by its code points, and never half a character around it", () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom("🤔", "👩‍👩‍👧", "ہ", "e\u0301", "a", "\n"),
        fc.string({ unit: "binary", maxLength: 1 }),
      ),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
        const points = [...content];
        const [from = 0, to = 0] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
        const units = (count: number) => points.slice(0, count).join("").length;
        const place = placesIn(content)({ start: units(from), end: units(to) });
        expect([place.start, place.end]).toEqual([from, to]);
        expect(place.prefix.isWellFormed()).toBe(content.isWellFormed() || place.prefix.isWellFormed());
        expect(content.slice(0, units(from)).endsWith(place.prefix)).toBe(true);
        expect(
          content.slice(units(to)).startsWith(place.suffix) ||
            place.suffix === "" ||
            /^\p{M}/u.test(content.slice(units(to))),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it("looks for the original words of a translation", async () => {
    const { items } = await parsed("web-annotation", [EVERY_KIND[5] ?? {}]);
    expect(items[0].target.selector[0].exact).toBe("ہم نے گنا");
  });
});

describe("schema.org", () => {
  const check = schemaOrg();
  it.each(["quotation", "claimreview"] as const)(
    "%s has types and properties of its vocabulary alone",
    async (format) => {
      expect(check(await parsed(format, EVERY_KIND))).toEqual([]);
    },
  );
  it("is refused by that vocabulary when it is spoilt", async () => {
    const { "@graph": graph, ...rest } = await parsed("quotation", [{}]);
    expect(check({ ...rest, "@graph": [{ ...graph[0], saidBy: "x" }] })).toEqual([
      "@graph[0].saidBy is no property",
    ]);
    expect(check({ ...rest, "@graph": [{ ...graph[0], claimReviewed: "x" }] })).not.toEqual([]);
    expect(check({ ...rest, "@graph": [{ ...graph[0], creator: { "@type": "Rating" } }] })).not.toEqual([]);
  });
  it("gives a disputed number both its figures in words, and no rating in numbers", async () => {
    const figure = (low: number) => [{ wording: `${low}`, measure: "killed", low, high: low }];
    const { "@graph": graph } = await parsed("claimreview", [
      { claims: [CLAIM], figures: figure(17), labels: ["DISPUTED"] },
      {
        label: "S2",
        speaker: "BLA",
        speakerKind: "organisation",
        role: null,
        claims: [CLAIM],
        figures: figure(84),
        labels: ["DISPUTED"],
      },
      { label: "S3", claims: [{ ...CLAIM, label: "C3", holds: "unassessed" }] },
      { label: "S4", claims: [{ ...CLAIM, label: "C4", holds: "verified", figure: "17" }] },
    ]);
    expect(graph).toHaveLength(2);
    expect(graph[0]).toMatchObject({
      "@type": "ClaimReview",
      claimReviewed: "People killed",
      url: `${HEAD.storyUri}/claims/2`,
      reviewRating: { alternateName: "Disputed: 17 to 84 reported" },
      itemReviewed: { author: { name: "Sarfraz Example" } },
    });
    expect(graph[0].reviewRating).not.toHaveProperty("ratingValue");
    expect(graph[0].reviewBody).toContain("S1: 17) [DISPUTED]; BLA asserts it (S2: 84)");
    expect(graph[1].reviewRating).toMatchObject({
      alternateName: "Verified: 17",
      ratingValue: 5,
      worstRating: 1,
    });
  });
  it("credits nobody as a person who is not on record", async () => {
    const { "@graph": graph } = await parsed("quotation", EVERY_KIND.slice(1, 3));
    for (const quotation of graph) expect(quotation).not.toHaveProperty("creator");
  });
});

describe("CSL-JSON", () => {
  const check = cslJson();
  it("fits its schema, and has each document once", async () => {
    const sources = await parsed("csl-json", EVERY_KIND);
    expect(check(sources)).toEqual([]);
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(["D1", "D2", "D3"]);
    expect(sources[0]).toMatchObject({
      type: "article-newspaper",
      author: [{ literal: "A Reporter" }],
      issued: { "date-parts": [[2026, 2, 1]] },
    });
    expect(check([{ ...sources[0], saidBy: "x" }])).not.toEqual([]);
  });
});

describe("any words at all", () => {
  it("leave every JSON format exactly, and every format well formed", async () => {
    const words = fc.string({ unit: "binary", minLength: 1 }).filter((text) => !text.includes("\u0000"));
    const [three, one, annotation] = [ninjs("3.1"), ninjs("1.6"), webAnnotation()];
    await fc.assert(
      fc.asyncProperty(words, async (given) => {
        const item = { words: given, kind: "indirect" as const };
        const full = await parsed("ninjs-3.1", [item]);
        expect(three(full)).toEqual([]);
        expect(full.associations[0].bodies[2].value).toBe(given);
        const superdesk = await parsed("ninjs-1.6", [item]);
        expect(one(superdesk)).toEqual([]);
        expect(superdesk.associations.S1.body_text).toContain(given);
        const page = await parsed("web-annotation", [item]);
        expect(annotation(page.items[0])).toEqual([]);
        expect(page.items[0].target.selector[0].exact).toBe(given);
        expect((await parsed("quotation", [item]))["@graph"][0].text).toBe(given);
      }),
      { numRuns: 60 },
    );
  });
  it("are sent in chunks, not all at once", async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ label: `S${at + 1}` }));
    expect((await bytesIn("json", many)).byteLength).toBeGreaterThan(300_000);
  });
});

describe("an address", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["https://example.org/ویب", "https://example.org/%D9%88%DB%8C%D8%A8"],
    ["https://example.org/100%", "https://example.org/100%25"],
    ["javascript:alert(1)", null],
    ["no address", null],
    [null, null],
  ])("%s is %s as a URI", (given, expected) => expect(uriOf(given)).toBe(expected));
});
