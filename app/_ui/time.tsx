import { DateTime } from "luxon";

export type TimePrecision = "year" | "month" | "day" | "minute";

const FORMATS = {
  minute: "d LLL yyyy, HH:mm",
  day: "d LLL yyyy",
  month: "LLLL yyyy",
  year: "yyyy",
} as const;

const SHORT = { ...FORMATS, minute: "d LLL HH:mm", day: "d LLL" } as const;

type Props = {
  /** An instant, ISO 8601 with its offset ("2026-02-01T16:40:00Z"), or a Date. */
  iso: string | Date;
  /** IANA zone to show it in: the story's, never the reader's own by accident. */
  zone: string;
  /** How much of it is known; nothing finer is shown. */
  precision?: TimePrecision;
  /** Without the year, where the page makes it plain. */
  short?: boolean;
  /** Names the zone after the time. */
  showZone?: boolean;
};

/** An instant in a zone: "1 Feb 2026, 21:40". The full time with its offset is in the title and in `datetime`. */
export function Time({ iso, zone, precision = "minute", short = false, showZone = false }: Props) {
  const instant = iso instanceof Date ? DateTime.fromJSDate(iso, { zone }) : DateTime.fromISO(iso, { zone });
  if (!instant.isValid) return <span>{String(iso)}</span>;
  const words = instant.setLocale("en-GB").toFormat((short ? SHORT : FORMATS)[precision]);
  const exact = precision === "minute";
  const machine = exact ? instant.toISO({ suppressMilliseconds: true }) : instant.toISODate();
  return (
    <time
      dateTime={machine.slice(0, exact ? undefined : { year: 4, month: 7, day: 10 }[precision])}
      title={exact ? instant.setLocale("en-GB").toFormat("cccc d LLLL yyyy, HH:mm:ss 'UTC'ZZ") : undefined}
    >
      {words}
      {showZone && exact ? ` ${instant.toFormat("'UTC'Z")}` : ""}
    </time>
  );
}
