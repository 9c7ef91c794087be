import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AsRead, CarriedAsRead, CorrectionKind, Difference } from "@/lib/editions/model-corrections";
import { asGiven, asItStands, type StandsNow } from "@/lib/editions/rules-as-read";
import { sentencesOn } from "@/lib/editions/rules-corrections";
import { changeDigest, isDue, toldBy } from "@/lib/editions/rules-corrections-due";
import { correctionMessage } from "@/lib/editions/rules-corrections-message";
import { CLAIM, ITEM } from "@/tests/support/edition-items";

const CLAIM_READ = {
  label: "C2",
  text: "Security personnel killed in the attacks",
  stance: "asserts",
  holds: "verified",
};
const told: CarriedAsRead = {
  ...asGiven({ ...ITEM, label: "S5", speaker: "BLA", role: null, words: "We killed 84 of them." }),
  figures: ["84"],
  claims: [CLAIM_READ],
};
const differ = (now: AsRead, before: AsRead = told): Difference => ({
  edition: 14,
  label: "S5",
  told: before,
  now,
});
const words = (difference: Difference) => sentencesOn(difference).map((sentence) => sentence.words);
const kinds = (difference: Difference) => sentencesOn(difference).map(({ kind }) => kind);

describe("what reads differently is said with before and after", () => {
  it.each<[string, Partial<CarriedAsRead>, CorrectionKind, string]>([
    [
      "a claim that is disputed since",
      { claims: [{ ...CLAIM_READ, holds: "disputed" }] },
      "verdict on the claim",
      "Edition 14 gave 84 (S5, BLA); the statement is now disputed: it asserts “Security personnel killed in the attacks” (C2), Holds? was verified and is disputed now.",
    ],
    [
      "a verdict's figure",
      { claims: [{ ...CLAIM_READ, holds: "verified, at least 145" }] },
      "verdict on the claim",
      "Edition 14 gave 84 (S5, BLA); it asserts “Security personnel killed in the attacks” (C2), Holds? was verified and is verified, at least 145 now.",
    ],
    [
      "a disputed claim it was tied to since",
      { claims: [CLAIM_READ, { label: "C9", text: "The bank held", stance: "denies", holds: "false" }] },
      "verdict on the claim",
      "Edition 14 gave 84 (S5, BLA); the statement is now disputed: it denies “The bank held” (C9), Holds? false.",
    ],
    [
      "a claim in other words",
      { claims: [{ ...CLAIM_READ, text: "Security personnel killed or missing" }] },
      "claim",
      "Edition 14 gave the claim C2 as “Security personnel killed in the attacks”; it is now “Security personnel killed or missing”.",
    ],
    [
      "another stance",
      { claims: [{ ...CLAIM_READ, stance: "denies" }] },
      "stance",
      "Edition 14 said that S5 asserts “Security personnel killed in the attacks” (C2); it denies it now.",
    ],
    [
      "a claim it no longer bears on",
      { claims: [] },
      "stance",
      "Edition 14 said that S5 asserts “Security personnel killed in the attacks” (C2); it is no longer taken to bear on it.",
    ],
    [
      "the verdict on the statement",
      { said: "not established" },
      "verdict on the statement",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”) with Said? confirmed, as reported; Said? is now not established.",
    ],
    [
      "the words",
      { words: "We killed 48 of them." },
      "words",
      "Edition 14 gave the words of S5 as “We killed 84 of them.”; they are now “We killed 48 of them.”.",
    ],
    [
      "speech that was reported and not quoted",
      { kind: "indirect" },
      "words",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”) as a direct quotation; it is reported speech, not the speaker’s own words.",
    ],
    [
      "an original wording",
      { original: "ہم نے مارا" },
      "words",
      "Edition 14 gave S5 without an original wording; it is a translation of “ہم نے مارا”.",
    ],
    [
      "a figure",
      { figures: ["at least 84", "18"] },
      "figure",
      "Edition 14 gave “84” in S5; the figures are now “at least 84”, “18”.",
    ],
    [
      "the speaker",
      { speaker: "BRG", role: "spokesman" },
      "attribution",
      "Edition 14 gave S5 attributed to BLA; it is attributed to BRG, spokesman now.",
    ],
    [
      "the day",
      { saidOn: "2026-02-02T10:00" },
      "attribution",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”) as said on 2026-02-01; it is said on 2026-02-02, 10:00 now.",
    ],
    [
      "through whom it came",
      { via: ["AFP"] },
      "attribution",
      "Edition 14 gave S5 as heard at first hand; it was heard through AFP.",
    ],
    [
      "the publisher",
      { publisher: "Another paper" },
      "attribution",
      "Edition 14 gave S5 as published by A publisher; it was published by Another paper.",
    ],
    [
      "an embargo",
      { embargoUntil: "2026-02-09T06:00:00Z" },
      "terms",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”) without an embargo; it is under embargo until 2026-02-09 06:00 UTC now.",
    ],
    [
      "terms that name nobody",
      { terms: "deep background", speaker: null, role: null },
      "terms",
      "Edition 14 gave S5 with an attribution that no longer holds; use it without attribution now.",
    ],
    [
      "a verdict that is stale",
      { stale: true },
      "stale",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”) as decided; what the verdict rests on has changed since, and it is stale until it is decided again.",
    ],
  ])("%s", (_what, over, kind, expected) => {
    const difference = differ({ ...told, ...over });
    expect(words(difference)).toEqual([expected]);
    expect(kinds(difference)).toEqual([kind]);
    expect(isDue(difference, null)).toBe(true);
  });

  it.each<[string, "withdrawn" | "wrong" | "off record", string]>([
    [
      "withdrawn",
      "withdrawn",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”); the statement has been withdrawn: do not use it.",
    ],
    [
      "found wrong",
      "wrong",
      "Edition 14 gave S5 (BLA: “We killed 84 of them.”); it was not said so: do not use it as a quotation.",
    ],
    ["put off the record", "off record", "Edition 14 gave S5; it may no longer be used: take it out."],
  ])("a statement %s is taken back", (_what, bar, expected) => {
    const terms = bar === "off record" ? "off record" : "on record";
    expect(words(differ({ bar, terms }))).toEqual([expected]);
  });

  it("one that was taken back and stands again is given anew, whole", () => {
    const difference = differ({ ...told, claims: [] }, { bar: "withdrawn", terms: "on record" });
    expect(words(difference)).toEqual([
      "Edition 14 gave S5, and it was taken back since; it may be used again: “We killed 84 of them.”, attributed to BLA. Said? confirmed, as reported.",
    ]);
  });

  it("one that stands again tells of the embargo and the staleness that came meanwhile: nothing else would", () => {
    const now = { ...told, claims: [], stale: true, embargoUntil: "2026-02-09T06:00:00Z" };
    expect(words(differ(now, { bar: "withdrawn", terms: "on record" }))).toEqual([
      "Edition 14 gave S5, and it was taken back since; it may be used again: “We killed 84 of them.”, attributed to BLA. Said? confirmed, as reported, stale; it is under embargo until 2026-02-09 06:00 UTC.",
    ]);
  });

  it("several changes are a sentence each", () => {
    expect(kinds(differ({ ...told, words: "Others.", stale: true }))).toEqual(["words", "stale"]);
  });

  it("a long quotation is known by its opening, cut between words", () => {
    const long = { ...told, words: `${"word ".repeat(60)}end` };
    const [sentence = ""] = words(differ({ bar: "withdrawn", terms: "on record" }, long));
    expect(sentence).toMatch(/“(word )+word…”\)/);
    expect(sentence.length).toBeLessThan(250);
  });
});

