import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute, attributing, sentenceOf } from "@/lib/interchange/attribution";
import { saidWhen } from "@/lib/interchange/dates-in-print";
import { BUILT_IN, inOrder, PLAIN } from "@/lib/interchange/house-styles";
import type { EditionItem } from "@/lib/interchange/model";
import { houseStyleSchema, type Order, type Verbs } from "@/lib/interchange/model-style";
import { laterName } from "@/lib/interchange/names-in-print";
import { setWords } from "@/lib/interchange/quotation";
import { fold } from "@/lib/text/fold";
import { HEAD, HOSTILE_WORDS, ITEM } from "@/tests/support/edition-items";

const style = (id: string) => BUILT_IN.find((one) => one.id === id) ?? PLAIN;
type Over = Partial<EditionItem> & { order?: Order; verbs?: Verbs };

function line(id: string, { order, verbs, ...over }: Over): string {
  const setting = { ...HEAD, style: inOrder(style(id), order ?? null), verbs: verbs ?? "neutral" };
  return sentenceOf(attribute({ ...ITEM, ...over }, setting));
}

describe("the Associated Press style", () => {
  it.each<[string, Over, string]>([
    [
      "a formal title stands before the name with capitals, and the day without “on”",
      { role: "chief minister" },
      "“We started a day before.” Chief Minister Sarfraz Example said Sunday.",
    ],
    [
      "a comma stands inside the marks",
      { words: "We started" },
      "“We started,” Chief Minister Sarfraz Example said Sunday.",
    ],
    [
      "an occupation follows the name in small letters",
      { role: "Spokesman", saidOn: null },
      "“We started a day before.” Sarfraz Example, spokesman, said.",
    ],
    [
      "a long description follows the name, and the verb comes before it",
      { role: "director of Example Relief in Quetta", saidOn: null },
      "“We started a day before.” said Sarfraz Example, director of Example Relief in Quetta.",
    ],
    [
      "name first, a comma leads in",
      { order: "name-first", saidOn: null },
      "Chief Minister Sarfraz Example said, “We started a day before.”",
    ],
    [
      "a fragment runs on, its stop inside the marks",
      { words: "no regrets", role: null, saidOn: null },
      "Sarfraz Example said “no regrets.”",
    ],
    [
      "marks within marks become single",
      { words: "He told me “never” twice.", role: null, saidOn: null },
      "“He told me ‘never’ twice.” Sarfraz Example said.",
    ],
    [
      "an omission has three spaced stops",
      { words: "We came… and went.", role: null, saidOn: null },
      "“We came ... and went.” Sarfraz Example said.",
    ],
    [
      "a statement's medium is named",
      { document: { ...ITEM.document, kind: "press release" }, role: null, saidOn: null },
      "“We started a day before.” Sarfraz Example said in a statement.",
    ],
    [
      "a publication's own voice is “according to”",
      {
        speaker: "The Daily Example",
        speakerKind: "publisher",
        role: null,
        kind: "indirect",
        words: "17 died",
        saidOn: null,
      },
      "17 died, according to The Daily Example.",
    ],
    [
      "a translation is labelled with its language in words",
      {
        role: null,
        saidOn: null,
        translation: { original: "…", originalLanguage: "ur", translator: "A. Khan", method: null },
      },
      "“We started a day before.” Sarfraz Example said (translated from Urdu by A. Khan).",
    ],
    [
      "each further paragraph reopens the quotation",
      { words: "We came.\n\nWe went.", role: null, saidOn: null },
      "“We came.\n\n“We went.” Sarfraz Example said.",
    ],
    [
      "the verb stays neutral whatever the cue",
      { cue: "admitted", role: null, saidOn: null },
      "“We started a day before.” Sarfraz Example said.",
    ],
    [
      "the published verb stands where it is asked for",
      { cue: "admitted", verbs: "as published", role: null, saidOn: null },
      "“We started a day before.” Sarfraz Example admitted.",
    ],
    [
      "a cue that is no verb doesn't",
      { cue: "in a post", verbs: "as published", role: null, saidOn: null },
      "“We started a day before.” Sarfraz Example said.",
    ],
  ])("%s", (_sentence, over, expected) => expect(line("ap", over)).toBe(expected));
});

describe("the Guardian's style", () => {
  it.each<[string, Over, string]>([
    [
      "titles have small letters and follow the name",
      {},
      "“We started a day before.” Sarfraz Example, chief minister, said on Sunday.",
    ],
    [
      "names inside a title keep theirs",
      { role: "Foreign Minister of India", saidOn: null },
      "“We started a day before.” Sarfraz Example, foreign minister of India, said.",
    ],
    [
      "a colon leads in",
      { order: "name-first", role: null, saidOn: null },
      "Sarfraz Example said: “We started a day before.”",
    ],
    [
      "a fragment's stop stands outside the marks",
      { words: "no regrets", role: null, saidOn: null },
      "Sarfraz Example said “no regrets”.",
    ],
    [
      "straight double marks inside become single ones",
      { words: 'He told me "never" twice.', role: null, saidOn: null },
      "“He told me ‘never’ twice.” Sarfraz Example said.",
    ],
    [
      "an omission has its spaces",
      { words: "We came... and went.", role: null, saidOn: null },
      "“We came … and went.” Sarfraz Example said.",
    ],
  ])("%s", (_sentence, over, expected) => expect(line("guardian", over)).toBe(expected));
});

