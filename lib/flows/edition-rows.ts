import { sendingBytes, type Transaction } from "@/lib/db";
import type { EditionInput } from "@/lib/editions/model";
import { askedLabels } from "@/lib/editions/rules";
import type { Ready } from "@/lib/flows/edition-draft";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StoryScope } from "@/lib/policy";

/** Bytes of one stored part, and of the frozen items of one statement of SQL. */
const PART = 1024 * 1024;
const ITEMS_AT_ONCE = 1024 * 1024;

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
  for await (const lines of gathered.gated.lines(ITEMS_AT_ONCE))
    ordinal += await sendingBytes(lines, (sent) =>
      tx.$executeRaw(editionItems(storyId, input.id, sent, ordinal)),
    );
  let part = 0;
  for await (const bytes of rendered.bytes.pieces(PART)) {
    // Nothing of it is asked back, as what a client's `create` returns would be.
    const partOf = (
      sent: Prisma.Sql,
    ) => Prisma.sql`INSERT INTO "EditionPart" ("storyId", "editionId", ordinal, bytes)
      VALUES (${storyId}::uuid, ${input.id}::uuid, ${part}, ${sent})`;
    await sendingBytes(bytes, (sent) => tx.$executeRaw(partOf(sent)));
    part += 1;
  }
}

/**
 * SQL that freezes some of what was chosen, just as it was put aside: the database takes each line apart, once.
 *
 * @param lines SQL for the bytes of `Frozen` as lines of JSON
 */
function editionItems(storyId: string, editionId: string, lines: Prisma.Sql, from: number): Prisma.Sql {
  return Prisma.sql`INSERT INTO "EditionItem"
      ("storyId", "editionId", ordinal, "statementId", revision, digest, held, frozen)
    SELECT ${storyId}::uuid, ${editionId}::uuid, ${from}::int + at - 1,
      (item->>'statementId')::uuid, (item->>'revision')::int, item->>'digest', item->>'held', item->'frozen'
    FROM (SELECT line::jsonb AS item, at
      FROM unnest(string_to_array(convert_from(${lines}, 'UTF8'), E'\n')) WITH ORDINALITY AS given(line, at)
      OFFSET 0) AS items`;
}

/** A title as a file's name: letters and digits of any script, joined by hyphens. */
function fileWords(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  // Cut between characters, not in one.
  const most = [...words.replace(/^-/, "")].slice(0, 50).join("");
  return most.replace(/-$/, "") || "story";
}
