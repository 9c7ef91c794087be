import { describe, expect, it } from "vitest";
import type { ProofGrade } from "@/lib/text/model";
import { isProven, proveQuote } from "@/lib/text/prove-quote";

type Case = [rule: string, quote: string, snapshot: string, grade: ProofGrade, stands?: string];

function check([, quote, snapshot, grade, stands]: Case) {
  const proof = proveQuote({ quote, snapshot });
  expect(proof.grade).toBe(grade);
  if (stands !== undefined)
    expect(proof.matches.map((m) => snapshot.slice(m.start, m.end))).toEqual([stands]);
  if (grade === "altered") expect(proof.differences.length).toBeGreaterThan(0);
  else expect(proof.differences).toEqual([]);
}

describe("exact: the words stand character for character", () => {
  const cases: Case[] = [
    ["bare words match the words", "We will go", "“We will go,” he said.", "exact", "We will go"],
    [
      "outer marks and comma are matched with the words",
      "“We will go,”",
      "“We will go,” he said.",
      "exact",
      "“We will go,”",
    ],
    [
      "straight outer marks stand for the text's",
      '"We will go,"',
      "“We will go,” he said.",
      "exact",
      "“We will go,”",
    ],
    [
      "a comma after the marks belongs to the span too",
      "‘We will go’,",
      "‘We will go’, he said.",
      "exact",
      "‘We will go’,",
    ],
    [
      "outer marks need not be in the text",
      "“We will go”",
      "He said we go. We will go now.",
      "exact",
      "We will go",
    ],
    [
      "French marks with their spaces",
      "« Nous irons »",
      "Il dit : « Nous irons ».",
      "exact",
      "« Nous irons »",
    ],
    [
      "an inner quotation is part of the words",
      "called “Herof”",
      "It was called “Herof” by all.",
      "exact",
      "called “Herof”",
    ],
    [
      "a comma inside an inner closing mark",
      "called “Herof”",
      "It was called “Herof,” then.",
      "exact",
      "called “Herof,”",
    ],
    [
      "a split quotation keeps its marks",
      "“A is,” he said, “B.”",
      "So “A is,” he said, “B.” End",
      "exact",
      "“A is,” he said, “B.”",
    ],
    [
      "an ellipsis that the text has is no omission",
      "Well … we go",
      "Well … we go now",
      "exact",
      "Well … we go",
    ],
    ["brackets that the text has", "they [sic] go", "that they [sic] go", "exact", "they [sic] go"],
    [
      "a possessive at the end keeps its apostrophe",
      "the Joneses’",
      "near the Joneses’ house",
      "exact",
      "the Joneses’",
    ],
    ["an emoji", "🎉 done", "All 🎉 done", "exact", "🎉 done"],
    ["Chinese needs no spaces", "承认这个", "他们承认这个说法", "exact", "承认这个"],
    ["Urdu", "ہم نہیں جائیں گے", "انہوں نے کہا: ’ہم نہیں جائیں گے‘", "exact", "ہم نہیں جائیں گے"],
  ];
  it.each(cases)("%s", (...row) => check(row));
});

describe("typographic: marks, dashes, ellipses, white space, canonical Unicode; nothing else", () => {
  const cases: Case[] = [
    ["curled apostrophe", "don't go", "We don’t go.", "typographic", "don’t go"],
    [
      "inner quote marks",
      'called "Herof" now',
      "It was called “Herof” now.",
      "typographic",
      "called “Herof” now",
    ],
    ["dashes", "war - and peace", "Of war — and peace", "typographic", "war — and peace"],
    ["a typewriter's dash", "war--and", "Of war—and peace", "typographic", "war—and"],
    ["ellipsis characters", "Well... yes", "Well… yes", "typographic", "Well… yes"],
    ["a line end for a space", "We go home", "We\r\ngo\u00a0 home", "typographic", "We\r\ngo\u00a0 home"],
    ["a composed accent", "café au lait", "Un cafe\u0301 au lait", "typographic", "cafe\u0301 au lait"],
    ["a hyphen for a minus", "-5 degrees", "At −5 degrees", "typographic", "−5 degrees"],
    ["a range's dash", "10-15 people", "Some 10–15 people", "typographic", "10–15 people"],
  ];
  it.each(cases)("%s", (...row) => check(row));
});

