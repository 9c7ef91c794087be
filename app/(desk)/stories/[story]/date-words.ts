import { DateTime } from "luxon";
import { precisionOf } from "@/lib/dates";

const FORMATS = { year: "yyyy", month: "LLLL yyyy", day: "d LLL yyyy", minute: "d LLL yyyy, HH:mm" } as const;

/** A local date as precisely as it is known: "February 2026", "1 Feb 2026, 09:14". */
export function dateWords(local: string): string {
  const precision = precisionOf(local);
  return precision
    ? DateTime.fromISO(local, { zone: "utc" }).setLocale("en-GB").toFormat(FORMATS[precision])
    : local;
}