describe("days", () => {
  // The edition is made on Tuesday 3 February 2026.
  it.each([
    ["plain", "2026-02-03", "on Tuesday"],
    ["plain", "2026-02-05", "on 5 February 2026"],
    ["ap", "2026-01-28", "Wednesday"],
    ["ap", "2026-01-27", "Jan. 27"],
    ["ap", "2026-02-05", "Thursday"],
    ["ap", "2026-02-10", "Feb. 10"],
    ["ap", "2025-11-19", "Nov. 19, 2025"],
    ["ap", "2025-05-01", "May 1, 2025"],
    ["ap", "2025-11", "in November 2025"],
    ["guardian", "2026-02-01", "on Sunday"],
    ["guardian", "2026-01-27", "on 27 January"],
    ["guardian", "2025-11-19", "on 19 November 2025"],
    ["guardian", "2025", "in 2025"],
    ["guardian", "not a date", "on not a date"],
  ])("%s writes %s as “%s”", (id, local, words) => expect(saidWhen(local, HEAD, style(id))).toBe(words));

  it("are those of the story's zone", () => {
    const late = { madeAt: "2026-02-03T20:30:00Z", timeZone: "Asia/Karachi" };
    expect(saidWhen("2026-02-04T00:30", late, style("ap"))).toBe("Wednesday");
    expect(saidWhen("2026-01-28", late, style("ap"))).toBe("Jan. 28");
  });
});

describe("later references", () => {
  const person = (speaker: string, laterName: string | null = null): EditionItem => ({
    ...ITEM,
    speaker,
    laterName,
    saidOn: null,
    role: "spokesman",
  });
  const lines = (...items: EditionItem[]) => {
    const attributeNext = attributing({ ...HEAD, style: style("guardian") });
    return items.map((item) => sentenceOf(attributeNext(item)).replace("“We started a day before.” ", ""));
  };
  it("have the surname alone, and first ones name and role", () => {
    expect(lines(person("Ilse Verhoeven"), person("Ilse Verhoeven"))).toEqual([
      "Ilse Verhoeven, spokesman, said.",
      "Verhoeven said.",
    ]);
  });
  it("have the full name where two would share a surname", () => {
    expect(lines(person("Ali Khan"), person("Imran Khan"), person("Ali Khan"), person("Imran Khan"))).toEqual(
      [
        "Ali Khan, spokesman, said.",
        "Imran Khan, spokesman, said.",
        "Ali Khan, spokesman, said.",
        "Imran Khan, spokesman, said.",
      ],
    );
  });
  it("are in full in the plain style", () => {
    const attributeNext = attributing({ ...HEAD, style: PLAIN });
    attributeNext(person("Ilse Verhoeven"));
    expect(sentenceOf(attributeNext(person("Ilse Verhoeven")))).toContain("Ilse Verhoeven, spokesman, said");
  });
  it.each([
    ["Ilse van der Berg", null, "van der Berg"],
    ["Zia ul Haq", null, "ul Haq"],
    ["Martin Luther King Jr.", null, "King"],
    ["José Núñez", null, "Núñez"],
    ["Xi Jinping", "Xi", "Xi"],
    ["Madonna", null, null],
    ["محمد علی", null, null],
    ["The Chief of Staff, 3rd Division", null, null],
  ])("%s is called %s by the newsroom, so later %s", (speaker, kept, expected) =>
    expect(laterName(person(speaker, kept))).toBe(expected),
  );
  it("are never made for what is no person", () => {
    expect(
      laterName({ ...ITEM, speaker: "Balochistan Liberation Army", speakerKind: "organisation" }),
    ).toBeNull();
    expect(laterName({ ...ITEM, speaker: "a works official", speakerKind: "unnamed" })).toBeNull();
  });
});

describe("a house style as data", () => {
  it("is refused by the name of what is wrong", () => {
    expect(houseStyleSchema.safeParse({ ...PLAIN, order: "backwards" }).success).toBe(false);
    const { verb, ...verbless } = PLAIN;
    expect(houseStyleSchema.safeParse(verbless).success).toBe(false);
    expect(houseStyleSchema.safeParse({ ...verbless, verb }).success).toBe(true);
    expect(houseStyleSchema.safeParse({ ...PLAIN, id: "../x" }).success).toBe(false);
  });
  it("says where its rules come from, and each has its own name", () => {
    expect(new Set(BUILT_IN.map(({ id }) => id)).size).toBe(BUILT_IN.length);
    for (const { basis } of BUILT_IN) expect(basis.length).toBeGreaterThan(20);
  });
  it("changes typography and never a letter or a digit, whatever the words", () => {
    const bones = (words: string) => fold(words).text.replace(/[\s'"]/gu, "");
    const words = fc.oneof(
      fc.constantFrom(...HOSTILE_WORDS),
      fc.string({
        unit: fc.constantFrom("a", "é", "1", " ", ".", "…", "“", "”", '"', "'", "\n", "ہ", "🤔", "[", "]"),
        maxLength: 60,
      }),
      fc.string({ unit: "grapheme" }),
    );
    for (const one of BUILT_IN)
      fc.assert(
        fc.property(words, (given) => {
          expect(bones(setWords(given, one))).toBe(bones(given));
        }),
        {
          numRuns: 500,
        },
      );
  });
  it("leaves the words to the letter where it is plain and they are one paragraph", () => {
    for (const words of HOSTILE_WORDS.filter((given) => !given.includes("\n\n")))
      expect(setWords(words, PLAIN)).toBe(words);
  });
});
