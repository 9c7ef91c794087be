import { precisionOf, startOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import type { DocumentInput, Incoming } from "@/lib/documents/model";
import type { Locators } from "@/lib/text/locate";

/** The columns of a document's particulars; its date begins at its start in the story's zone. */
export function documentColumns(input: Omit<DocumentInput, "id" | "publisherName">, timeZone: string) {
  const { publishedOn, ...plain } = input;
  return {
    ...plain,
    publishedOn,
    publishedOnPrecision: publishedOn ? precisionOf(publishedOn) : null,
    publishedAt: publishedOn ? startOf(publishedOn, timeZone) : null,
  };
}

/** Keeps bytes by their content: the same bytes are kept once, whoever brought them. Returns their SHA-256. */
export async function keepBytes(
  tx: Transaction,
  { bytes, mediaType }: Pick<Incoming, "bytes" | "mediaType">,
): Promise<string> {
  const hash = sha256(bytes);
  await tx.$executeRaw`
    INSERT INTO "Blob" (sha256, size, "mediaType", bytes) VALUES (${hash}, ${bytes.length}, ${mediaType}, ${Buffer.from(bytes)})
    ON CONFLICT (sha256) DO NOTHING`;
  return hash;
}

/** A text version of a document, with the bytes it was made from. */
export async function insertText(
  tx: Transaction,
  text: {
    id: string;
    storyId: string;
    documentId: string;
    version: number;
    content: string;
    locators: Locators;
    maker: string;
    notes: string[];
    filename: string | null;
    cameFrom: string | null;
    createdById: string;
    at: Date;
  },
  incoming: Incoming,
): Promise<{ sha256: string }> {
  const { at, ...columns } = text;
  const hash = sha256(text.content);
  const blobSha256 = await keepBytes(tx, incoming);
  await tx.text.create({
    data: { ...columns, sha256: hash, length: text.content.length, blobSha256, createdAt: at },
  });
  return { sha256: hash };
}
