import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/identifiers";
import type { Role } from "@/lib/policy";
import {
  mayReadIdentity,
  mayRewriteIdentity,
  openNote,
  type SealedNote,
  sealNote,
} from "@/lib/sources/rules-identity";

const key = randomBytes(32);
const place = { storyId: newId(), sourceId: newId() };
const NOTE = "Gul Bibi, the driver’s sister — گل بی بی";

describe("an identity note", () => {
  const sealed = sealNote(key, place, NOTE);

  it("is read with its key, in its own place, to the letter", () => {
    expect(openNote(key, place, sealed)).toBe(NOTE);
    expect(openNote(key, place, sealNote(key, place, ""))).toBe("");
  });

  it("shows nothing of its words, and never looks the same twice", () => {
    const again = sealNote(key, place, NOTE);
    expect(Buffer.from(sealed.ciphertext).includes(Buffer.from("Gul"))).toBe(false);
    expect(again.nonce).not.toEqual(sealed.nonce);
    expect(again.ciphertext).not.toEqual(sealed.ciphertext);
  });

  const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
    bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  const broken: [string, Uint8Array, typeof place, SealedNote][] = [
    ["another key", randomBytes(32), place, sealed],
    ["another source", key, { ...place, sourceId: newId() }, sealed],
    ["another story", key, { ...place, storyId: newId() }, sealed],
    ["a changed byte of its text", key, place, { ...sealed, ciphertext: flipped(sealed.ciphertext, 0) }],
    [
      "a changed byte of its tag",
      key,
      place,
      { ...sealed, ciphertext: flipped(sealed.ciphertext, sealed.ciphertext.length - 1) },
    ],
    ["a changed nonce", key, place, { ...sealed, nonce: flipped(sealed.nonce, 3) }],
    ["its end cut off", key, place, { ...sealed, ciphertext: sealed.ciphertext.slice(0, -1) }],
    ["next to nothing left", key, place, { ...sealed, ciphertext: sealed.ciphertext.slice(0, 8) }],
  ];
  it.each(broken)("is not read with %s", (_, withKey, at, note) => {
    expect(() => openNote(withKey, at, note)).toThrow();
  });
});

describe("who reads and rewrites an identity note", () => {
  const note = { authorId: "author", readerIds: ["named"] };
  const cases: [string, string, Role, boolean, boolean][] = [
    ["its author reads and rewrites it", "author", "reporter", true, true],
    ["its author, now a viewer, reads it and writes nothing", "author", "viewer", true, false],
    ["whom the author named reads it and no more", "named", "editor", true, false],
    ["a viewer whom the author named reads it", "named", "viewer", true, false],
    ["a standards editor reads and rewrites it", "chief", "standards", true, true],
    ["an editor does neither", "other", "editor", false, false],
    ["a reporter does neither", "other", "reporter", false, false],
  ];
  it.each(cases)("%s", (_, accountId, role, reads, rewrites) => {
    expect(mayReadIdentity({ accountId, role }, note)).toBe(reads);
    expect(mayRewriteIdentity({ accountId, role }, note)).toBe(rewrites);
  });
});
