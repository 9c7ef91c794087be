import { describe, expect, it } from "vitest";
import { Faces } from "@/lib/editions/rules-faces";
import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import { BUILT_IN, PLAIN } from "@/lib/interchange/house-styles";
import { lint, lintHead } from "@/lib/interchange/lint";
import { RULES } from "@/lib/interchange/lint/rules";
import type { EditionItem } from "@/lib/interchange/model";
import { type HouseStyle, RULE_IDS, type Verbs } from "@/lib/interchange/model-style";
import { connotationOf } from "@/lib/interchange/verbs";
import { CLAIM, HEAD, ITEM } from "@/tests/support/edition-items";

const ap = BUILT_IN.find(({ id }) => id === "ap") ?? PLAIN;
const guardian = BUILT_IN.find(({ id }) => id === "guardian") ?? PLAIN;
const disputed = { claims: [CLAIM] };

function findings(over: Partial<EditionItem>, { style = ap, verbs = "neutral" as Verbs } = {}) {
  const item = { ...ITEM, document: { ...ITEM.document, kind: "own notes" }, ...over };
  const attributed = attribute(item, { ...HEAD, style, verbs });
  const sentence = sentenceOf(attributed);
  return lint(item, attributed, style).map((found) => ({
    ...found,
    at: sentence.slice(found.start, found.end),
  }));
}
const told = (over: Partial<EditionItem>, setting: { style?: HouseStyle; verbs?: Verbs } = {}) =>
  findings(over, setting).map(({ rule, severity, at }) => `${rule} ${severity} ${at}`.trim());

describe("a quotation that keeps the rules", () => {
  it("has nothing found in it", () => {
    expect(told({})).toEqual([]);
    expect(told({}, { style: guardian })).toEqual([]);
    expect(told({}, { style: PLAIN })).toEqual([]);
  });
});

describe("verbs", () => {
  const published = { verbs: "as published" } as const;
  it.each<[string, Partial<EditionItem>, string[]]>([
    ["one that endorses a disputed claim is an error", { cue: "revealed", ...disputed }, ["V3 E revealed"]],
    [
      "and one that endorses a false one",
      { cue: "pointed out", claims: [{ ...CLAIM, holds: "false" }] },
      ["V3 E pointed out"],
    ],
    ["one that endorses a claim nobody disputes is a warning", { cue: "revealed" }, ["V2 W revealed"]],
    [
      "one that doubts is a warning, though the claim be disputed",
      { cue: "claimed", ...disputed },
      ["V2 W claimed"],
    ],
    ["one that concedes is a warning", { cue: "admitted" }, ["V2 W admitted"]],
    ["one that reads minds is a warning", { cue: "believes" }, ["V2 W believes"]],
    ["one that is no speech is a warning", { cue: "smiled" }, ["V2 W smiled"]],
    ["a neutral one that isn't the house's is a warning", { cue: "added" }, ["V1 W added"]],
    ["the house's own is none", { cue: "said", ...disputed }, []],
  ])("%s", (_sentence, over, expected) => expect(told(over, published)).toEqual(expected));

  it("are neutral unless the published one is asked for: then nothing endorses a disputed claim", () => {
    expect(told({ cue: "revealed", ...disputed })).toEqual([]);
    const [found] = findings({ cue: "revealed", ...disputed }, published);
    expect(found?.message).toBe("“revealed” endorses what it introduces, and C2 is disputed. Write “said”.");
  });
  it("of the worked list each have what they do", () => {
    for (const verb of ["noted", "pointed out", "revealed", "explained"])
      expect(connotationOf(verb)).toBe("endorsing");
    for (const verb of ["admitted", "conceded", "acknowledged"])
      expect(connotationOf(verb)).toBe("concession");
    for (const verb of ["claimed", "alleged"]) expect(connotationOf(verb)).toBe("doubt");
  });
});

describe("names, roles and order", () => {
  it.each<[string, Partial<EditionItem>, HouseStyle, string[]]>([
    ["a first reference without a role is an error", { role: null }, ap, ["N1 E Sarfraz Example"]],
    ["and a note in the plain style", { role: null }, PLAIN, ["N1 I Sarfraz Example"]],
    ["one word is no full name", { speaker: "Sarfraz" }, ap, ["N1 W Sarfraz"]],
    ["an organisation needs no role", { speaker: "BLA", speakerKind: "organisation", role: null }, ap, []],
    [
      "three sentences before it is said whose they are",
      { words: "We came. We saw. We went." },
      ap,
      ["O2 W Chief Minister Sarfraz Example said Sunday."],
    ],
    ["a few words in quote marks", { words: "no regrets" }, ap, ["Q4 W no regrets"]],
    [
      "a title with capitals after the name, where a house sets titles as they were entered",
      { role: "Chief Minister" },
      { ...ap, titles: { beforeName: 0, before: "as entered", after: "as entered" } },
      ["T1 W Chief Minister"],
    ],
    [
      "a title with capitals at the Guardian",
      { role: "Chief Minister" },
      { ...guardian, titles: { beforeName: 3, before: "as entered", after: "small" } },
      ["T2 W Chief Minister"],
    ],
    ["a quotation without a date", { saidOn: null }, ap, ["D1 I"]],
  ])("%s", (_sentence, over, style, expected) => expect(told(over, { style })).toEqual(expected));
});

