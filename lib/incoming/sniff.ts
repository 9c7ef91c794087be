import { type Format, type Unreadable, unreadable } from "@/lib/incoming/model";

const NAMES: Record<Format, string> = {
  text: "plain text",
  html: "a web page (HTML)",
  docx: "a Word document (DOCX)",
  pdf: "a PDF",
  eml: "an e-mail (EML)",
  srt: "subtitles (SRT)",
  vtt: "subtitles (WebVTT)",
  warc: "a web capture (WARC)",
};

/** What a file's name claims. An ending that isn't here claims nothing. */
const ENDINGS: Record<string, Format> = {
  txt: "text",
  md: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
  eml: "eml",
  srt: "srt",
  vtt: "vtt",
  warc: "warc",
  "warc.gz": "warc",
};

/** What is known by its first bytes and isn't read, with what to do about it. */
const NOT_READ: [Uint8Array, string][] = [
  [ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an old Office file (DOC, XLS, MSG): save it as DOCX or PDF"],
  [ascii("{\\rtf"), "an RTF file: save it as DOCX or PDF"],
  [ascii("\xff\xd8\xff"), "a JPEG picture: attach it as evidence, and paste or type its words"],
  [ascii("\x89PNG"), "a PNG picture: attach it as evidence, and paste or type its words"],
  [ascii("GIF8"), "a GIF picture: attach it as evidence, and paste or type its words"],
  [ascii("II*\0"), "a TIFF picture: attach it as evidence, and paste or type its words"],
  [ascii("MM\0*"), "a TIFF picture: attach it as evidence, and paste or type its words"],
  [ascii("ID3"), "a sound recording: attach it as evidence, and bring in its transcript"],
  [ascii("OggS"), "a sound recording: attach it as evidence, and bring in its transcript"],
  [ascii("RIFF"), "a recording or picture: attach it as evidence, and bring in its transcript"],
  [ascii("\x1aE\xdf\xa3"), "a film: attach it as evidence, and bring in its transcript"],
  [ascii("\x7fELF"), "a program, which has no words to read"],
  [ascii("MZ"), "a program, which has no words to read"],
  [ascii("7z\xbc\xaf"), "an archive: unpack it and bring in what is inside"],
  [ascii("Rar!"), "an archive: unpack it and bring in what is inside"],
];

/**
 * What a file is by its bytes, whatever its name says; or why it can't be one that is read. A name that claims another
 * format than the bytes are is refused: somebody should know why before anything rests on it. Plain text is what may
 * stand in a file named as text, subtitles and message headers included.
 */
export function sniff(bytes: Uint8Array, filename: string | null): { ok: true; format: Format } | Unreadable {
  const known = NOT_READ.find(([magic]) => startsWith(bytes, magic));
  if (known) return unreadable(`It is ${known[1]}.`);
  const found = formatOf(bytes);
  if (typeof found !== "string") return found;
  const ending = /\.(warc\.gz|[a-z0-9]+)$/i.exec(filename ?? "")?.[1]?.toLowerCase() ?? "";
  const claimed = ENDINGS[ending];
  if (!claimed || claimed === found) return { ok: true, format: found };
  // The formats that are text inside may be kept as what their name says they are.
  if (claimed === "text" && (found === "srt" || found === "vtt" || found === "eml"))
    return { ok: true, format: "text" };
  return unreadable(
    `Its name ends in .${ending}, which is ${NAMES[claimed]}, but its bytes are ${found === "text" ? "not" : NAMES[found]}. Ask where it came from; if it is right, rename the file and bring it in again.`,
  );
}

function formatOf(bytes: Uint8Array): Format | Unreadable {
  if (indexWithin(bytes, ascii("%PDF-"), 1024) >= 0) return "pdf";
  if (startsWith(bytes, ascii("PK\x03\x04")) || startsWith(bytes, ascii("PK\x05\x06")))
    return zipFormat(bytes);
  if (startsWith(bytes, ascii("\x1f\x8b"))) return "warc";
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\ufeff/, "");
  if (/^WARC\/\d/.test(head)) return "warc";
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return "vtt";
  if (/^\s*\d+\s*\r?\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->/.test(head)) return "srt";
  if (isPage(head)) return "html";
  if (isMessage(head)) return "eml";
  return "text";
}

/** A page begins with its doctype or its outermost elements, whatever comments and declarations stand before them. */
function isPage(head: string): boolean {
  const bare = head.replace(/^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, "");
  return /^<(?:!doctype\s+html|html|head|body|title|meta)[\s>]/i.test(bare);
}

/** A message begins with header fields, one of those that every message has among them (RFC 5322, 3.6). */
function isMessage(head: string): boolean {
  const [fields = ""] = head.split(/\r?\n\r?\n/, 1);
  const lines = fields.split(/\r?\n/);
  const names = lines.flatMap((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase() ?? []);
  const folded = lines.filter((line) => /^[ \t]/.test(line)).length;
  const wanted = ["from", "received", "return-path", "message-id", "date", "mime-version"];
  return (
    names.length >= 3 &&
    names.length + folded >= lines.length - 1 &&
    wanted.filter((name) => names.includes(name)).length >= 2
  );
}

/** A zip file is what its first entries' names say: they stand in plain in its local headers. */
function zipFormat(bytes: Uint8Array): Format | Unreadable {
  const holds = (name: string) => indexWithin(bytes, ascii(name), bytes.length) >= 0;
  if (holds("word/document.xml")) return "docx";
  if (holds("xl/workbook.xml"))
    return unreadable("It is a spreadsheet (XLSX): import its rows as statements.");
  if (holds("opendocument.text"))
    return unreadable("It is an OpenDocument text (ODT): save it as DOCX or PDF.");
  if (holds("ppt/presentation.xml"))
    return unreadable("It is a presentation (PPTX): save it as PDF and bring that in.");
  return unreadable("It is an archive (ZIP): unpack it and bring in what is inside.");
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function indexWithin(bytes: Uint8Array, wanted: Uint8Array, within: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(within, bytes.length)).indexOf(wanted);
}
