/** What a browser may show of a file in place: none of these runs anything. */
export const SHOWN_TYPES = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "audio/mpeg",
  "audio/mp4",
  "audio/ogg",
  "audio/wav",
  "audio/flac",
  "video/mp4",
  "video/webm",
] as const;
export type ShownType = (typeof SHOWN_TYPES)[number];

/** How one of them is shown; null for a file that is only ever downloaded. */
export function showingOf(mediaType: string | null): "image" | "audio" | "video" | null {
  const type = SHOWN_TYPES.find((known) => known === mediaType);
  return type ? (type.split("/")[0] as "image" | "audio" | "video") : null;
}
