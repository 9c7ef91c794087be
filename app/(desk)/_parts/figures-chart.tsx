import type { ReactNode } from "react";
import { FigureMark, FigureWords } from "./figure-mark";
import { FiguresAsTable } from "./figures-as-table";
import {
  type Axis,
  axisOf,
  byParty,
  type ChartFigure,
  type FigureConflict,
  type MarkKind,
  type Placed,
  place,
  placeJoin,
  readAs,
  TRACK,
  underName,
} from "./figures-layout";
import { PartyMark } from "./party-mark";
import { textWidth } from "./text-width";

type Props = {
  /** What the axis counts, for the chart's name: "people killed". */
  counts: string;
  figures: readonly ChartFigure[];
  conflicts?: readonly FigureConflict[];
  /** Under the chart: `SumsList`. */
  children?: ReactNode;
};

/** More would be a thicket; the table has them all. */
const CONFLICTS_DRAWN = 6;

/** Figures on one axis, made on the server. On a narrow sheet each row stacks: label, words, then its own mark. */
export function FiguresChart({ counts, figures, conflicts = [], children }: Props) {
  const ordered = byParty(figures);
  const axis = axisOf(ordered);
  const rows = ordered.map((figure) => place(figure, axis));
  const joins = conflicts
    .slice(0, CONFLICTS_DRAWN)
    .flatMap((conflict) => joinOf(conflict, rows) ?? [])
    .sort((one, other) => Number(other.touches) - Number(one.touches));
  return (
    <figure className="card figures">
      <div className="chart" aria-hidden="true">
        {rows.map((row, index) => (
          <div key={row.figure.key} className="contents">
            {joins
              .filter((join) => join.before === index)
              .map((join, nth) => (
                <Join key={join.key} join={join} axis={axis} first={nth === 0} />
              ))}
            <FigureRow
              row={row}
              axis={axis}
              joins={joins}
              index={index}
              newParty={row.figure.party.name !== rows[index - 1]?.figure.party.name}
            />
          </div>
        ))}
        <AxisRow axis={axis} />
        <MarkKey rows={rows} />
        {axis.startsAt ? (
          <p className="axis-note mark-key">The axis begins at {axis.startsAt}, not at 0.</p>
        ) : null}
        {conflicts.length > CONFLICTS_DRAWN ? (
          <p className="sm mut">
            {conflicts.length - CONFLICTS_DRAWN === 1
              ? "One more conflict is not drawn."
              : `${conflicts.length - CONFLICTS_DRAWN} more conflicts are not drawn.`}
          </p>
        ) : null}
      </div>
      <FiguresAsTable counts={counts} figures={ordered} conflicts={conflicts} />
      {children ? <figcaption className="sm mut">{children}</figcaption> : null}
    </figure>
  );
}

type JoinLine = {
  key: string;
  /** The row it stands before; the row before that is the other end if `touches`. */
  before: number;
  upper: Placed;
  lower: Placed;
  touches: boolean;
  words: string;
};

function joinOf(conflict: FigureConflict, rows: readonly Placed[]): JoinLine[] | null {
  const at = [conflict.a, conflict.b]
    .map((key) => rows.findIndex((row) => row.figure.key === key))
    .sort((a, b) => a - b);
  const upper = rows[at[0] ?? -1];
  const before = at[1] ?? -1;
  const lower = rows[before];
  if (!upper || !lower || upper === lower || upper.kind === "word" || lower.kind === "word") return null;
  const touches = rows[before - 1] === upper;
  const words = touches ? conflict.words : fittingWords(conflict.words, upper);
  return [{ key: `${conflict.a} ${conflict.b}`, before, upper, lower, touches, words }];
}

/** With whom the conflict is, where both fit the track; the number alone says it too. */
function fittingWords(words: string, { figure }: Placed): string {
  const whole = `${words}, with ${figure.speaker} (${readAs(figure)})`;
  return textWidth(whole, 12.5) < TRACK ? whole : `${words}, with ${readAs(figure)}`;
}

/** The nearest ends of two marks, in per cent: what a conflict's line joins. */
function ends({ upper, lower }: JoinLine): [number, number] {
  return upper.to < lower.from ? [upper.to, lower.from] : [upper.from, lower.to];
}

function Grid({ axis }: { axis: Axis }) {
  return axis.ticks.map((tick) => (
    <line key={tick.at} className="tick-line" x1={`${tick.at}%`} x2={`${tick.at}%`} y1="0" y2="100%" />
  ));
}

