/** A JPEG of nothing but notes (Exif 2.32, 4.5 and 4.6), written by hand: a camera, times, a place, a program, an author. */
export function pictureWithNotes(): Buffer {
  const text = (words: string) => Buffer.from(`${words}\0`, "latin1");
  const rationals = (...pairs: number[]) => {
    const buffer = Buffer.alloc(pairs.length * 4);
    for (const [at, value] of pairs.entries()) buffer.writeUInt32BE(value, at * 4);
    return buffer;
  };
  const exif: Entry[] = [
    [0x9003, 2, text("2026:02:01 07:30:00")],
    [0x9011, 2, text("+05:00")],
  ];
  const gps: Entry[] = [
    [0x0001, 2, text("N")],
    [0x0002, 5, rationals(30, 1, 11, 1, 0, 1)],
    [0x0003, 2, text("E")],
    [0x0004, 5, rationals(67, 1, 0, 1, 0, 1)],
  ];
  const main = (exifAt: number, gpsAt: number): Entry[] => [
    [0x010f, 2, text("Weir Optics")],
    [0x0110, 2, text("W1")],
    [0x0131, 2, text("Darkroom 9")],
    [0x0132, 2, text("2026:02:02 10:00:00")],
    [0x013b, 2, text("A resident")],
    [0x8769, 4, rationals(exifAt)],
    [0x8825, 4, rationals(gpsAt)],
  ];
  const exifAt = 8 + directory(main(0, 0), 8).length;
  const gpsAt = exifAt + directory(exif, exifAt).length;
  const tiff = Buffer.concat([
    Buffer.from("MM\0*\0\0\0\x08", "latin1"),
    directory(main(exifAt, gpsAt), 8),
    directory(exif, exifAt),
    directory(gps, gpsAt),
  ]);
  const segment = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(segment.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, segment, Buffer.from([0xff, 0xd9])]);
}

/** A tag, its type (2 text, 4 a number, 5 fractions) and its value. */
type Entry = [tag: number, type: 2 | 4 | 5, value: Buffer];
const UNIT = { 2: 1, 4: 4, 5: 8 };

/** A directory of entries that stands at `at`, with the values too long for an entry behind it. */
function directory(entries: Entry[], at: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16BE(entries.length);
  const behind: Buffer[] = [];
  let next = at + head.length;
  for (const [index, [tag, type, value]] of entries.entries()) {
    const place = 2 + index * 12;
    head.writeUInt16BE(tag, place);
    head.writeUInt16BE(type, place + 2);
    head.writeUInt32BE(value.length / UNIT[type], place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32BE(next, place + 8);
      behind.push(value);
      next += value.length;
    }
  }
  return Buffer.concat([head, ...behind]);
}
