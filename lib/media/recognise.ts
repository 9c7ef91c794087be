import type { ShownType } from "@/lib/media/model";

/** So many first bytes tell what a file is. */
export const RECOGNISED_WITHIN = 4_096;

const MP4_BRANDS = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |M4VH|M4VP|MSNV|dash|mmp4|f4v )$/;

/**
 * What a browser may show of a file, told by its first bytes alone, whatever its name or sender says; null for everything
 * else, such as SVG, HTML and PDF, which may hold programs. By the signatures of the formats' own documents (PNG 5.2, JPEG
 * B.1.1.3, GIF89a 17, RIFF, ISO 14496-12 4.3, AV1 image files 3, Matroska 4, Ogg RFC 3533 and 5334, FLAC RFC 9639 8).
 */
export function recognise(head: Uint8Array): ShownType | null {
  if (has(head, 0, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (has(head, 0, "\xff\xd8\xff")) return "image/jpeg";
  if (has(head, 0, "GIF87a") || has(head, 0, "GIF89a")) return "image/gif";
  if (has(head, 0, "RIFF") && has(head, 8, "WEBP")) return "image/webp";
  if (has(head, 0, "RIFF") && has(head, 8, "WAVE")) return "audio/wav";
  if (has(head, 0, "fLaC")) return "audio/flac";
  if (has(head, 0, "OggS")) return isOggSound(head) ? "audio/ogg" : null;
  if (has(head, 0, "\x1aE\xdf\xa3"))
    return textOf(head, 0, 64).includes("\x42\x82\x84webm") ? "video/webm" : null;
  if (has(head, 4, "ftyp")) return ofBrand(textOf(head, 8, 12));
  if (has(head, 0, "ID3") || isMpegSound(head)) return "audio/mpeg";
  return null;
}

/** Whether exifr knows where notes would stand in it: JPEG, PNG, TIFF, and pictures in boxes (HEIC, AVIF). */
export function mayHoldNotes(head: Uint8Array): boolean {
  const tiff = has(head, 0, "II*\0") || has(head, 0, "MM\0*");
  const boxed =
    has(head, 4, "ftyp") && /^(?:avif|avis|heic|heix|hevc|heim|mif1|msf1)$/.test(textOf(head, 8, 12));
  return tiff || boxed || has(head, 0, "\xff\xd8\xff") || has(head, 0, "\x89PNG\r\n\x1a\n");
}

function ofBrand(brand: string): ShownType | null {
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (brand === "M4A " || brand === "M4B ") return "audio/mp4";
  return MP4_BRANDS.test(brand) ? "video/mp4" : null;
}

/** A stream's first packet names its codec: those of sound alone (RFC 5334, section 10; Theora and others hold pictures). */
function isOggSound(head: Uint8Array): boolean {
  const packet = 27 + (head[26] ?? 0);
  return ["\x01vorbis", "OpusHead", "\x7fFLAC", "Speex   "].some((codec) => has(head, packet, codec));
}

/** Kilobits a second of layer III, by the four bits that name it (ISO 11172-3 2.4.2.3, ISO 13818-3 2.4.2.3). */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/** Two frames of layer III, one after the other: two bytes alone could be anything. */
function isMpegSound(head: Uint8Array): boolean {
  const length = frameLength(head, 0);
  return length > 0 && frameLength(head, length) > 0;
}

/** The length of the frame that begins here, 0 where none does. */
function frameLength(head: Uint8Array, at: number): number {
  const [sync = 0, kind = 0, rates = 0] = head.subarray(at, at + 3);
  const version = (kind >> 3) & 3;
  if (sync !== 0xff || kind >> 5 !== 7 || version === 1 || ((kind >> 1) & 3) !== 1) return 0;
  const rate = (version === 3 ? RATES_1 : RATES_2)[rates >> 4] ?? 0;
  const sampled = [44_100, 48_000, 32_000][(rates >> 2) & 3] ?? 0;
  if (rate === 0 || sampled === 0) return 0;
  const slowed = version === 3 ? 1 : version === 2 ? 2 : 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / (sampled / slowed)) + ((rates >> 1) & 1);
}

function has(bytes: Uint8Array, at: number, magic: string): boolean {
  return [...magic].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