function FigureRow({
  row,
  axis,
  joins,
  index,
  newParty,
}: {
  row: Placed;
  axis: Axis;
  joins: readonly JoinLine[];
  index: number;
  newParty: boolean;
}) {
  const { figure, height, middle } = row;
  const up = joins.find((join) => join.before === index);
  const down = joins.find((join) => join.touches && join.upper === row);
  const upAt = up ? ends(up)[1] : 0;
  const downAt = down ? ends(down)[0] : 0;
  return (
    <div className={newParty ? "fig new-party" : "fig"}>
      <div className="fig-label">
        <PartyMark {...figure.party} name={figure.speaker} />
        <small>{underName(figure)}</small>
        <span className="fig-words" dir="auto" lang={figure.lang}>
          “{figure.wording}”{row.kind === "word" ? <small> no number is given</small> : null}
        </span>
      </div>
      <svg className="fig-track wide" height={height} aria-hidden="true">
        <Grid axis={axis} />
        {up ? <line className="link" x1={`${upAt}%`} x2={`${upAt}%`} y1="0" y2={middle - 11} /> : null}
        {down ? (
          <line className="link" x1={`${downAt}%`} x2={`${downAt}%`} y1={middle + 11} y2={height} />
        ) : null}
        <FigureMark placed={row} y={middle} />
        <FigureWords placed={row} />
      </svg>
      <svg className={row.kind === "word" ? "nothing" : "fig-track slim"} height="30" aria-hidden="true">
        <line className="rail" x1="0" x2="100%" y1="15" y2="15" />
        <Grid axis={axis} />
        <FigureMark placed={row} y={15} />
      </svg>
    </div>
  );
}

function Join({ join, axis, first }: { join: JoinLine; axis: Axis; first: boolean }) {
  const [a, b] = ends(join);
  return (
    <div className="fig join">
      <div className="fig-label">
        <span className="fig-words x">{join.words}</span>
      </div>
      <svg className="fig-track" height="26" aria-hidden="true">
        <Grid axis={axis} />
        <line className="link" x1={`${a}%`} x2={`${b}%`} y1="20" y2="20" />
        {join.touches ? (
          <line className="link rise" x1={`${a}%`} x2={`${a}%`} y1="0" y2="20" />
        ) : (
          <circle className="link-end" cx={`${a}%`} cy="20" r="3.5" />
        )}
        <circle className="link-end slim" cx={`${a}%`} cy="20" r="3.5" />
        <circle className="link-end slim" cx={`${b}%`} cy="20" r="3.5" />
        <line className="link rise" x1={`${b}%`} x2={`${b}%`} y1={first ? 20 : 0} y2="26" />
        <JoinWords words={join.words} a={a} b={b} />
      </svg>
    </div>
  );
}

/** Over the middle of the line if they are shorter than it, else beside it where there is room, else above it. */
function JoinWords({ words, a, b }: { words: string; a: number; b: number }) {
  const { x, y, anchor, dx } = placeJoin(words, a, b);
  return (
    <text className="x wide-only" x={`${x}%`} y={y} textAnchor={anchor} dx={dx}>
      {words}
    </text>
  );
}

function AxisRow({ axis }: { axis: Axis }) {
  // On a phone, long numbers would run into one another: every other one is left out there.
  const long = axis.ticks.some((tick) => tick.label.length > 5);
  return (
    <div className="fig axis">
      <span />
      <svg className="fig-track" height="24" aria-hidden="true">
        {axis.ticks.map((tick, index) => (
          <text
            key={tick.at}
            className={long && index % 2 === 1 ? "tick wide-only" : "tick"}
            x={`${tick.at}%`}
            y="17"
            textAnchor="middle"
          >
            {tick.label}
          </text>
        ))}
      </svg>
    </div>
  );
}

const KEY: Record<MarkKind, string> = {
  point: "",
  about: "ringed: about or nearly",
  least: "→ at least, more than",
  most: "← up to, fewer than",
  range: "bar: a range",
  word: "",
};

function MarkKey({ rows }: { rows: readonly Placed[] }) {
  const kinds = [...new Set(rows.map((row) => KEY[row.kind]))];
  const words = [
    ...kinds,
    rows.some((row) => row.figure.part) ? "open mark: a part, which adds no origin" : "",
  ].filter(Boolean);
  return words.length > 0 ? <p className="mark-key">{words.join(" · ")}</p> : null;
}