describe("a quotation of several paragraphs, which opens each and closes the last", () => {
  const several = "He said: “We go.\n\n“We stay.” Then he left.";
  const cases: Case[] = [
    ["as it stands", "“We go.\n\n“We stay.”", several, "exact", "“We go.\n\n“We stay.”"],
    ["in one line", "“We go. We stay.”", several, "typographic", "“We go.\n\n“We stay.”"],
    ["with other line ends", "“We go.\r\n\r\n“We stay.”", several, "typographic", "“We go.\n\n“We stay.”"],
    ["without its outer marks", "We go.\n“We stay.", several, "typographic", "We go.\n\n“We stay."],
    ["straight marks", "We go. We stay.", several.replaceAll(/[“”]/g, '"'), "typographic"],
    ["French marks with their spaces", "Oui. Non.", "« Oui.\n\n« Non. »", "typographic", "Oui.\n\n« Non."],
    ["single marks, with an apostrophe", "We don't. We go", "‘We don’t.\n\n‘We go.’", "typographic"],
    [
      "another's quotation, since the first was closed",
      "We go. We stay.",
      several.replace("go.", "go.”"),
      "altered",
    ],
    ["the same with straight marks", "We go. We stay.", 'So: "We go."\n\n"We stay."', "altered"],
    ["narration before a quotation", "He left. We stay.", "He left.\n\n“We stay,” she said.", "altered"],
    ["a word changed", "We go. We left.", several, "altered"],
  ];
  it.each(cases)("%s", (...row) => check(row));

  it("is elided over the marks as over a space", () => {
    const proof = proveQuote({ quote: "We go. We … there.", snapshot: "“We go.\n\n“We all are there.”" });
    expect(proof).toMatchObject({ grade: "elided", omissions: [{ flagged: false }] });
  });
});

