import { DateTime } from "luxon";
import type { HouseStyle } from "@/lib/interchange/model-style";

type When = { madeAt: string; timeZone: string };

/**
 * When something was said, as the style names it: "on Sunday" near the edition, else by its date; a month or a year as
 * it is known. Days are those of the story's zone.
 *
 * @param local a local date of any precision, ISO 8601
 */
export function saidWhen(local: string, { madeAt, timeZone }: When, { dates, locale }: HouseStyle): string {
  const said = DateTime.fromISO(local, { zone: timeZone }).setLocale(locale);
  if (!said.isValid) return `${dates.before}${local}`;
  if (local.length === 4) return `${dates.beforeMonth}${said.toFormat("yyyy")}`;
  if (local.length === 7) return `${dates.beforeMonth}${fill(dates.month, said, null)}`;
  const made = DateTime.fromISO(madeAt, { zone: timeZone });
  const days = Math.round(made.startOf("day").diff(said.startOf("day"), "days").days);
  const near = dates.ahead ? Math.abs(days) : days;
  if (near >= 0 && near < dates.weekdayWithin) return `${dates.before}${said.toFormat("cccc")}`;
  const pattern = said.year === made.year ? dates.day : dates.dayOfAnotherYear;
  return `${dates.before}${fill(pattern, said, dates.months)}`;
}

function fill(pattern: string, at: DateTime, months: readonly string[] | null): string {
  const parts: Record<string, string> = {
    day: String(at.day),
    month: months?.[at.month - 1] ?? at.toFormat("LLLL"),
    year: String(at.year),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
