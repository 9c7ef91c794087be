import type { ClaimPage } from "@/lib/claims/reads";
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
  const relations = reading.figures.filter(({ relation }) => relation !== "agree");
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
          {relations.length > 0 ? (
            <ul className="sm mut">
              {relations.map((relation) => (
                <li key={`${relation.a}${relation.b}`}>
                  <b>
                    {relation.relation}
                    {relation.flagged ? ", flagged" : ""}
                  </b>
                  : {relation.why}
                </li>
              ))}
            </ul>
          ) : null}
        </SumsList>
      </FiguresChart>
    </section>
  );
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
