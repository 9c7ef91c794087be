import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFigures } from "@/lib/corroboration/figures/compare";
import { addUp } from "@/lib/corroboration/figures/sums";
import {
  type ClaimInput,
  COUNTINGS,
  type FigureInput,
  MEASURES,
  type PositionInput,
  QUALIFIERS,
  READINGS,
  type SourceInput,
  STANCES,
} from "@/lib/corroboration/model";
import { readFigure } from "@/lib/corroboration/read-figure";
import { readClaim } from "@/lib/corroboration/readings";
import { claim, figure, position, publisher, source, unnamed } from "./build";

const day = fc.constantFrom(null, "2026-01-30", "2026-01-31", "2026-02");

const figures = (id: string): fc.Arbitrary<FigureInput> =>
  fc
    .record({
      low: fc.option(fc.nat(60)),
      more: fc.option(fc.nat(20)),
      qualifier: fc.constantFrom(...QUALIFIERS),
      counting: fc.constantFrom(...COUNTINGS),
      measure: fc.constantFrom(...MEASURES.slice(0, 3)),
      who: fc.constantFrom(null, "civilians", "soldiers", "people", "villagers"),
      windowStart: day,
      asOf: day,
      place: fc.constantFrom(null, null, "Pasni", "Quetta"),
    })
    .map(({ low, more, ...rest }) =>
      figure(id, { ...rest, low, high: more === null ? null : (low ?? 0) + more }),
    );

const SPEAKERS: (SourceInput | null)[] = [
  source("mayor", { partyId: "town", partyName: "Town" }),
  source("clerk", { partyId: "town", partyName: "Town", bodyId: "hall", bodyName: "Town hall" }),
  source("rebel", { partyId: "rebels", partyName: "Rebels" }),
  source("nurse"),
  unnamed("official"),
  unnamed("attested", { attestedIndependent: true }),
  source("officials", { kind: "organisation", identified: false }),
  null,
];
const OUTLETS = [publisher("The Courier"), publisher("The Echo"), null];

const positions: fc.Arbitrary<PositionInput[]> = fc
  .array(
    fc.record({
      stance: fc.constantFrom(...STANCES, "asserts" as const, "asserts" as const),
      speaker: fc.constantFrom(...SPEAKERS),
      document: fc.nat(2),
      rejects: fc.nat(5),
      credit: fc.constantFrom(null, null, "Agencies", "(AFP)"),
      givesBodysAccount: fc.boolean(),
      relayed: fc.constantFrom(null, null, null, ...SPEAKERS),
      said: fc.constantFrom("unchecked" as const, "confirmed" as const, "wrong" as const),
      offRecord: fc.constantFrom(false, false, false, true),
      count: fc.option(figures("x")),
    }),
    { maxLength: 6 },
  )
  .map((drafts) =>
    drafts.map((draft, at) => ({
      id: `p${at}`,
      stance: draft.stance,
      rejectsPositionId:
        draft.stance === "rejects" && draft.rejects < drafts.length ? `p${draft.rejects}` : null,
      statementId: `s${at}`,
      statementLabel: `S${at}`,
      documentId: `d${draft.document}`,
      documentLabel: `D${draft.document}`,
      publisher: OUTLETS[draft.document] ?? null,
      creditLine: draft.credit,
      speaker: draft.speaker,
      givesBodysAccount: draft.givesBodysAccount,
      relays: draft.relayed ? [{ source: draft.relayed, description: null, madeBy: "person" as const }] : [],
      figures: draft.count ? [{ ...draft.count, id: `f${at}` }] : [],
      said: draft.said,
      withdrawn: false,
      offRecord: draft.offRecord,
    })),
  );

const spans = fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 80 }) });
const passages = fc.array(
  fc.record({ a: fc.nat(2), b: fc.nat(2), at: spans, from: fc.constantFrom("a", "b", null) }),
  { maxLength: 3 },
);

