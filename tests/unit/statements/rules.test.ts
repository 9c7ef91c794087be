import { describe, expect, it } from "vitest";
import { newId } from "@/lib/identifiers";
import { type FigureInput, STATEMENT_FIELDS, type StatementContent } from "@/lib/statements/model";
import { TERMS } from "@/lib/statements/model-kinds";
import {
  changedFields,
  loosens,
  proofCarries,
  saidBasis,
  saidProblem,
  statementDigest,
} from "@/lib/statements/rules";

const figure: FigureInput = {
  id: newId(),
  wording: "17 officers",
  measure: "killed",
  measureOther: null,
  who: "officers",
  low: 17,
  high: 17,
  qualifier: "exactly",
  counting: "total",
  currency: null,
  windowStart: null,
  windowEnd: null,
  asOf: null,
  place: null,
  subsetOfId: null,
};
const content: StatementContent = {
  documentId: newId(),
  textId: newId(),
  textSha256: "a".repeat(64),
  quote: "17 officers were killed",
  span: { start: 10, end: 33 },
  speakerId: newId(),
  kind: "indirect",
  cue: "said",
  role: "Minister",
  givesBodysAccount: false,
  saidOn: "2026-02-01",
  language: "en",
  original: null,
  originalLanguage: null,
  translator: null,
  translationMethod: null,
  terms: "on record",
  agreedDescription: null,
  embargoUntil: null,
  relays: [],
  grounds: null,
  groundsMadeBy: null,
  figures: [figure],
};

describe("what a revision changes", () => {
  it("is every pinned field when there was nothing before", () => {
    expect(changedFields(null, content)).toEqual([...STATEMENT_FIELDS]);
  });
  it.each<[string, Partial<StatementContent>, string[]]>([
    ["the wording", { quote: "18 officers were killed" }, ["words"]],
    ["the span", { span: { start: 11, end: 34 } }, ["span"]],
    ["another speaker", { speakerId: newId() }, ["speaker"]],
    ["whose account the speaker gives", { givesBodysAccount: true }, ["speaker"]],
    ["the text it stands in", { textSha256: "b".repeat(64) }, ["text"]],
    ["terms and role at once", { terms: "off record", role: null }, ["role", "terms"]],
    ["an embargo", { embargoUntil: "2026-02-02T06:00" }, ["terms"]],
    ["a relay", { relays: [{ sourceId: null, description: "Geo News", madeBy: "person" }] }, ["relay"]],
    ["the original of a translation", { original: "۱۷", translator: "A. Khan" }, ["translation"]],
    ["a figure's qualifier", { figures: [{ ...figure, qualifier: "at least", high: null }] }, ["figures"]],
    [
      "nothing: a figure with another identifier says the same",
      { figures: [{ ...figure, id: newId() }] },
      [],
    ],
    ["nothing: a person confirming a relay adds no words", {}, []],
  ])("%s", (_sentence, change, fields) => {
    const after = { ...content, ...change };
    expect(changedFields(content, after)).toEqual(fields);
    expect(statementDigest(after) === statementDigest(content)).toBe(fields.length === 0);
  });
});

describe("terms", () => {
  it("loosen towards on record, and never by tightening", () => {
    for (const [i, before] of TERMS.entries())
      for (const [j, after] of TERMS.entries())
        expect(loosens({ terms: before, embargoUntil: null }, { terms: after, embargoUntil: null })).toBe(
          j < i,
        );
  });
  it("loosen when an embargo is lifted or brought forward, not when it is put on or put off", () => {
    const at = (embargoUntil: string | null) => ({ terms: "on record" as const, embargoUntil });
    expect(loosens(at("2026-02-02T06:00"), at(null))).toBe(true);
    expect(loosens(at("2026-02-02T06:00"), at("2026-02-01T06:00"))).toBe(true);
    expect(loosens(at("2026-02-02T06:00"), at("2026-02-03T06:00"))).toBe(false);
    expect(loosens(at(null), at("2026-02-03T06:00"))).toBe(false);
  });
});

describe("confirmed", () => {
  it.each<[string, string, boolean, boolean]>([
    ["exact carries it", "exact", false, true],
    ["typographic carries it", "typographic", false, true],
    ["elided carries it when no omission is flagged", "elided", false, true],
    ["elided does not when an omission is flagged", "elided", true, false],
    ["altered does not", "altered", false, false],
    ["translated does not", "translated", false, false],
    ["ambiguous does not", "ambiguous", false, false],
    ["missing does not", "missing", false, false],
    ["no-snapshot does not", "no-snapshot", false, false],
  ])("%s", (_sentence, grade, flagged, carries) => {
    const omissions = [{ flagged }];
    expect(proofCarries(grade, omissions)).toBe(carries);
    expect(saidProblem({ verdict: "confirmed", reason: "", grade, omissions }) === null).toBe(carries);
    expect(saidProblem({ verdict: "confirmed", reason: "heard on the tape", grade, omissions })).toBeNull();
  });
  it("is refused for a verdict of the other axis, and wrong needs a reason", () => {
    expect(saidProblem({ verdict: "verified", reason: "x", grade: "exact", omissions: [] })).toMatch(
      /Choose/,
    );
    expect(saidProblem({ verdict: "wrong", reason: " ", grade: "exact", omissions: [] })).toMatch(
      /needs a reason/,
    );
  });
});

describe("the basis of confirmed", () => {
  const article = (publisher: string | null, documentId = newId()) => ({
    kind: "article",
    publisher,
    documentId,
  });
  it("is primary when the words stand in a recording, transcript, release or own notes", () => {
    for (const kind of ["recording", "transcript", "press release", "own notes"])
      expect(saidBasis([article("a"), { kind, publisher: null, documentId: "d" }])).toBe("primary");
  });
  it("counts publishers, not documents, and publishers that nobody named as one at most", () => {
    expect(saidBasis([article("a"), article("a")])).toBe("as reported by 1 publisher");
    expect(saidBasis([article("a"), article("b")])).toBe("as reported by 2 publishers");
    expect(saidBasis([article(null), article(null)])).toBe("as reported by 1 publisher");
    expect(saidBasis([article("a"), article(null)])).toBe("as reported by 1 publisher");
  });
});
