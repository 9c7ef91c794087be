import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showingOf } from "@/lib/media/model";
import { mayHoldNotes, recognise } from "@/lib/media/recognise";

const bytes = (text: string) => Buffer.from(text, "latin1");
/** An MPEG 1 layer III frame: 128 kbit/s at 44.1 kHz has 417 bytes. */
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);

describe("what a browser may show of a file", () => {
  it.each<[string, Buffer, string | null]>([
    ["PNG", bytes("\x89PNG\r\n\x1a\n...."), "image/png"],
    ["JPEG", bytes("\xff\xd8\xff\xe1"), "image/jpeg"],
    ["GIF", bytes("GIF89a"), "image/gif"],
    ["WebP", bytes("RIFF....WEBPVP8 "), "image/webp"],
    ["AVIF", bytes("\0\0\0\x1cftypavif"), "image/avif"],
    ["MP3 with tags", bytes("ID3\x04"), "audio/mpeg"],
    ["MP3 without", Buffer.concat([frame, frame]), "audio/mpeg"],
    ["M4A", bytes("\0\0\0\x1cftypM4A "), "audio/mp4"],
    ["Ogg Opus", bytes(`OggS${"\0".repeat(22)}\x01\x13OpusHead`), "audio/ogg"],
    ["WAV", bytes("RIFF....WAVEfmt "), "audio/wav"],
    ["FLAC", bytes("fLaC"), "audio/flac"],
    ["MP4", bytes("\0\0\0\x18ftypmp42"), "video/mp4"],
    ["WebM", bytes("\x1aE\xdf\xa3\x9fB\x86\x81\x01\x42\x82\x84webm"), "video/webm"],
    ["SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'>"), null],
    ["HTML", bytes("<!doctype html>"), null],
    ["PDF", bytes("%PDF-1.7"), null],
    ["one frame alone", frame, null],
    ["UTF-16 text", bytes("\xff\xfe<\0h\0t\0m\0l\0"), null],
    ["AAC in ADTS", bytes("\xff\xf1\x50\x80"), null],
    ["Ogg with pictures", bytes(`OggS${"\0".repeat(22)}\x01\x2a\x80theora`), null],
    ["Matroska", bytes("\x1aE\xdf\xa3\x9f\x42\x82\x88matroska"), null],
    ["a picture a browser doesn't know", bytes("\0\0\0\x18ftypheic"), null],
    ["nothing", Buffer.alloc(0), null],
    ["a page that begins as a RIFF", bytes("RIFF<script>"), null],
  ])("%s", (_what, head, type) => {
    expect(recognise(head)).toBe(type);
  });

  it("never fails, and names only what it may show", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (head) => {
        const type = recognise(head);
        expect(type === null || showingOf(type) !== null).toBe(true);
        expect(typeof mayHoldNotes(head)).toBe("boolean");
      }),
    );
  });

  it("is what was recognised: another type is shown as nothing", () => {
    for (const type of [null, "image/svg+xml", "text/html", "application/pdf", "image/png;x"])
      expect(showingOf(type)).toBeNull();
  });
});