describe("what changes nothing for the reader needs no correction", () => {
  it("a claim it was tied to and that isn't disputed", () => {
    const tied = { ...told, claims: [CLAIM_READ, { ...CLAIM_READ, label: "C9", holds: "verified" }] };
    expect(sentencesOn(differ(tied))).toEqual([]);
  });
  it("one more publisher that reports it", () => {
    const reported = (basis: string) => asGiven({ ...ITEM, basis });
    expect(
      sentencesOn(differ(reported("as reported by 3 publishers"), reported("as reported by 2 publishers"))),
    ).toEqual([]);
  });
  it("another reason not to use what may not be used already", () => {
    expect(
      sentencesOn(differ({ bar: "wrong", terms: "on record" }, { bar: "withdrawn", terms: "on record" })),
    ).toEqual([]);
  });
  it("an embargo that had passed when the edition was made, whatever the clock says since", () => {
    const stands = (embargoUntil: string | null): StandsNow => ({
      bar: null,
      terms: "on record",
      frozen: { ...ITEM, embargoUntil },
    });
    const made = "2026-02-03T10:00:00Z";
    const before = asGiven(ITEM);
    expect(sentencesOn(differ(asItStands(ITEM, stands("2026-02-03T09:00:00Z"), made), before))).toEqual([]);
    const under = { ...ITEM, embargoUntil: "2026-02-04T06:00:00Z" };
    expect(
      sentencesOn(differ(asItStands(under, stands("2026-02-04T06:00:00Z"), made), asGiven(under))),
    ).toEqual([]);
    expect(kinds(differ(asItStands(under, stands(null), made), asGiven(under)))).toEqual(["terms"]);
  });
  it("what an older edition didn't hold", () => {
    const old = { ...ITEM, form: 1 as const, figures: [] };
    const now = { ...ITEM, figures: [{ wording: "84", measure: "killed", low: 84, high: 84 }] };
    const stands = asItStands(old, { bar: null, terms: "on record", frozen: now }, "2026-02-03T10:00:00Z");
    expect(sentencesOn(differ(stands, { ...asGiven(old), figures: null, publisher: null }))).toEqual([]);
  });
});

