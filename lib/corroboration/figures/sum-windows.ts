import type { FigureInput } from "@/lib/corroboration/model";
import { distinct, numberInWords } from "@/lib/corroboration/phrases";

/**
 * What has to be assumed of the windows for parts to be set against a total: a sentence's end, null where nothing is, and
 * undefined where the total's window leaves a part out, so that the two can't be compared.
 */
export function windowAssumption(
  parts: readonly FigureInput[],
  total: FigureInput,
): string | null | undefined {
  const dated = parts.filter(hasWindow);
  if (!hasWindow(total)) {
    if (dated.length === 0) return null;
    return `the total’s window isn’t stated and is taken to cover ${countOfWindows(dated)}`;
  }
  if (dated.some((part) => startsBefore(part, total) || endsAfter(part, total))) return undefined;
  return dated.length < parts.length
    ? "parts whose window isn’t stated are taken to fall within the total’s"
    : null;
}

function hasWindow(figure: FigureInput): boolean {
  return figure.windowStart !== null || figure.windowEnd !== null;
}

function startsBefore(part: FigureInput, total: FigureInput): boolean {
  const [inner, outer] = [part.windowStart ?? part.windowEnd, total.windowStart];
  return inner !== null && outer !== null && inner < outer && !outer.startsWith(inner);
}

function endsAfter(part: FigureInput, total: FigureInput): boolean {
  const [inner, outer] = [part.windowEnd ?? part.windowStart, total.windowEnd];
  return inner !== null && outer !== null && inner > outer && !inner.startsWith(outer);
}

/** "both days", "all three periods", "the same day": days where each window is one. */
function countOfWindows(dated: readonly FigureInput[]): string {
  const windows = distinct(
    dated.map(({ windowStart, windowEnd }) => `${windowStart ?? ""}/${windowEnd ?? ""}`),
  );
  const days = dated.every(
    ({ windowStart, windowEnd }) => windowStart === windowEnd && windowStart?.length === 10,
  );
  if (windows.length === 1) return days ? "the same day" : "the same time";
  const noun = days ? "days" : "periods";
  return windows.length === 2 ? `both ${noun}` : `all ${numberInWords(windows.length)} ${noun}`;
}
