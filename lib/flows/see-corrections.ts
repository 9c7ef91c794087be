import { storyScope } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { CORRECTIONS_AT_ONCE } from "@/lib/editions/model-corrections";
import {
  type DueEdition,
  dueEditions,
  dueStatements,
  lastAddress,
  listClosings,
} from "@/lib/editions/reads-corrections";
import { localTime } from "@/lib/editions/reads-gate";
import { type CorrectionMessage, correctionMessage } from "@/lib/editions/rules-corrections-message";
import { type Correction, correctionsOn, findCorrections } from "@/lib/flows/find-corrections";
import { Prisma } from "@/lib/generated/prisma/client";
import { mailIsSetUp } from "@/lib/mail";
import { type Actor, ROLES, roleMay, type StoryScope } from "@/lib/policy";

/** One correction as a page shows it. */
export type ShownCorrection = { statementId: string; label: string; digest: string; sentences: string[] };

/** What has to be corrected in an edition, a page of it; null when the story has no such number. */
export async function seeCorrections(scope: StoryScope, number: number, { page = 1 } = {}) {
  const edition = await db.edition.findUnique({
    where: { storyId_number: { storyId: scope.storyId, number } },
    select: {
      id: true,
      number: true,
      recipient: true,
      madeAt: true,
      story: { select: { title: true, timeZone: true } },
    },
  });
  if (!edition) return null;
  const head = await findCorrections(scope);
  const skip = (Math.max(page, 1) - 1) * CORRECTIONS_AT_ONCE;
  const [due, closings, address] = await Promise.all([
    dueStatements(scope, edition.id, { skip, take: CORRECTIONS_AT_ONCE }),
    listClosings(scope, edition.id),
    lastAddress(scope, edition),
  ]);
  const found = (await correctionsOn(scope, due.ids, head)).filter(
    ({ editionId }) => editionId === edition.id,
  );
  const rows = found.sort(byNumber).map(shown);
  return {
    editionId: edition.id,
    rows,
    total: due.total,
    first: skip + 1,
    message: messageOf(scope, edition, found),
    address,
    mail: mailIsSetUp(),
    closings,
  };
}
export type SeenCorrections = NonNullable<Awaited<ReturnType<typeof seeCorrections>>>;

type OfEdition = {
  number: number;
  recipient: string | null;
  madeAt: Date;
  story: { title: string; timeZone: string };
};

/** The message that tells these corrections of an edition. */
export function messageOf(
  scope: StoryScope,
  { number, recipient, madeAt, story }: OfEdition,
  corrections: readonly Correction[],
): CorrectionMessage {
  const head = {
    edition: number,
    storyTitle: story.title,
    madeAt: localTime(madeAt, story.timeZone),
    recipient,
    by: scope.actor.name,
  };
  return correctionMessage(
    head,
    corrections.flatMap(({ sentences }) => sentences.map(({ words }) => words)),
  );
}

function byNumber(a: Correction, b: Correction): number {
  return Number(a.label.slice(1)) - Number(b.label.slice(1));
}

function shown({ statementId, label, digest, sentences }: Correction): ShownCorrection {
  return { statementId, label, digest, sentences: sentences.map(({ words }) => words) };
}

/** Editions that one page of a story, or of the desk, lists as to be corrected. */
const EDITIONS = 10;

export type DueEditionRow = DueEdition & {
  /** What the first of its statements reads differently. */
  sentences: string[];
};

/** A page of the story's editions that have to be corrected, each with what its first statement reads differently. */
export async function seeDueEditions(scope: StoryScope, { page = 1 } = {}) {
  const head = await findCorrections(scope);
  const skip = (Math.max(page, 1) - 1) * EDITIONS;
  const rows = await dueEditions(Prisma.sql`${scope.storyId}::uuid`, { skip, take: EDITIONS });
  const found = await correctionsOn(scope, [...new Set(rows.map(({ first }) => first))], head);
  return {
    rows: rows.map((row): DueEditionRow => {
      const correction = found.find(
        ({ editionId, statementId }) => editionId === row.id && statementId === row.first,
      );
      return { ...row, sentences: correction ? shown(correction).sentences : [] };
    }),
    total: rows[0]?.total ?? 0,
    first: skip + 1,
    size: EDITIONS,
  };
}

/** Stories whose lists one look at the desk brings up to date. */
const STORIES = 12;
const SENDERS = ROLES.filter((role) => roleMay(role, "correction.close"));

/** The newest editions to be corrected in the stories where the person may send or dismiss, and how many there are. */
export type DeskCorrections = {
  rows: DueEdition[];
  total: number;
  /** More stories changed since their last look than one look takes. */
  more: boolean;
};

/**
 * The editions to be corrected over all of a person's stories; for who may send corrections. A look brings the lists of
 * a bounded number of stories up to date, those that changed last first: the next goes on with the others.
 */
export async function readDeskCorrections(
  actor: Actor,
  { stories = STORIES } = {},
): Promise<DeskCorrections> {
  if (!roleMay(actor.ceiling, "correction.close")) return { rows: [], total: 0, more: false };
  const mine = Prisma.sql`SELECT m."storyId" FROM "Membership" m
    WHERE m."accountId" = ${actor.accountId}::uuid AND m.role = ANY(${[...SENDERS]})`;
  const behind = await storiesBehind(mine, stories + 1);
  await Promise.all(behind.slice(0, stories).map((storyId) => bringUp(actor, storyId)));
  const rows = await dueEditions(mine, { take: EDITIONS });
  return { rows, total: rows[0]?.total ?? 0, more: behind.length > stories };
}

async function bringUp(actor: Actor, storyId: string): Promise<void> {
  const scope = await storyScope(actor, storyId);
  if (scope) await findCorrections(scope);
}

async function storiesBehind(stories: Prisma.Sql, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    /* plan kept */ SELECT s.id FROM "Story" s JOIN "LedgerHead" h ON h.chain = s.id::text
    JOIN "LedgerEntry" e ON e.chain = h.chain AND e.seq = h.seq
    LEFT JOIN "CorrectionHead" c ON c."storyId" = s.id LEFT JOIN "SharedTextHead" t ON t."storyId" = s.id
    WHERE s.id IN (${stories}) AND s."nextEdition" > 1
      AND (c."storyId" IS NULL OR c.seq < h.seq OR c.shared < coalesce(t.seq, 0))
    ORDER BY e.at DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