/** Claims whose documents share copy, as it may: directed or not, in circles, over several positions. */
const claims: fc.Arbitrary<ClaimInput> = fc
  .tuple(positions, fc.array(spans, { minLength: 6, maxLength: 6 }), passages)
  .map(([drafts, places, shared]) =>
    claim(
      drafts.map((draft, at) => {
        const place = places[at];
        return place ? { ...draft, span: { start: place.start, end: place.start + place.length } } : draft;
      }),
      {
        passages: shared
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, at, from }) => {
            const side = (document: number) => ({
              documentId: `d${document}`,
              publisher: OUTLETS[document] ?? null,
              start: at.start,
              end: at.start + at.length,
            });
            return {
              a: side(a),
              b: side(b),
              from: from === null ? null : `d${from === "a" ? a : b}`,
              madeBy: "program" as const,
            };
          }),
      },
    ),
  );

/** The copy found anew for a copy of a document: what its original shares, and the whole of it taken from there. */
function copiedWith({ passages: all = [] }: ClaimInput, { documentId, publisher: by, span }: PositionInput) {
  const again = all.flatMap((passage) => {
    const inCopy = (side: typeof passage.a) =>
      side.documentId === documentId ? { ...side, documentId: "d-copy" } : side;
    const touched = passage.a.documentId === documentId || passage.b.documentId === documentId;
    const from = passage.from === documentId ? "d-copy" : passage.from;
    return touched ? [{ ...passage, a: inCopy(passage.a), b: inCopy(passage.b), from }] : [];
  });
  if (!span) return again;
  const side = { ...span, publisher: by };
  const whole = { a: { ...side, documentId }, b: { ...side, documentId: "d-copy" }, from: documentId };
  return [...again, { ...whole, madeBy: "program" as const }];
}

/** How much a reading says for the claim; what contradicts it isn't above anything. */
function strength(reading: (typeof READINGS)[number]): number {
  return ["unknown-only", "single-origin", "one-sided", "corroborated"].indexOf(reading);
}

describe("figure relations", () => {
  it("don’t depend on which figure is named first", () => {
    fc.assert(
      fc.property(figures("a"), figures("b"), fc.boolean(), day, day, (a, b, sameOrigin, saidA, saidB) => {
        const one = { figure: a, originKey: "o", saidOn: saidA, addend: false };
        const other = { figure: b, originKey: sameOrigin ? "o" : "p", saidOn: saidB, addend: false };
        const [there, back] = [compareFigures(one, other), compareFigures(other, one)];
        expect(back.relation).toBe(there.relation);
        expect(back.flagged).toBe(there.flagged);
        expect([there.givesWay, back.givesWay].sort()).toEqual(
          there.givesWay ? ["a", "b"] : [undefined, undefined],
        );
      }),
    );
  });

  it("a figure agrees with its copy, unless it gives no number", () => {
    fc.assert(
      fc.property(figures("a"), fc.boolean(), (a, sameOrigin) => {
        const one = { figure: a, originKey: "o", saidOn: null, addend: false };
        const copy = { ...one, figure: { ...a, id: "copy" }, originKey: sameOrigin ? "o" : "p" };
        const { relation } = compareFigures(one, copy);
        expect(relation).toBe(a.low === null && a.high === null ? "insufficient" : "agree");
      }),
    );
  });

  it("a sum doesn’t depend on the order of its addends", () => {
    fc.assert(
      fc.property(fc.array(figures("a"), { minLength: 1, maxLength: 4 }), (addends) => {
        const there = addUp(addends);
        const back = addUp([...addends].reverse());
        expect([back.low, back.high, back.qualifier]).toEqual([there.low, there.high, there.qualifier]);
      }),
    );
  });
});

