import exifr from "exifr";
import { type FileSays, fileSaysSchema, saidLine } from "@/lib/media/file-says";

const OPTIONS = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  icc: false,
  jfif: false,
  ihdr: false,
  makerNote: false,
  userComment: false,
  mergeOutput: false,
  // Dates stay as they are written: a picture's clock names no zone, and this machine's is none of its business.
  reviveValues: false,
  multiSegment: false,
} as const;

/**
 * What a picture says of itself (EXIF, XMP, IPTC), out of its first bytes; null when it says nothing, or nothing that can
 * be read. Never throws. It reads what strangers made, so only a thread of its own may call it (lib/isolation).
 */
export async function readNotes(head: Uint8Array): Promise<FileSays | null> {
  const found: unknown = await exifr.parse(head, OPTIONS as never).catch(() => null);
  if (!isGroup(found)) return null;
  const from = (group: string, name: string): unknown => {
    const inside = found[group];
    return isGroup(inside) ? inside[name] : undefined;
  };
  const first = (...values: unknown[]) => values.map(plain).find((value) => value !== undefined);
  const says = fileSaysSchema.parse({
    camera: saidLine([from("ifd0", "Make"), from("ifd0", "Model")].map(plain).filter(Boolean).join(" ")),
    takenAt: timeOf(
      first(from("exif", "DateTimeOriginal"), from("exif", "CreateDate"), from("xmp", "CreateDate")),
      from("exif", "OffsetTimeOriginal"),
    ),
    place: placeOf(from("gps", "latitude"), from("gps", "longitude")),
    software: first(from("ifd0", "Software"), from("xmp", "CreatorTool")),
    changedAt: timeOf(first(from("ifd0", "ModifyDate"), from("xmp", "ModifyDate")), undefined),
    editedWith: historyOf(from("xmpMM", "History") ?? from("xmp", "History")),
    author: first(from("ifd0", "Artist"), from("dc", "creator"), from("iptc", "Byline")),
    description: first(from("ifd0", "ImageDescription"), from("dc", "description"), from("iptc", "Caption")),
  });
  return Object.values(says).some((value) => value !== undefined) ? says : null;
}

type Group = Record<string, unknown>;
const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as one line: of a list its first, of a text in several languages the text. */
function plain(value: unknown): string | undefined {
  if (Array.isArray(value)) return plain(value[0]);
  return saidLine(isGroup(value) ? value.value : value);
}

/** "2026:02:01 10:00:00" as EXIF writes it, with dashes and the offset it names. */
function timeOf(written: string | undefined, offset: unknown): string | undefined {
  if (written === undefined) return undefined;
  const dashed = written.replace(/^(\d{4}):(\d{2}):(\d{2})/, "$1-$2-$3").replace("T", " ");
  return saidLine(`${dashed} ${plain(offset) ?? ""}`);
}

function placeOf(latitude: unknown, longitude: unknown): string | undefined {
  const within = (value: unknown, most: number) =>
    typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= most;
  return within(latitude, 90) && within(longitude, 180)
    ? `${Number(latitude).toFixed(5)}, ${Number(longitude).toFixed(5)}`
    : undefined;
}

/** Each program that the history names, once, in its order; the first five. */
function historyOf(history: unknown): string | undefined {
  const steps = Array.isArray(history) ? history.slice(0, 200) : [history];
  const agents = steps.flatMap((step) => (isGroup(step) ? (plain(step.softwareAgent) ?? []) : []));
  return saidLine([...new Set(agents)].slice(0, 5).join("; "));
}
