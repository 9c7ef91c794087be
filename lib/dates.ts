import { DateTime, IANAZone } from "luxon";
import { z } from "zod";

/** How much of a date is known. */
export const PRECISIONS = ["year", "month", "day", "minute"] as const;
export type Precision = (typeof PRECISIONS)[number];

const SHAPES: [Precision, RegExp][] = [
  ["year", /^\d{4}$/],
  ["month", /^\d{4}-\d{2}$/],
  ["day", /^\d{4}-\d{2}-\d{2}$/],
  ["minute", /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/],
];

/**
 * The years a date may have. PostgreSQL has no year nought, and a day at either end of four digits would leave them in
 * another zone.
 */
const [FIRST_YEAR, LAST_YEAR] = [1000, 9998];

/** The precision of a local ISO 8601 date ("2026", "2026-02", "2026-02-01", "2026-02-01T21:40"), or null if it is none. */
export function precisionOf(local: string): Precision | null {
  const precision = SHAPES.find(([, shape]) => shape.test(local))?.[0];
  const year = Number(local.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return precision && DateTime.fromISO(local, { zone: "utc" }).isValid ? precision : null;
}

/** The instant at which a local date begins in an IANA zone. Refuses what is no date with a RangeError. */
export function startOf(local: string, timeZone: string): Date {
  const instant = DateTime.fromISO(local, { zone: timeZone });
  if (!instant.isValid) throw new RangeError(`${local} is not a date in ${timeZone}`);
  return instant.toJSDate();
}

/** A partial date a person typed, absent when empty. */
export function partialDate(label: string) {
  return z
    .string()
    .trim()
    .refine(
      (value) => value === "" || precisionOf(value) !== null,
      `${label} can’t be read: write it as 2026-02-01, 2026-02 or 2026-02-01T21:40`,
    )
    .nullish()
    .transform((value) => value || null);
}

/** An IANA time zone that this machine knows. */
export const timeZoneSchema = z
  .string()
  .refine((zone) => IANAZone.isValidZone(zone), "is not a time zone, such as Asia/Karachi");