describe("altered: never called anything better", () => {
  const cases: Case[] = [
    ["a changed digit", "killed 85 people in the attack", "They killed 84 people in the attack.", "altered"],
    [
      "Arabic-Indic digits are other characters",
      "killed ٨٤ people in the attack",
      "They killed 84 people in the attack.",
      "altered",
    ],
    [
      "a superscript is not its digit (NFC, not NFKC)",
      "an area of 5 km2 burned",
      "an area of 5 km² burned",
      "altered",
    ],
    ["a full-width digit is not its digit", "killed 84 people there", "killed ８４ people there", "altered"],
    ["a dropped not", "We did attack the base", "We did not attack the base", "altered"],
    ["a dropped n't", "We do accept the deal", "We don't accept the deal", "altered"],
    ["a dropped non-", "violent protest by students", "non-violent protest by students", "altered"],
    ["case", "the army Struck at dawn", "the Army struck at dawn", "altered"],
    ["an accent", "the cafe was closed", "the café was closed", "altered"],
    ["a Cyrillic letter that looks the same", "We rejеct the claim", "We reject the claim", "altered"],
    ["a zero-width space", "We re\u200bject the claim", "We reject the claim", "altered"],
    [
      "a zero-width non-joiner, which is spelling in Persian",
      "آنها می\u200cروند خانه",
      "آنها میروند خانه",
      "altered",
    ],
    ["a soft hyphen", "We re\u00adject the claim", "We reject the claim", "altered"],
    ["a direction mark", "We \u202ereject the claim", "We reject the claim", "altered"],
    ["two words made one", "We may be there today", "We maybe there today", "altered"],
    ["words in another order", "the army attacked the rebels", "the rebels attacked the army", "altered"],
    ["a minus dropped", "5 degrees at night", "-5 degrees at night", "altered"],
    ["part of a number", "500 people were killed", "1,500 people were killed", "altered"],
    ["part of a decimal", "it rose by 2", "it rose by 2.5 points", "altered"],
    ["part of a spaced number", "they killed 10", "they killed 10 000 people", "altered"],
    ["a percentage cut to a number", "it rose by 5", "it rose by 5% then", "altered"],
    ["a percentage with its space", "it rose by 5", "it rose by 5 % then", "altered"],
    ["a sum cut from its currency", "5 million people", "they paid $ 5 million people", "altered"],
    ["a word hidden in one by a zero-width space", "famous people", "such in\u200bfamous people", "altered"],
    ["a word hidden in one by a word joiner", "do it at once", "we un\u2060do it at once", "altered"],
    ["a hyphen behind a direction mark", "violent protest", "a non-\u200eviolent protest", "altered"],
    ["a sign behind a mark of omission", "it rose by 5 …%", "it rose by 5 points", "altered"],
    ["what shows nothing behind a mark of omission", "we go …\u2060", "we go to them", "altered"],
    ["brackets around what is said", "we will [not] go", "we will not go", "altered"],
    ["an omission in brackets with a word", "we will [… gladly] go", "we will all go", "altered"],
    ["inches are not feet", "it was 5' long", 'it was 5" long', "altered"],
    ["a full stop where the text has a comma", "We will go.", "“We will go,” he said.", "altered"],
    ["an inner mark the text lacks", "a man named “Herof”", "a man named Herof left", "altered"],
    ["an inner quotation cut short", "by “Indian militants”", "by “Indian militants and others”", "altered"],
    ["an editor's insertion", "[the minister] said we go", "He said we go", "altered"],
    ["[sic] that the text lacks", "they goes [sic] home today", "they goes home today", "altered"],
    ["pieces out of order", "we go home … they attacked us", "they attacked us and we go home", "altered"],
    [
      "an elided quote with a changed word",
      "We saw … reports of attacks",
      "We had many reports of attacks",
      "altered",
    ],
    [
      "an omission that isn't marked",
      "We had reports of attacks",
      "We had many reports of attacks",
      "altered",
    ],
    ["Han numerals are not cut", "二人死亡了", "十二人死亡了", "altered"],
  ];
  it.each(cases)("%s", (...row) => check(row));

  it("shows the difference word by word, in offsets of the text", () => {
    const snapshot = "🎉 “They killed 84 of our people,” he said.";
    const proof = proveQuote({ quote: "They killed 85 of people today", snapshot });
    expect(proof.differences.map((d) => [d.op, snapshot.slice(d.start, d.end), d.text])).toEqual([
      ["replace", "84", "85"],
      ["delete", "our", ""],
      ["insert", "", "today"],
    ]);
  });
});

describe("missing and no-snapshot", () => {
  const cases: Case[] = [
    ["words that aren't there", "Nothing like this was said", "We will go home.", "missing"],
    ["part of a word", "ally", "They totally won", "missing"],
    ["a letter without its accent", "cafe", "cafe\u0301", "missing"],
    ["half of a joined emoji", "👨", "👨‍👩‍👧", "missing"],
    ["half of a surrogate pair", "\ud83c", "🎉", "missing"],
    ["a quote without words", "“”", "“We go”", "missing"],
    ["nothing", "", "We go", "missing"],
    ["only a mark of omission", "…", "We go", "missing"],
  ];
  it.each(cases)("%s", (...row) => check(row));

  it("says when there is nothing to look in", () => {
    expect(proveQuote({ quote: "We go", snapshot: null }).grade).toBe("no-snapshot");
    expect(proveQuote({ quote: "We go", snapshot: "" }).grade).toBe("missing");
  });
});