describe("a correction is due until this very change is closed", () => {
  const disputed = differ({ ...told, claims: [{ ...CLAIM_READ, holds: "disputed" }] });
  const closed = (outcome: "sent" | "dismissed", difference: Difference) => ({
    outcome,
    digest: changeDigest(difference),
    told: outcome === "sent" ? toldBy(difference) : difference.told,
  });
  it("sent, it is what its reader knows: the next change is held against it, and so is the way back", () => {
    const last = closed("sent", disputed);
    const knows = (now: AsRead) => ({ ...disputed, told: last.told, now });
    expect(isDue(knows(disputed.now), last)).toBe(false);
    const back = knows(told);
    expect(isDue(back, last)).toBe(true);
    expect(words(back)).toEqual([
      "Edition 14 gave 84 (S5, BLA); it asserts “Security personnel killed in the attacks” (C2), Holds? was disputed and is verified now.",
    ]);
  });
  it("dismissed, it stays so while just that is different, and a further change lists it again", () => {
    const last = closed("dismissed", disputed);
    expect(isDue(disputed, last)).toBe(false);
    expect(isDue(differ(told), last)).toBe(false);
    expect(
      isDue(
        differ({
          ...told,
          said: "wrong by far",
          claims: disputed.now.bar === null ? disputed.now.claims : [],
        }),
        last,
      ),
    ).toBe(true);
  });
});

const carried: fc.Arbitrary<CarriedAsRead> = fc.record({
  bar: fc.constant(null),
  terms: fc.constantFrom("on record" as const, "background" as const, "deep background" as const),
  words: fc.string({ minLength: 1, maxLength: 200 }),
  kind: fc.constantFrom("direct", "mixed", "indirect"),
  original: fc.option(fc.string({ maxLength: 20 })),
  speaker: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
  role: fc.option(fc.string({ maxLength: 20 })),
  saidOn: fc.option(fc.constantFrom("2026", "2026-02-01")),
  via: fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
  publisher: fc.option(fc.string({ minLength: 1, maxLength: 10 })),
  embargoUntil: fc.option(fc.constant("2026-02-04T06:00:00Z")),
  figures: fc.option(fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 })),
  said: fc.constantFrom("confirmed, primary", "unchecked"),
  stale: fc.boolean(),
  claims: fc.uniqueArray(
    fc.record({
      label: fc.constantFrom("C1", "C2", "C3"),
      text: fc.string({ maxLength: 20 }),
      stance: fc.constantFrom("asserts", "denies"),
      holds: fc.constantFrom("verified", "disputed", "false", "unassessed"),
    }),
    { selector: ({ label }) => label, maxLength: 3 },
  ),
});
const SECRET = "Zdenka Hradecova";