describe("readings", () => {
  it("don’t depend on the order in which anything was entered", () => {
    fc.assert(
      fc.property(
        claims.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(input.positions, { minLength: input.positions.length }),
          ),
        ),
        ([input, shuffled]) => {
          expect(readClaim({ ...input, positions: shuffled })).toEqual(readClaim(input));
        },
      ),
    );
  });

  it("are no better, and gain no origin, voice or party, when a report is entered again from another document", () => {
    fc.assert(
      fc.property(claims, fc.nat(5), (input, at) => {
        const original = input.positions[at % Math.max(1, input.positions.length)];
        if (!original) return;
        const copy = {
          ...original,
          id: "copy",
          statementId: "copy",
          statementLabel: "S99",
          documentId: "d-copy",
          documentLabel: "Copy",
          figures: original.figures.map((each) => ({ ...each, id: "f-copy" })),
        };
        const before = readClaim(input);
        const after = readClaim({
          ...input,
          positions: [...input.positions, copy],
          passages: [...(input.passages ?? []), ...copiedWith(input, original)],
        });
        if (strength(before.reading) >= 0)
          expect(strength(after.reading)).toBeLessThanOrEqual(strength(before.reading));
        else expect(after.reading).toBe(before.reading);
        for (const side of ["asserts", "denies"] as const) {
          for (const count of ["origins", "voices", "parties", "unknown"] as const) {
            expect(after.sides[side][count]).toBe(before.sides[side][count]);
          }
        }
        expect(after.digest).toEqual(before.digest);
      }),
    );
  });

  it("are no better when a passage is reprinted in a publication’s own voice", () => {
    fc.assert(
      fc.property(claims, fc.nat(5), (input, at) => {
        const original = input.positions[at % Math.max(1, input.positions.length)];
        if (!original || original.stance === "rejects") return;
        const reprint: PositionInput = {
          ...original,
          id: "reprint",
          statementId: "reprint",
          statementLabel: "S99",
          documentId: "d-reprint",
          publisher: publisher("The Reprint"),
          creditLine: null,
          speaker: null,
          relays: [],
          copiedFrom: { documentId: original.documentId, publisher: original.publisher, madeBy: "program" },
          figures: [],
        };
        const [before, after] = [
          readClaim(input),
          readClaim({ ...input, positions: [...input.positions, reprint] }),
        ];
        const others = input.positions.filter(
          (each) => each.documentId === original.documentId && each.stance === original.stance,
        );
        if (others.length !== 1 || original.offRecord || original.said === "wrong") return;
        expect(after.sides.asserts.origins).toBe(before.sides.asserts.origins);
        expect(after.sides.denies.origins).toBe(before.sides.denies.origins);
      }),
    );
  });

  it("are never made corroborated by an unknown origin, on either side", () => {
    fc.assert(
      fc.property(
        claims,
        fc.constantFrom("asserts" as const, "denies" as const),
        fc.boolean(),
        (input, stance, credited) => {
          const stranger: PositionInput = {
            ...position("S99", { stance, documentId: "d-stranger", publisher: publisher("The Stranger") }),
            ...(credited
              ? { speaker: null, creditLine: "With inputs from agencies" }
              : { speaker: unnamed("stranger") }),
          };
          const before = readClaim(input);
          const after = readClaim({ ...input, positions: [...input.positions, stranger] });
          if (before.reading !== "corroborated") expect(after.reading).not.toBe("corroborated");
          for (const side of ["asserts", "denies"] as const)
            expect(after.sides[side].origins).toBe(before.sides[side].origins);
        },
      ),
    );
  });

  it("count no more parties than origins, and no known origin that is unknown", () => {
    fc.assert(
      fc.property(claims, (input) => {
        const { sides, groups, reading } = readClaim(input);
        expect(READINGS).toContain(reading);
        for (const side of ["asserts", "denies"] as const) {
          expect(sides[side].parties).toBeLessThanOrEqual(sides[side].origins);
          expect(groups[side].filter(({ known }) => known)).toHaveLength(sides[side].origins);
          expect(groups[side].filter(({ known }) => !known)).toHaveLength(sides[side].unknown);
        }
      }),
    );
  });
});

describe("reading a figure from a line", () => {
  it("gives offsets that cut its wording out of the line, whatever the line", () => {
    const words = fc.constantFrom(
      "at least",
      "145",
      "militants",
      "killed",
      "dozens",
      "of",
      "a further",
      "six",
      "$5 million",
      "and",
      "between",
      "10",
      "no",
      "one",
      ",",
      "another",
      "Rs 5 lakh",
      "per cent",
      "the",
      "of them",
      "“17”",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 9 }).map((list) => list.join(" ")),
        ),
        (line) => {
          let end = 0;
          for (const found of readFigure(line)) {
            expect(line.slice(found.start, found.end)).toBe(found.wording);
            expect(found.start).toBeGreaterThanOrEqual(end);
            if (found.low !== null && found.high !== null) expect(found.low).toBeLessThanOrEqual(found.high);
            if (found.qualifier === "vague") expect([found.low, found.high]).toEqual([null, null]);
            end = found.end;
          }
        },
      ),
    );
  });
});