describe("ambiguous, and the span that settles it", () => {
  const snapshot = "We go. They said we go, and then: We go.";

  it("lists every place", () => {
    const proof = proveQuote({ quote: "We go", snapshot });
    expect(proof).toMatchObject({
      grade: "ambiguous",
      matches: [
        { start: 0, end: 5 },
        { start: 34, end: 39 },
      ],
    });
  });

  it("is exact at the span that was chosen", () => {
    const proof = proveQuote({ quote: "We go", snapshot, span: { start: 34, end: 39 } });
    expect(proof).toMatchObject({ grade: "exact", matches: [{ start: 34, end: 39 }], elsewhere: [] });
  });

  it("takes a wider span as the part to look in", () => {
    const proof = proveQuote({ quote: "We go", snapshot, span: { start: 20, end: 40 } });
    expect(proof).toMatchObject({ grade: "exact", matches: [{ start: 34, end: 39 }] });
  });

  it("never moves a span: elsewhere is reported, not taken", () => {
    const proof = proveQuote({ quote: "We go", snapshot, span: { start: 17, end: 22 } });
    expect(proof.grade).toBe("altered");
    expect(proof.matches).toEqual([{ start: 17, end: 22 }]);
    expect(proof.elsewhere).toHaveLength(2);
  });

  it("misses at a span where nothing like it stands, or which is no part of the text", () => {
    expect(proveQuote({ quote: "We go", snapshot, span: { start: 7, end: 16 } })).toMatchObject({
      grade: "missing",
      matches: [],
    });
    expect(proveQuote({ quote: "We go", snapshot, span: { start: 30, end: 99 } }).grade).toBe("missing");
  });

  it("doesn't count words that reach out of the span", () => {
    expect(proveQuote({ quote: "They said we go", snapshot, span: { start: 7, end: 20 } }).grade).toBe(
      "altered",
    );
  });

  it("counts what it doesn't list", () => {
    const proof = proveQuote({ quote: "a", snapshot: "a ".repeat(1500) });
    expect(proof.matches).toHaveLength(1000);
    expect(proof.unlisted).toBe(500);
  });
});

