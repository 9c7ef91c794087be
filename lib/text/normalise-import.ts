export type ImportedText =
  | {
      ok: true;
      text: string /** What was changed on the way in, a sentence each, to be shown. */;
      notes: string[];
    }
  | { ok: false; reason: string };

const NOT_UTF8 =
  "The file is not UTF-8 text. Save it as plain text with the encoding UTF-8, or copy its text and paste it.";

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Line and column, from 1, as an editor shows them. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = count(before, /\r\n|\r|\n/g) + 1;
  const lastEnd = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  return `at character ${at + 1} (line ${line}, column ${at - lastEnd})`;
}

function refusal(text: string): string | null {
  const nul = text.indexOf("\0");
  if (nul >= 0)
    return `The text has a NUL ${placeOf(text, nul)}, which no text can hold. It may not be a text file.`;
  if (text.isWellFormed()) return null;
  const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  return `The text has half of a character (a lone surrogate) ${placeOf(text, half?.index ?? 0)}.`;
}

/**
 * What pasted text becomes: line ends are LF (Windows' CR LF and old Macs' CR are changed), a byte order mark
 * at the beginning goes, and `notes` says so. Nothing else is changed: not white space, not Unicode form, since
 * every later proof is of this text. Refuses NUL, which PostgreSQL cannot store, and lone surrogates, naming
 * the first place.
 */
export function normaliseImport(given: string): ImportedText {
  const notes: string[] = [];
  const marked = given.startsWith("\ufeff");
  if (marked) notes.push("A byte order mark at the beginning was removed.");
  const text = marked ? given.slice(1) : given;
  const reason = refusal(text);
  if (reason !== null) return { ok: false, reason };
  const ends = count(text, /\r\n?/g);
  if (ends > 0) notes.push(`${ends} line ${ends === 1 ? "end was" : "ends were"} changed to LF.`);
  return { ok: true, text: ends > 0 ? text.replace(/\r\n?/g, "\n") : text, notes };
}

/** The offset of the first byte that isn't UTF-8 (Unicode Standard, table 3-7), or -1. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (length: number): boolean => {
    try {
      // Streaming, so that a character cut off at `length` is no error.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (decodes(bytes.length)) return -1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle;
  }
  return high - 1;
}

/** What an uploaded text file becomes: its bytes as UTF-8, strictly, then as `normaliseImport`. */
export function normaliseUpload(bytes: Uint8Array): ImportedText {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return { ok: false, reason: `${NOT_UTF8} (It looks like UTF-16.)` };
    }
    const at = firstBadByte(bytes);
    const where = at < 0 ? "Its last character is cut off." : `The first wrong byte is byte ${at + 1}.`;
    return { ok: false, reason: `${NOT_UTF8} (${where})` };
  }
  return normaliseImport(text);
}
