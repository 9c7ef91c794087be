import type { ClaimPage } from "@/lib/claims/reads";
import type { FigureRelation } from "@/lib/corroboration/model";
import type { Party } from "@/lib/sources/model";
import { FiguresChart } from "../../../../_parts/figures-chart";
import type { ChartFigure } from "../../../../_parts/figures-layout";
import { SumsList } from "../../../../_parts/sums-list";

/** The claim's figures on one axis, with what they say to each other written out. Nothing where no figure bears on it. */
export function ClaimFigures({ claim, parties }: { claim: ClaimPage; parties: readonly Party[] }) {
  const { standing, reading } = claim;
  const figures = [...fromPositions(claim, parties), ...fromParts(claim)];
  if (figures.length === 0) return null;
  const conflicts = reading.figures
    .filter(({ relation }) => relation === "conflict")
    .map(({ a, b }) => ({ a, b, words: apart(figures, a, b) }));
  const { written, rest } = relationsToWrite(reading.figures);
  return (
    <section className="section">
      <h2>Figures</h2>
      <FiguresChart
        counts={
          standing.input.counted
            ? `${standing.input.counted.who ?? "people"} ${standing.input.counted.measure}`
            : "figures"
        }
        figures={figures}
        conflicts={conflicts}
      >
        <SumsList sums={[...reading.sums, ...reading.parts]}>
          {written.length > 0 ? (
            <ul className="sm mut">
              {written.map((relation) => (
                <li key={`${relation.a}${relation.b}`}>
                  <b>
                    {relation.relation}
                    {relation.flagged ? ", flagged" : ""}
                  </b>
                  : {relation.why}
                </li>
              ))}
              {rest === null ? null : <li>{rest}</li>}
            </ul>
          ) : null}
        </SumsList>
      </FiguresChart>
    </section>
  );
}

/** A hundred figures are some thousands of pairs. */
const MOST_WRITTEN = 40;

/** The pairs of figures that are written out, what is wrong before what is well, and how many of each kind are not. */
function relationsToWrite(figures: readonly FigureRelation[]) {
  const relations = figures
    .filter(({ relation }) => relation !== "agree")
    .sort((a, b) => Number(isTrouble(b)) - Number(isTrouble(a)));
  const kinds = new Map<string, number>();
  for (const { relation } of relations.slice(MOST_WRITTEN))
    kinds.set(relation, (kinds.get(relation) ?? 0) + 1);
  const rest = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  return {
    written: relations.slice(0, MOST_WRITTEN),
    rest: rest ? `More pairs of figures than are written out here: ${rest}.` : null,
  };
}

function isTrouble({ relation, flagged }: FigureRelation): boolean {
  return relation === "conflict" || flagged === true;
}

function fromPositions({ standing }: ClaimPage, parties: readonly Party[]): ChartFigure[] {
  return standing.input.positions.flatMap((position) =>
    position.withdrawn || position.offRecord || position.said === "wrong"
      ? []
      : position.figures.map((figure) => {
          const party = parties.find(({ id }) => id === position.speaker?.partyId);
          const speaker = position.speaker?.name ?? position.publisher?.name ?? "The publication";
          return {
            key: figure.id,
            speaker,
            party: { index: party?.ordinal ?? null, name: party?.name ?? speaker },
            wording: figure.wording,
            low: figure.low,
            high: figure.high,
            qualifier: figure.qualifier,
          } satisfies ChartFigure;
        }),
  );
}

function fromParts({ standing }: ClaimPage): ChartFigure[] {
  return standing.input.parts.map(
    (part) =>
      ({
        key: part.id,
        speaker: [part.sourceName, part.place].filter(Boolean).join(", "),
        party: { index: null, name: "Parts" },
        wording: part.wording,
        low: part.low,
        high: part.high,
        qualifier: part.qualifier,
        part: true,
      }) satisfies ChartFigure,
  );
}

function apart(figures: readonly ChartFigure[], a: string, b: string): string {
  const [one, other] = [figures.find(({ key }) => key === a), figures.find(({ key }) => key === b)];
  if (!one || !other) return "conflict";
  const low = (figure: ChartFigure) => figure.low ?? figure.high ?? 0;
  const high = (figure: ChartFigure) => figure.high ?? figure.low ?? 0;
  const gap = Math.max(low(one) - high(other), low(other) - high(one));
  return gap > 0 ? `conflict: ${gap.toLocaleString("en-GB")} apart` : "conflict";
}
