import { scaleLinear } from "d3-scale";
import { textWidth, wrapText } from "./text-width";

export type FigureQualifier =
  | "exactly"
  | "at least"
  | "more than"
  | "up to"
  | "fewer than"
  | "about"
  | "nearly"
  | "range"
  | "vague";

/** Two figures that don't go together. */
export type FigureConflict = {
  /** Keys of two figures. */
  a: string;
  b: string;
  /** "conflict: 67 apart". */
  words: string;
};

export type ChartFigure = {
  key: string;
  party: { index: number | null; letter?: string | undefined; name: string };
  speaker: string;
  /** As published, without outer quotation marks. */
  wording: string;
  lang?: string | undefined;
  low: number | null;
  high: number | null;
  qualifier: FigureQualifier;
  /** A part of what the claim counts: drawn open, adds nothing. */
  part?: boolean | undefined;
};

/** How a figure is drawn. */
export type MarkKind = "point" | "about" | "least" | "most" | "range" | "word";

export const WORDING_SIZE = 14;
/** The narrowest the track is in the wide layout, in pixels: the container query that chooses it sees to that. */
export const TRACK = 460;
const GAP = 15;
const ARROW = 36;

export type Placed = {
  figure: ChartFigure;
  kind: MarkKind;
  /** Per cent of the track; equal for all but a range. */
  from: number;
  to: number;
  lines: readonly string[];
  side: "right" | "left" | "below-right" | "below-left" | "none";
  /** Pixels of the row, and of the mark's middle in it. */
  height: number;
  middle: number;
};

export function kindOf(figure: ChartFigure): MarkKind {
  if (figure.low === null && figure.high === null) return "word";
  if (figure.qualifier === "vague") return "word";
  if (figure.qualifier === "at least" || figure.qualifier === "more than" || figure.high === null) {
    return figure.low === null ? "most" : "least";
  }
  if (figure.qualifier === "up to" || figure.qualifier === "fewer than" || figure.low === null) return "most";
  if (figure.low !== figure.high) return "range";
  return figure.qualifier === "about" || figure.qualifier === "nearly" ? "about" : "point";
}

/** The shared axis. Begins at 0 unless all figures lie close together far from it, which `startsAt` then tells. */
export function axisOf(figures: readonly ChartFigure[]) {
  const values = figures
    .filter((figure) => kindOf(figure) !== "word")
    .flatMap((figure) => [figure.low, figure.high].filter((value) => value !== null));
  const max = Math.max(1, ...values);
  const min = Math.min(max, ...values);
  const close = new Set(values).size > 1 && max - min < 0.12 * max;
  const open = figures.some((figure) => kindOf(figure) === "least");
  const low = close ? min - (max - min) * 0.6 : Math.min(0, min);
  const scale = scaleLinear()
    .domain([low, open ? max + (max - low) * 0.08 : max])
    .nice(5)
    .range([0, 100]);
  const start = scale.domain()[0] ?? 0;
  const compact = max >= 100_000;
  const format = new Intl.NumberFormat("en", compact && !close ? { notation: "compact" } : {});
  return {
    at: (value: number) => Math.round(scale(value) * 100) / 100,
    ticks: scale
      .ticks(5)
      .filter((tick) => max > 5 || Number.isInteger(tick))
      .map((tick) => ({ at: scale(tick), label: format.format(tick) })),
    startsAt: start > 0 ? format.format(start) : null,
  };
}
export type Axis = ReturnType<typeof axisOf>;

