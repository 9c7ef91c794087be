import { clearance, LINE, type Placed } from "./figures-layout";
import { partyClass, partyShape } from "./party-look";
import { isolate, runsRightToLeft } from "./text-width";

const SHAPES = {
  circle: "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z",
  square: "M-6.5-6.5h13v13h-13Z",
  diamond: "M0-8.5 8.5 0 0 8.5-8.5 0Z",
  triangle: "M0-8 8 6.5H-8Z",
  pointer: "M0 8 8-6.5H-8Z",
  hexagon: "M-4-7h8L8 0 4 7h-8L-8 0Z",
} as const;

/** A figure's mark, at its place on the track: solid, or open when it is a part. */
export function FigureMark({ placed, y }: { placed: Placed; y: number }) {
  const { figure, kind, from, to } = placed;
  if (kind === "word") return null;
  const shape = SHAPES[partyShape(figure.party.index)];
  return (
    <g className={`${partyClass(figure.party.index)}${figure.part ? " open" : ""}`}>
      {kind === "range" ? (
        <rect
          className="bar"
          x={`${from}%`}
          width={`${Math.max(0.4, to - from)}%`}
          y={y - 5.5}
          height="11"
          rx="2"
        />
      ) : (
        <svg x={`${from}%`} y={y} overflow="visible" aria-hidden="true">
          {kind === "least" ? <path className="arrow" d="M0 0H27M20-6 28 0 20 6" /> : null}
          {kind === "most" ? <path className="arrow" d="M0 0H-27M-20-6-28 0-20 6" /> : null}
          {kind === "about" ? <circle className="about" r="12" /> : null}
          <path className="point" d={shape} />
        </svg>
      )}
    </g>
  );
}

/** A figure's words beside its mark, in the wide layout. */
export function FigureWords({ placed }: { placed: Placed }) {
  const { kind, lines, side, from, to, middle } = placed;
  const below = side.startsWith("below");
  const toLeft = side === "left" || side === "below-left";
  const x = side === "none" ? 0 : toLeft ? (below ? to : from) : below ? from : to;
  const shift = below || side === "none" ? 0 : toLeft ? -clearance(kind, "left") : clearance(kind, "right");
  const first = below ? middle + 28 : middle + 5 - ((lines.length - 1) * LINE) / 2;
  const rightToLeft = runsRightToLeft(placed.figure.wording);
  return (
    <svg x={`${x}%`} overflow="visible" aria-hidden="true">
      {lines.map((line, index) => (
        <text
          key={line}
          className="w"
          x={shift}
          y={first + index * LINE}
          textAnchor={toLeft ? "end" : "start"}
          lang={placed.figure.lang}
        >
          {isolate(line, rightToLeft)}
        </text>
      ))}
    </svg>
  );
}
