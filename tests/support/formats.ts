import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync, deflateSync } from "node:zlib";

const FOLDER = path.resolve(import.meta.dirname, "..", "fixtures", "formats");

/** A file made by a real program: see tests/fixtures/formats/README.md. */
export function realFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(FOLDER, name)));
}

/** A zip file with these parts. `size` is what its headers say, where that isn't the truth. */
export function zipOf(
  parts: { name: string; content: string | Uint8Array; size?: number; locked?: boolean }[],
): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, size, locked } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(locked ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? plain.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), head, tail, Buffer.from(name)]),
    );
    files.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, central, Buffer.from("PK\x05\x06"), end]));
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The least that Word opens: a body with these paragraphs' XML, and whatever other parts a test adds. */
export function docxOf(
  body: string,
  others: { name: string; content: string | Uint8Array }[] = [],
  prolog = "",
): Uint8Array {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    ...others,
  ]);
}

/** A paragraph of a Word document. */
export const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** A PDF of one page that paints `content`, with whatever else a test puts into its catalog, its page or its font. */
export function pdfOf(
  content: string | { packed: Buffer },
  {
    catalog = "",
    page = "",
    font = "",
    pages = 1,
  }: { catalog?: string; page?: string; font?: string; pages?: number } = {},
): Uint8Array {
  const stream =
    typeof content === "string"
      ? Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
      : Buffer.concat([
          Buffer.from(`<< /Length ${content.packed.length} /Filter /FlateDecode >>\nstream\n`),
          content.packed,
          Buffer.from("\nendstream"),
        ]);
  const kids = Array.from({ length: pages }, (_, at) => `${5 + at} 0 R`).join(" ");
  const objects = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`),
    Buffer.from(font || "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
    stream,
    ...Array.from({ length: pages }, () =>
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> ${page} >>`,
      ),
    ),
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(whole);
    at += whole.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** A page's content that shows one line. */
export const shows = (words: string) => `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`;

/** Flate data of `megabytes` spaces. */
export function spaces(megabytes: number): Buffer {
  return deflateSync(Buffer.alloc(megabytes * 1_000_000, 32), { level: 9 });
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
