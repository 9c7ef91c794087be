import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type Role, roleMay } from "@/lib/policy";

/** A note as the database keeps it: AES-256-GCM, the 16 bytes of its tag at the end. */
export type SealedNote = { ciphertext: Uint8Array<ArrayBuffer>; nonce: Uint8Array<ArrayBuffer> };

const CIPHER = "aes-256-gcm";
/** NIST SP 800-38D, 5.2.1.1 and 8.2: a nonce of 96 bits, never used twice with one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a note for one source of one story: moved to another row it can't be opened.
 *
 * @param key 32 bytes
 */
export function sealNote(key: Uint8Array, place: Place, note: string): SealedNote {
  const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound(place));
  const sealed = Buffer.concat([cipher.update(note, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { ciphertext: new Uint8Array(sealed), nonce };
}

/** Opens a sealed note. Throws when the key is another, the note is another source's, or a byte was changed. */
export function openNote(key: Uint8Array, place: Place, { ciphertext, nonce }: SealedNote): string {
  const end = ciphertext.length - TAG_BYTES;
  if (end < 0) throw new RangeError("The identity note is cut short.");
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound(place));
  decipher.setAuthTag(ciphertext.subarray(end));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, end)), decipher.final()]).toString("utf8");
}

type Place = { storyId: string; sourceId: string };

function bound({ storyId, sourceId }: Place): Buffer {
  return Buffer.from(`identity/1 ${storyId} ${sourceId}`.toLowerCase());
}

type Reader = { accountId: string; role: Role };

/** Who may read an identity note: its author, those the author named, and standards (product.md, terms). */
export function mayReadIdentity(
  reader: Reader,
  note: { authorId: string; readerIds: readonly string[] },
): boolean {
  const { accountId, role } = reader;
  return role === "standards" || accountId === note.authorId || note.readerIds.includes(accountId);
}

/** Who may write over a note that stands: its author and standards; otherwise one could destroy what one can't read. */
export function mayRewriteIdentity({ accountId, role }: Reader, note: { authorId: string }): boolean {
  return roleMay(role, "source.identity.write") && (role === "standards" || accountId === note.authorId);
}
