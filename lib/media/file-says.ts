import { z } from "zod";

const MOST = 300;
const line = z.string().min(1).max(MOST).optional().catch(undefined);

/** What a file says of itself. Whoever made or changed the file may have written anything there: it proves nothing. */
export const fileSaysSchema = z.object({
  camera: line,
  /** As it is written there, without a zone unless it names one. */
  takenAt: line,
  /** Degrees north and east: "50.8503, 4.3517". */
  place: line,
  software: line,
  changedAt: line,
  /** Programs that a file's own history says have saved it. */
  editedWith: line,
  author: line,
  description: line,
});
export type FileSays = z.infer<typeof fileSaysSchema>;

/** A text out of a file as it may be kept: on one line, no longer than the most. Undefined for what is none. */
export function saidLine(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const plain = String(value)
    .toWellFormed()
    .slice(0, 10_000)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return (
    [...plain]
      .slice(0, MOST - 1)
      .join("")
      .slice(0, MOST) || undefined
  );
}
