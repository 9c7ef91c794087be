import Link from "@/app/_ui/link";
import type { ClaimPage } from "@/lib/claims/reads";
import type { FigureField } from "@/lib/corroboration/figures/missing-fields";
import { openFields } from "@/lib/corroboration/figures/open-fields";
import type { Party } from "@/lib/sources/model";
import { Sentence } from "../../../../../_ui/bidi";
import { Disclosure } from "../../../../../_ui/disclosure";
import { FiguresChart } from "../../../../_parts/figures-chart";
import type { ChartFigure } from "../../../../_parts/figures-layout";
import { SumsList } from "../../../../_parts/sums-list";

/** What a reader must see of two figures; that they can both hold, or can't be compared, is folded once it is many. */
const WEIGHTY = new Set<string>(["conflict", "superseded"]);
const FEW = 3;
const SHOWN = 6;

type Props = {
  claim: ClaimPage;
  parties: readonly Party[];
  /** The story's address. */
  base: string;
  /** The claim's. */
  page: string;
  /** Every figure is drawn, however many there are. */
  all: boolean;
};

/** More rows than are taken in at a look; the rest is drawn when it is asked for. */
const MOST_DRAWN = 24;

/** The claim's figures on one axis, with what they say to each other written out. Nothing where no figure bears on it. */
export function ClaimFigures({ claim, parties, base, page, all }: Props) {
  const { standing, reading } = claim;
  const figures = [...fromPositions(claim, parties), ...fromParts(claim, parties)];
  if (figures.length === 0) return null;
  const drawn = all ? figures : telling(figures, MOST_DRAWN);
  const conflicts = reading.figures
    .filter(({ relation }) => relation === "conflict")
    .map(({ a, b }) => ({ a, b, words: apart(figures, a, b) }));
  const relations = reading.figures.filter(({ relation }) => relation !== "agree");
  const weighty = relations.filter(({ relation, flagged }) => flagged || WEIGHTY.has(relation));
  const others = relations.filter((relation) => !weighty.includes(relation));
  const shown = [...weighty, ...(others.length <= FEW ? others : [])].slice(0, SHOWN);
  const folded = relations.filter((relation) => !shown.includes(relation));
  return (
    <section className="section">
      <h2>Figures</h2>
      <FiguresChart
        counts={
          standing.input.counted
            ? `${standing.input.counted.who ?? "people"} ${standing.input.counted.measure}`
            : "figures"
        }
        figures={drawn}
        conflicts={conflicts}
      >
        {drawn.length < figures.length ? (
          <p>
            Not drawn: {figures.length - drawn.length} more figures. Each party’s different numbers come
            first. <a href={`${page}?all=1`}>Draw all of them</a>
          </p>
        ) : null}
        <SumsList sums={[...reading.sums, ...reading.parts]}>
          <Relations relations={shown} />
          {folded.length > 0 ? (
            <Disclosure
              prints
              summary={folded.length === 1 ? "One more pair" : `${folded.length} more pairs`}
            >
              <Relations relations={folded.slice(0, MOST_WRITTEN)} />
              {folded.length > MOST_WRITTEN ? <p>{notWritten(folded.slice(MOST_WRITTEN))}</p> : null}
            </Disclosure>
          ) : null}
          <WouldDecide claim={claim} base={base} />
        </SumsList>
      </FiguresChart>
    </section>
  );
}

/**
 * At most so many figures, the telling ones: of each party and reading one before a second of any, so that whatever differs is drawn.
 */
function telling(figures: readonly ChartFigure[], most: number): ChartFigure[] {
  if (figures.length <= most) return [...figures];
  const met = new Map<string, number>();
  const ranked = figures.map((figure, at) => {
    const key = [figure.party.name, figure.low, figure.high, figure.qualifier].join("|");
    const time = met.get(key) ?? 0;
    met.set(key, time + 1);
    return { figure, at, time };
  });
  const kept = [...ranked].sort((a, b) => a.time - b.time || a.at - b.at).slice(0, most);
  return kept.sort((a, b) => a.at - b.at).map(({ figure }) => figure);
}

/** More open fields than this are asked for one after the other. */
const MOST_ASKED = 4;

/** What a person could fill in to have two figures compared, with the place to do it. */
function WouldDecide({ claim: { standing, reading }, base }: Pick<Props, "claim" | "base">) {
  const groups = [...reading.groups.asserts, ...reading.groups.denies];
  const fields = openFields(standing.input.positions, groups, reading.figures, MOST_ASKED);
  if (fields.length === 0) return null;
  return (
    <div className="no-print">
      <p>
        <b>What would decide it</b>
      </p>
      <ul>
        {fields.map(({ figureId, field, statementLabel, why }) => (
          <li key={`${figureId}${field}`}>
            <Link href={`${base}/statements/${statementLabel.slice(1)}/edit`}>
              {statementLabel}: fill in {FIELD_WORDS[field]}
            </Link>
            . <Sentence>{why}</Sentence>
          </li>
        ))}
      </ul>
    </div>
  );
}

const FIELD_WORDS: Record<FigureField, string> = {
  number: "a number",
  who: "who is counted",
  window: "the window of time",
  place: "the place",
  asOf: "the as-of time",
  currency: "the currency",
  measureOther: "what is measured",
};

/** A hundred figures are some thousands of pairs. */
const MOST_WRITTEN = 40;

/** How many of each kind are not written out. */
function notWritten(relations: ClaimPage["reading"]["figures"]): string {
  const kinds = new Map<string, number>();
  for (const { relation } of relations) kinds.set(relation, (kinds.get(relation) ?? 0) + 1);
  const rest = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  return `More pairs of figures than are written out here: ${rest}.`;
}

/** What two figures say to each other, pair by pair. */
function Relations({ relations }: { relations: ClaimPage["reading"]["figures"] }) {
  if (relations.length === 0) return null;
  return (
    <ul>
      {relations.map((relation) => (
        <li key={`${relation.a}${relation.b}`}>
          <b>
            {relation.relation}
            {relation.flagged ? ", flagged" : ""}
          </b>
          : <Sentence>{relation.why}</Sentence>
        </li>
      ))}
    </ul>
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

/** A part stands in its party's rows, drawn open. */
function fromParts({ standing }: ClaimPage, parties: readonly Party[]): ChartFigure[] {
  return standing.input.parts.map((part) => {
    const whose = standing.parts.find(({ id }) => id === part.id);
    const party = parties.find(({ id }) => id === whose?.party?.id);
    const speaker = whose?.holder?.name ?? "The publication";
    return {
      key: part.id,
      speaker: [speaker, part.place].filter(Boolean).join(", "),
      party: { index: party?.ordinal ?? null, name: party?.name ?? speaker },
      wording: part.wording,
      low: part.low,
      high: part.high,
      qualifier: part.qualifier,
      part: true,
    } satisfies ChartFigure;
  });
}

function apart(figures: readonly ChartFigure[], a: string, b: string): string {
  const [one, other] = [figures.find(({ key }) => key === a), figures.find(({ key }) => key === b)];
  if (!one || !other) return "conflict";
  const low = (figure: ChartFigure) => figure.low ?? figure.high ?? 0;
  const high = (figure: ChartFigure) => figure.high ?? figure.low ?? 0;
  const gap = Math.max(low(one) - high(other), low(other) - high(one));
  return gap > 0 ? `conflict: ${gap.toLocaleString("en-GB")} apart` : "conflict";
}
