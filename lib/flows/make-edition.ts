import { digestOf, sha256 } from "@/lib/digest";
import type { EditionInput } from "@/lib/editions/model";
import { actsFor, askedLabels } from "@/lib/editions/rules";
import { change, notAllowed } from "@/lib/flows/change";
import { type Gated, gateStatements } from "@/lib/flows/see-gate";
import { Prisma } from "@/lib/generated/prisma/client";
import { FORMATS } from "@/lib/interchange/formats";
import type { EditionHead } from "@/lib/interchange/model";
import { collect } from "@/lib/interchange/stream";
import { type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lookThroughMissing } from "@/lib/reuse/look-through";

export type MadeEdition = { editionId: string; number: number; out: number; held: number };

/**
 * Makes one numbered edition of the chosen statements: what passes the gate goes out, the rest is listed with why it
 * was held back, and all of it is frozen with the bytes that left. The same form sent twice makes it once.
 */
export async function makeEdition(scope: StoryScope, input: EditionInput): Promise<Outcome<MadeEdition>> {
  const asked = askedLabels(input);
  const barred = actsFor(asked).find((act) => !may(scope, act));
  if (barred) return notAllowed(scope, barred);
  // What goes out as disputed or not follows from origins, and these from copy.
  await lookThroughMissing(scope.storyId);
  return change(scope, "edition.make.confirmed", async ({ tx, at, record, write }) => {
    const standing = await tx.edition.findUnique({
      where: { id: input.id },
      select: { storyId: true, number: true, items: { select: { held: true } } },
    });
    if (standing) {
      if (standing.storyId !== scope.storyId) return refuse("conflict", "That identifier is taken.");
      const held = standing.items.filter((item) => item.held !== null).length;
      return {
        ok: true,
        editionId: input.id,
        number: standing.number,
        out: standing.items.length - held,
        held,
      };
    }
    const gate = await gateStatements(scope, input.statementIds, asked, at, tx);
    const out = gate.filter(({ held }) => held === null);
    if (out.length === 0) return refuse("rule", nothingPasses(gate));
    if (
      input.supersedesId &&
      !(await tx.edition.count({ where: { storyId: scope.storyId, id: input.supersedesId } }))
    )
      return refuse("invalid", "The edition it supersedes is not in this story.", {
        supersedesId: "is not in this story",
      });

    const story = await tx.story.update({
      where: { id: scope.storyId },
      data: { nextEdition: { increment: 1 } },
      select: { nextEdition: true, title: true, timeZone: true },
    });
    const number = story.nextEdition - 1;
    const head: EditionHead = {
      number,
      storyTitle: story.title,
      madeAt: at.toISOString().replace(/\.\d+Z$/, "Z"),
      madeBy: scope.actor.name,
      recipient: input.recipient,
      order: input.order,
      timeZone: story.timeZone,
    };
    const format = FORMATS[input.format];
    const bytes = await collect(
      format.write(
        head,
        out.map(({ frozen }) => frozen),
      ),
    );
    const hash = sha256(bytes);
    await tx.edition.create({
      data: {
        id: input.id,
        storyId: scope.storyId,
        number,
        format: input.format,
        style: input.order,
        recipient: input.recipient,
        note: input.note,
        options: { asked: [...asked], items: digestOf(out.map(({ digest }) => digest)) },
        filename: `${fileWords(story.title)}-edition-${number}.${format.extension}`,
        mediaType: format.mediaType,
        bytes: Buffer.from(bytes),
        sha256: hash,
        supersedesId: input.supersedesId,
        madeById: scope.actor.accountId,
        madeAt: at,
      },
    });
    write(editionItems(scope.storyId, input.id, gate));
    const held = gate.length - out.length;
    const payload = {
      number,
      format: input.format,
      out: out.length,
      held,
      recipient: input.recipient,
      asked: [...asked],
      sha256: hash,
    };
    record({ event: "edition.made", subjectKind: "edition", subjectId: input.id, payload });
    return { ok: true, editionId: input.id, number, out: out.length, held };
  });
}

/** SQL that freezes what was chosen, thousands of rows as one JSON. */
function editionItems(storyId: string, editionId: string, gate: readonly Gated[]): Prisma.Sql {
  const rows = gate.map(({ statementId, revision, digest, held, frozen }, ordinal) => ({
    storyId,
    editionId,
    ordinal,
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

function nothingPasses(gate: readonly Gated[]): string {
  const [first] = gate;
  if (!first) return "None of the chosen statements is in this story.";
  return `None of the ${gate.length} chosen statements may leave: ${first.frozen.label}: ${first.held}.`;
}

/** A title as a file's name: letters and digits of any script, joined by hyphens. */
function fileWords(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "story"
  );
}