/** Where a figure's mark and words go, so that words never run over a mark or out of the track. */
export function place(figure: ChartFigure, axis: Axis): Placed {
  const kind = kindOf(figure);
  const words = `“${figure.wording}”`;
  if (kind === "word")
    return settle({ figure, kind, from: 0, to: 0 }, wrapText(words, TRACK - 60, WORDING_SIZE), "none");
  const low = figure.low ?? figure.high ?? 0;
  const high = figure.high ?? figure.low ?? 0;
  const at = {
    figure,
    kind,
    from: axis.at(kind === "most" ? high : low),
    to: axis.at(kind === "least" ? low : high),
  };
  const right = TRACK * (1 - at.to / 100) - (kind === "least" ? ARROW : GAP);
  const left = TRACK * (at.from / 100) - (kind === "most" ? ARROW : GAP);
  const width = textWidth(words, WORDING_SIZE);
  if (width <= right) return settle(at, [words], "right");
  if (width <= left) return settle(at, [words], "left");
  const wider = Math.max(right, left);
  if (wider >= TRACK * 0.4)
    return settle(at, wrapText(words, wider, WORDING_SIZE), right >= left ? "right" : "left");
  const side = at.from <= 50 ? "below-right" : "below-left";
  const room = TRACK * (side === "below-right" ? 1 - at.from / 100 : at.to / 100);
  return settle(at, wrapText(words, room, WORDING_SIZE), side);
}

function settle(
  at: Pick<Placed, "figure" | "kind" | "from" | "to">,
  lines: readonly string[],
  side: Placed["side"],
): Placed {
  const text = lines.length * LINE;
  const label = labelHeight(at.figure);
  if (side.startsWith("below")) return { ...at, lines, side, height: Math.max(label, 38 + text), middle: 18 };
  const height = Math.max(44, label, text + 18);
  return { ...at, lines, side, height, middle: height / 2 };
}

/**
 * Where the words of a conflict go, for a line from `a` to `b` per cent of the track: centred over the line, beside its
 * roomier end, or where neither has room above it, moved so far that they end within the track.
 */
export function placeJoin(words: string, a: number, b: number) {
  const width = textWidth(words, 12.5);
  const [left, right] = [Math.min(a, b), Math.max(a, b)];
  const middle = (left + right) / 2;
  if (width + 16 < ((right - left) * TRACK) / 100)
    return { x: middle, y: 13, anchor: "middle", dx: 0 } as const;
  const room = { before: (left * TRACK) / 100 - 9, after: ((100 - right) * TRACK) / 100 - 9 };
  if (width <= room.after && room.after >= room.before)
    return { x: right, y: 22, anchor: "start", dx: 9 } as const;
  if (width <= room.before) return { x: left, y: 22, anchor: "end", dx: -9 } as const;
  const half = (width / TRACK) * 50;
  return { x: Math.max(half, Math.min(100 - half, middle)), y: 13, anchor: "middle", dx: 0 } as const;
}

/** What stands under the speaker's name: the party, unless it speaks itself, and that it is a part. */
export function underName(figure: ChartFigure): string {
  const party = figure.speaker === figure.party.name ? "" : figure.party.name;
  return [party, figure.part ? "a part" : ""].filter(Boolean).join(" · ");
}

/** Of the column of labels, 168px wide with 26 for the mark; lines of 18 and 16px (figures.css). */
function labelHeight(figure: ChartFigure): number {
  return (
    wrapText(figure.speaker, 138, 14).length * 18 + wrapText(underName(figure), 138, 12.5).length * 16 + 12
  );
}

/** Pixels from line to line. */
export const LINE = 19;

/** Pixels from a mark's middle to where words may begin. */
export function clearance(kind: MarkKind, side: "right" | "left"): number {
  if ((kind === "least" && side === "right") || (kind === "most" && side === "left")) return ARROW;
  return GAP;
}

/** Figures with those of a party together, in the order in which parties first appear. */
export function byParty(figures: readonly ChartFigure[]): ChartFigure[] {
  const order = [...new Set(figures.map((figure) => figure.party.name))];
  return order.flatMap((name) => figures.filter((figure) => figure.party.name === name));
}

/** A figure as read: "17", "at least 145", "30 to 40", "no number". */
export function readAs(figure: ChartFigure): string {
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });
  const { low, high, qualifier } = figure;
  if (kindOf(figure) === "word") return "no number";
  if (low !== null && high !== null && low !== high) return `${number.format(low)} to ${number.format(high)}`;
  const value = number.format(low ?? high ?? 0);
  return qualifier === "exactly" || qualifier === "range" || qualifier === "vague"
    ? value
    : `${qualifier} ${value}`;
}
