import { compareWho } from "@/lib/corroboration/figures/who";
import type { FigureInput } from "@/lib/corroboration/model";
import { quoted } from "@/lib/corroboration/phrases";
import { nameKey } from "@/lib/text/names";

/** What sets two figures apart, or what was assumed because one of them doesn't say. A missing field never differs. */
export type Scope = { differs: string | null; assumptions: string[] };

/** Compares measure, who is counted, window and place. Symmetric but for the order in which its words name the two. */
export function compareScope(a: FigureInput, b: FigureInput): Scope {
  const assumptions: string[] = [];
  const differs =
    measureDiffers(a, b, assumptions) ??
    whoDiffers(a, b, assumptions) ??
    windowDiffers(a, b, assumptions) ??
    placeDiffers(a, b, assumptions);
  return { differs, assumptions };
}

function measureDiffers(a: FigureInput, b: FigureInput, assumptions: string[]): string | null {
  if (a.measure !== b.measure) return `one counts the ${a.measure}, the other the ${b.measure}`;
  if (a.measure === "other") return otherDiffers(a, b, assumptions);
  if (a.measure !== "money") return null;
  if (a.currency !== null && b.currency !== null) {
    return a.currency === b.currency ? null : `one is in ${a.currency}, the other in ${b.currency}`;
  }
  if (a.currency !== b.currency) assumptions.push("a currency isn’t stated and is taken to be the other’s");
  return otherDiffers(a, b, assumptions);
}

function otherDiffers(a: FigureInput, b: FigureInput, assumptions: string[]): string | null {
  if (a.measureOther !== null && b.measureOther !== null) {
    const same = nameKey(a.measureOther) === nameKey(b.measureOther);
    return same ? null : `one measures ${quoted(a.measureOther)}, the other ${quoted(b.measureOther)}`;
  }
  if (a.measureOther !== b.measureOther)
    assumptions.push("what one of them measures isn’t stated and is taken to be the same");
  return null;
}

function whoDiffers(a: FigureInput, b: FigureInput, assumptions: string[]): string | null {
  const relation = compareWho(a.who, b.who);
  if (relation === "unstated" && a.who !== b.who) {
    assumptions.push(
      `whom ${quoted((a.who === null ? a : b).wording)} counts isn’t stated and is taken to be the same`,
    );
  }
  if (relation === "same" || relation === "unstated") return null;
  return `one counts ${a.who}, the other ${b.who}`;
}

function windowDiffers(a: FigureInput, b: FigureInput, assumptions: string[]): string | null {
  const known = (figure: FigureInput) => figure.windowStart !== null || figure.windowEnd !== null;
  if (apart(a.windowStart, b.windowStart) || apart(a.windowEnd, b.windowEnd)) {
    return `one covers ${showWindow(a)}, the other ${showWindow(b)}`;
  }
  if (known(a) !== known(b)) {
    assumptions.push(
      `the window of ${quoted((known(a) ? b : a).wording)} isn’t stated and is taken to be the same`,
    );
  }
  return null;
}

/** Two dates of any precision are apart when neither could be the other: "2026-01" and "2026-01-31" aren't. */
function apart(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a);
}

function placeDiffers(a: FigureInput, b: FigureInput, assumptions: string[]): string | null {
  if (a.place !== null && b.place !== null) {
    return nameKey(a.place) === nameKey(b.place) ? null : `one is for ${a.place}, the other for ${b.place}`;
  }
  if (a.place !== b.place) {
    assumptions.push(
      `the place of ${quoted((a.place === null ? a : b).wording)} isn’t stated and is taken to be ${a.place ?? b.place}`,
    );
  }
  return null;
}

/** "2026-01-31", "2026-01-30 to 2026-01-31", "from 2026-01-30": dates as they were entered. */
export function showWindow(figure: Pick<FigureInput, "windowStart" | "windowEnd">): string {
  const { windowStart: start, windowEnd: end } = figure;
  if (start !== null && end !== null)
    return start === end ? showDate(start) : `${showDate(start)} to ${showDate(end)}`;
  if (start !== null) return `the time from ${showDate(start)}`;
  return end === null ? "a time that isn’t stated" : `the time to ${showDate(end)}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "31 January 2026", "January 2026", "2026". What is no such date stands as it is. */
export function showDate(local: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(local) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined) return local;
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
