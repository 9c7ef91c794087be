import type { Transaction } from "@/lib/db";
import type { EditionInput } from "@/lib/editions/model";
import { askedLabels } from "@/lib/editions/rules";
import type { Ready } from "@/lib/flows/edition-draft";
import type { Gated } from "@/lib/flows/see-gate";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StoryScope } from "@/lib/policy";

/** Bytes of one stored part, and frozen items of one statement of SQL. */
const PART = 1024 * 1024;
const ITEMS_AT_ONCE = 500;

/** Writes an edition, its frozen items and its bytes. */
export async function writeEdition(
  tx: Transaction,
  scope: StoryScope,
  input: EditionInput,
  ready: Ready,
): Promise<void> {
  const { gathered, rendered, head, format } = ready;
  const { storyId } = scope;
  await tx.edition.create({
    data: {
      id: input.id,
      storyId,
      number: head.number,
      format: input.format,
      style: head.style.id,
      recipient: input.recipient,
      note: input.note,
      options: {
        asked: [...askedLabels(input)],
        order: head.style.order,
        verbs: head.verbs,
        out: gathered.out,
        held: gathered.held,
        retracted: gathered.retracted,
        findings: rendered.counts,
        items: gathered.digest,
      },
      filename: `${fileWords(head.storyTitle)}-edition-${head.number}.${format.extension}`,
      mediaType: format.mediaType,
      sha256: rendered.sha256,
      supersedesId: input.supersedesId,
      madeById: scope.actor.accountId,
      madeAt: new Date(head.madeAt),
    },
  });
  let ordinal = 0;
  for await (const rows of inGroups(gathered.gated.values(), ITEMS_AT_ONCE)) {
    await tx.$executeRaw(editionItems(storyId, input.id, rows, ordinal));
    ordinal += rows.length;
  }
  let part = 0;
  for await (const bytes of rendered.bytes.pieces(PART)) {
    await tx.editionPart.create({
      data: { storyId, editionId: input.id, ordinal: part, bytes: new Uint8Array(bytes) },
    });
    part += 1;
  }
}

/** SQL that freezes some of what was chosen, hundreds of rows as one JSON. */
function editionItems(storyId: string, editionId: string, gated: readonly Gated[], from: number): Prisma.Sql {
  const rows = gated.map(({ statementId, revision, digest, held, frozen }, at) => ({
    storyId,
    editionId,
    ordinal: from + at,
    statementId,
    revision,
    digest,
    held,
    frozen,
  }));
  return Prisma.sql`INSERT INTO "EditionItem"
      ("storyId", "editionId", ordinal, "statementId", revision, digest, held, frozen)
    SELECT "storyId", "editionId", ordinal, "statementId", revision, digest, held, frozen
    FROM json_populate_recordset(NULL::"EditionItem", ${JSON.stringify(rows)}::json)`;
}

async function* inGroups<T>(values: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const value of values) {
    group.push(value);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** A title as a file's name: letters and digits of any script, joined by hyphens. */
function fileWords(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  // Cut between characters, not in one.
  const most = [...words.replace(/^-/, "")].slice(0, 50).join("");
  return most.replace(/-$/, "") || "story";
}