describe("words", () => {
  it.each<[string, Partial<EditionItem>, string[]]>([
    ["that were published otherwise are an error", { proof: "altered" }, ["Q1 E We started a day before."]],
    ["that the document hasn't are an error", { proof: "missing" }, ["Q1 E We started a day before."]],
    ["that nothing could prove are a warning", { proof: "no-snapshot" }, ["Q1 W We started a day before."]],
    [
      "with an omission that hides a number are an error",
      { words: "We came … and went.", proof: "elided", omissions: { count: 1, flagged: true } },
      ["Q2 E ..."],
    ],
    [
      "with a harmless omission are fine",
      { words: "We came … and went.", proof: "elided", omissions: { count: 1, flagged: false } },
      [],
    ],
    [
      "with an ellipsis that nothing shows to be one are an error",
      { words: "We came … and went.", proof: "altered" },
      ["Q1 E We came ... and went.", "Q2 E ..."],
    ],
    [
      "with an editor's square brackets are a warning at AP",
      { words: "We [the army] came." },
      ["Q3 W [the army]"],
    ],
    ["with a mark that closes nothing are a warning", { words: 'He said "never again.' }, ['Q6 W "']],
  ])("%s", (_sentence, over, expected) => expect(told(over)).toEqual(expected));

  it("of a mixed statement keep the stops as they were published, which is said", () => {
    expect(told({ kind: "mixed", words: "the army was “ready”, and waited" })).toEqual(["Q5 W ”,"]);
  });
  it("that are ours have no today and no yesterday", () => {
    expect(told({ kind: "indirect", words: "17 died yesterday" })).toEqual(["D1 W yesterday"]);
    expect(told({ words: "17 died yesterday." })).toEqual([]);
  });
});

describe("translations and unnamed sources", () => {
  const translation = { original: "ہم", originalLanguage: "ur", translator: "A. Khan", method: null };
  const background = { terms: "background", speakerKind: "unnamed", role: null } as const;
  it.each<[string, Partial<EditionItem>, string[]]>([
    ["a translation with language and translator is fine", { translation }, []],
    [
      "one without its language is an error",
      { translation: { ...translation, originalLanguage: null } },
      ["L1 E"],
    ],
    [
      "one without a translator is an error",
      { translation: { ...translation, translator: "an unnamed translator" } },
      ["L1 E an unnamed translator"],
    ],
    ["a specific description is fine", { ...background, speaker: "a surgeon at the Quetta hospital" }, []],
    ["“a source” is an error", { ...background, speaker: "a source" }, ["S1 E a source"]],
    [
      "“an unnamed official” is an error",
      { ...background, speaker: "an unnamed official" },
      ["S1 E an unnamed official"],
    ],
    [
      "several for one is an error",
      { ...background, speaker: "security officials" },
      ["S2 E security officials"],
    ],
    [
      "deep background names nobody",
      { terms: "deep background", speaker: null, speakerKind: null, role: null },
      [],
    ],
  ])("%s", (_sentence, over, expected) => expect(told(over)).toEqual(expected));

  it("nobody leaves by name and by description in one edition", () => {
    const faces = new Faces();
    expect(faces.meet("a", { ...ITEM, label: "S1" })).toBeNull();
    expect(faces.meet("b", { ...ITEM, ...background, label: "S2" })).toBeNull();
    expect(faces.meet("a", { ...ITEM, label: "S3" })).toBeNull();
    expect(faces.meet("a", { ...ITEM, ...background, label: "S4" })).toBe("S1");
    expect(faces.meet("b", { ...ITEM, label: "S5" })).toBe("S2");
  });
});

describe("the medium", () => {
  it.each([
    ["article", ["M1 I"]],
    ["recording", ["M1 I"]],
    ["press release", []],
    ["own notes", []],
  ])("of an %s", (kind, expected) =>
    expect(told({ document: { ...ITEM.document, kind } })).toEqual(expected),
  );
});

describe("the edition", () => {
  it("that supersedes another says what changed", () => {
    expect(lintHead({ supersedes: null, style: ap }, null)).toEqual([]);
    expect(lintHead({ supersedes: 3, style: ap }, "the toll is now 17")).toEqual([]);
    expect(lintHead({ supersedes: 3, style: ap }, null)).toMatchObject([{ rule: "C1", severity: "E" }]);
  });
});

describe("the plain style", () => {
  it("warns, and has an error for a verb that endorses a disputed claim and for terms alone", () => {
    const grave = RULE_IDS.filter((rule) => (PLAIN.severities[rule] ?? RULES[rule].severity) === "E");
    expect(grave).toEqual(["V3", "Q7", "S3"]);
  });
});

describe("the table of rules", () => {
  it("has every rule, each with its say", () => {
    expect(Object.keys(RULES).sort()).toEqual([...RULE_IDS].sort());
  });
  it("can be weighed otherwise by a house, and left out", () => {
    const lenient = { ...ap, severities: { ...ap.severities, N1: "off" as const } };
    expect(told({ role: null }, { style: lenient })).toEqual([]);
  });
  it("points at places in the sentence", () => {
    for (const { start, end, at } of findings(
      { role: null, words: 'We [x] came. He "went. And. So.', cue: "noted" },
      { verbs: "as published" },
    ))
      if (end > start) expect(at).not.toBe("");
  });
});
