import { describe, expect, it } from "vitest";
import { readNotesIsolated } from "@/lib/isolation/read-isolated";
import { saidLine } from "@/lib/media/file-says";
import { readNotes } from "@/lib/media/read-notes";
import { pictureWithNotes } from "@/tests/support/picture-with-notes";

describe("what a picture says of itself", () => {
  it("is its camera, time, place, author, and what it was saved with", async () => {
    expect(await readNotesIsolated(pictureWithNotes())).toEqual({
      camera: "Weir Optics W1",
      takenAt: "2026-02-01 07:30:00 +05:00",
      place: "30.18333, 67.00000",
      software: "Darkroom 9",
      changedAt: "2026-02-02 10:00:00",
      author: "A resident",
    });
  });

  it("is nothing for what says nothing, is cut off, or is no picture", async () => {
    const whole = pictureWithNotes();
    for (const bytes of [new Uint8Array(0), whole.subarray(0, 30), new TextEncoder().encode("<svg/>")])
      expect(await readNotes(bytes)).toBeNull();
  });

  it("fails over no byte changed", async () => {
    const whole = pictureWithNotes();
    for (let at = 0; at < whole.length; at += 1)
      for (const value of [0, 0x7f, 0xff]) {
        const changed = Uint8Array.from(whole);
        changed[at] = value;
        const says = await readNotes(changed);
        for (const words of Object.values(says ?? {})) expect(String(words).length).toBeLessThanOrEqual(300);
      }
  });

  it("is nothing when its reader takes too long", async () => {
    expect(await readNotesIsolated(pictureWithNotes(), { time: 1 })).toBeNull();
  });

  it("is kept on one line and within bounds", () => {
    expect(saidLine(" a\n\u0000b ")).toBe("a b");
    expect(saidLine("x".repeat(5_000))).toHaveLength(299);
    expect(saidLine({})).toBeUndefined();
    expect(saidLine(" ")).toBeUndefined();
  });
});