describe("elided: pieces in order, each omission listed", () => {
  type Elided = [rule: string, quote: string, snapshot: string, omitted: [text: string, flagged: boolean][]];
  const cases: Elided[] = [
    ["plain", "We had … reports of it", "We had many detailed reports of it", [["many detailed", false]]],
    [
      "three full stops",
      "We had ... reports of it",
      "We had many of the reports of it",
      [["many of the", false]],
    ],
    ["brackets", "We had [...] reports of it", "We had many of the reports of it", [["many of the", false]]],
    [
      "four full stops",
      "We had it.... They left",
      "We had it. The day was long. They left",
      [[". The day was long.", false]],
    ],
    ["a negation in the sentence", "We will … leave the city", "We will not leave the city", [["not", true]]],
    [
      "a contracted negation",
      "We … leave it",
      "We say that we won’t leave it",
      [["say that we won’t", true]],
    ],
    ["a number", "They killed … of them", "They killed 84 of them", [["84", true]]],
    ["a number in words", "They killed … of the men", "They killed dozens of the men", [["dozens", true]]],
    [
      "a condition",
      "We will attack … the city",
      "We will attack, if they do, the city",
      [[", if they do,", true]],
    ],
    [
      "a bound of a kept number",
      "They had killed … 145 of the men",
      "They had killed at least 145 of the men",
      [["at least", true]],
    ],
    [
      "a negation in a sentence left out whole is no part of the others",
      "We had it. … They left us.",
      "We had it. It was not ours. They left us.",
      [["It was not ours.", false]],
    ],
    [
      "the end of the omission, in the sentence kept",
      "We will … withdraw",
      "We will be there. We do not plan to withdraw",
      [["be there. We do not plan to", true]],
    ],
    [
      "an abbreviation ends no sentence",
      "We told … he left",
      "We told it to Mr. Khan who says not so that he left",
      [["it to Mr. Khan who says not so that", true]],
    ],
    [
      "a leading mark",
      "… accept the deal",
      "We do not accept the deal that they have",
      [["We do not", true]],
    ],
    [
      "a trailing mark",
      "We accept the deal …",
      "We accept the deal if it is in our interest.",
      [["if it is in our interest.", true]],
    ],
    ["a hedge", "We … attack the city", "We could attack the city", [["could", true]]],
    ["a hedge of two words", "We … strike them", "We are ready to strike them", [["are ready to", true]]],
    ["that it is only reported", "They … killed it", "They reportedly killed it", [["reportedly", true]]],
    ["that it was only tried", "They … take it", "They tried to take it", [["tried to", true]]],
    [
      "whose word it is",
      "The men … killed them",
      "The men, according to the mayor, killed them",
      [[", according to the mayor,", true]],
    ],
    [
      "“he said” between two quotations is the reporter's",
      "We will go … to the city",
      "“We will go,” he said, “to the city”",
      [[",” he said, “", false]],
    ],
    ["a reversal", "They voted … the plan", "They voted against the plan", [["against", true]]],
    ["a part of a hundred", "We had 5 … of it", "We had 5 per cent of it", [["per cent", true]]],
    [
      "a negation parted by what shows nothing",
      "We will … go",
      "We will n\u200bot go",
      [["n\u200bot", true]],
    ],
    ["a negation parted at a line's end", "We … go to it", "We can-\nnot go to it", [["can-\nnot", true]]],
    ["a negation in wide letters", "We will … go to it", "We will ｎｏｔ go to it", [["ｎｏｔ", true]]],
    ["a negation in small capitals", "We will … go to it", "We will ɴᴏᴛ go to it", [["ɴᴏᴛ", true]]],
    ["a negation with a stroke through it", "We will … go", "We will n\u0338ot go", [["n\u0338ot", true]]],
    ["nothing left out", "We had … it", "We had it", [["", false]]],
    [
      "typographic differences in a piece",
      "We don't … have it",
      "We don’t as of now have it",
      [["as of now", false]],
    ],
    [
      "a repeated first word can't hide a negation",
      "we … accept it",
      "And we do not, and we say it in the open, accept it",
      [["do not, and we say it in the open,", true]],
    ],
    [
      "paragraphs apart",
      "We had it … they left it",
      "“We had it,” he said.\nThe day went.\nIt rained.\nSo “they left it,” she said.",
      [[",” he said.\nThe day went.\nIt rained.\nSo “", true]],
    ],
    [
      "two speakers",
      "We will strike … there is peace",
      "“We will strike,” he said, but the mayor said “there is peace.”",
      [[",” he said, but the mayor said “", true]],
    ],
    [
      "a language without a word list",
      "Nous avons … des rapports",
      "Nous avons reçu des rapports",
      [["reçu", true]],
    ],
  ];
  it.each(cases)("%s", (_rule, quote, snapshot, omitted) => {
    const proof = proveQuote({ quote, snapshot });
    expect(proof.grade).toBe("elided");
    expect(proof.omissions.map((o) => [snapshot.slice(o.start, o.end), o.flagged])).toEqual(omitted);
    expect(proof.omissions.every((o) => o.flagged === (o.why !== ""))).toBe(true);
  });

  it("is ambiguous when the pieces stand in several places", () => {
    expect(proveQuote({ quote: "the … the", snapshot: "the a the b the c the d" }).grade).toBe("ambiguous");
  });

  it("believes a language it is told", () => {
    const given = { quote: "Nous avons … des rapports", snapshot: "Nous avons reçu des rapports" };
    expect(isProven(proveQuote({ ...given, language: "fr" }))).toBe(false);
    expect(isProven(proveQuote({ ...given, language: "en-GB" }))).toBe(true);
  });
});

describe("translated: proved by the original wording", () => {
  const snapshot = "Er sagte: „Wir gehen nicht nach Hause.“";
  it.each([
    ["exact", "Wir gehen nicht nach Hause.", "translated"],
    ["typographic", "Wir gehen  nicht nach Hause.", "translated"],
    ["altered", "Wir gehen jetzt nach Hause.", "altered"],
    ["a flagged omission", "Wir gehen … nach Hause.", "elided"],
    ["missing", "Ganz etwas anderes", "missing"],
  ])("an original that is %s", (_rule, original, grade) => {
    expect(proveQuote({ quote: "We are not going home.", original, snapshot }).grade).toBe(grade);
  });
});