describe("whatever a statement was and is", () => {
  it("no change, no correction", () => {
    fc.assert(
      fc.property(carried, (one) => {
        expect(sentencesOn(differ(structuredClone(one), one))).toEqual([]);
      }),
    );
  });
  it("once sent, nothing is due until something changes", () => {
    fc.assert(
      fc.property(carried, carried, (before, after) => {
        const difference = differ(after, before);
        const last = { outcome: "sent" as const, digest: changeDigest(difference), told: toldBy(difference) };
        expect(isDue({ ...difference, told: last.told }, last)).toBe(false);
      }),
    );
  });
  it("a name is never told where the terms don't give it now, nor beside a description", () => {
    fc.assert(
      fc.property(carried, carried, fc.constantFrom("background", "deep background"), (one, other, terms) => {
        const named: CarriedAsRead = {
          ...one,
          terms: "on record",
          speaker: SECRET,
          role: "night shift",
          via: [SECRET],
        };
        const hidden: CarriedAsRead = {
          ...other,
          terms: terms as "background",
          speaker: terms === "background" ? "a works official" : null,
          role: null,
          via: [],
        };
        expect(words(differ(hidden, named)).join(" ")).not.toContain(SECRET);
        expect(words(differ(named, hidden)).join(" ")).not.toContain("a works official");
      }),
    );
  });
  it("nothing of what is off the record is told, neither words nor whose they are", () => {
    fc.assert(
      fc.property(carried, (one) => {
        const before: CarriedAsRead = {
          ...one,
          terms: "on record",
          speaker: SECRET,
          words: `secret words, ${one.words}`,
        };
        for (const bar of ["off record", "withdrawn", "wrong"] as const) {
          const text = words(differ({ bar, terms: "off record" }, before)).join(" ");
          expect(text).not.toContain(SECRET);
          expect(text).not.toContain("secret words");
        }
      }),
    );
  });
});

describe("the message", () => {
  it("has a subject of one line, whom and what it is for, and a line for each sentence", () => {
    const head = {
      edition: 14,
      storyTitle: "A story\r\nBcc: someone@example.org",
      madeAt: "2026-02-03T10:00:00Z",
      recipient: "World desk",
      by: "An Editor",
    };
    const { subject, text } = correctionMessage(head, ["Edition 14 gave 84.", "Two\nlines."]);
    expect(subject).toBe("Correction: edition 14 of A story Bcc: someone@example.org");
    expect(text.split("\n")).toEqual([
      "Correction of edition 14 of “A story Bcc: someone@example.org”, made 2026-02-03T10:00:00Z, for World desk.",
      "",
      "- Edition 14 gave 84.",
      "- Two lines.",
      "",
      "Please set right what you hold.",
      "An Editor",
      "",
    ]);
  });
  it("takes no longer for endless white space, and no line end of any kind begins a line of its own", () => {
    const head = { edition: 14, storyTitle: "A story", madeAt: "now", recipient: "A\nB", by: "An Editor" };
    const began = performance.now();
    const { text } = correctionMessage(head, [`a${" ".repeat(100_000)}b`, "c\r\n \u2028\td"]);
    expect(performance.now() - began).toBeLessThan(500);
    expect(text.split(/[\r\n\u2028]/)).toHaveLength(8);
    expect(text).toContain(", for A B.\n");
    expect(text).toContain("- c d\n");
  });

  it("is the same for an item that was frozen and one that stands as it was", () => {
    const stands: StandsNow = { bar: null, terms: "on record", frozen: { ...ITEM, claims: [CLAIM] } };
    const given = { ...ITEM, claims: [CLAIM] };
    expect(sentencesOn(differ(asItStands(given, stands, "2026-02-03T10:00:00Z"), asGiven(given)))).toEqual(
      [],
    );
  });
});
