import { db, type Transaction } from "@/lib/db";
import type { EditionInput } from "@/lib/editions/model";
import { firstInPlace } from "@/lib/editions/reads-retractions";
import { readStyles } from "@/lib/editions/reads-styles";
import { actsFor, askedLabels } from "@/lib/editions/rules";
import { seconds } from "@/lib/editions/rules-freeze";
import { beginCorrections } from "@/lib/editions/writes-corrections";
import { settings } from "@/lib/env";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { discard, type Gathered, gather, lastChange, type Rendered, render } from "@/lib/flows/edition-draft";
import type { Gated } from "@/lib/flows/see-gate";
import { Prisma } from "@/lib/generated/prisma/client";
import { FORMATS } from "@/lib/interchange/formats";
import { inOrder } from "@/lib/interchange/house-styles";
import type { EditionHead, Format } from "@/lib/interchange/model";
import type { HouseStyle } from "@/lib/interchange/model-style";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lookThroughMissing } from "@/lib/reuse/look-through";

export type MadeEdition = { editionId: string; number: number; out: number; held: number };

/** How often a story that changes while it is read is read again, and a number that another took is left to it. */
const READINGS = 4;
const NUMBERS = 20;
/** The writes of a hundred thousand statements take longer than a person's change may. */
const WRITING_MS = 180_000;
/** Bytes of one stored part, and frozen items of one statement of SQL. */
const PART = 1024 * 1024;
const ITEMS_AT_ONCE = 500;

/**
 * Makes one numbered edition of the chosen statements: what passes the gate goes out, the rest is listed with why it
 * was held back, and all of it is frozen with the bytes that left. The same form sent twice makes it once.
 *
 * Reading, freezing and writing its bytes hold no transaction open and no more than a page in memory. The transaction
 * at the end stores what was put aside, and only if the story is still as it was read: else it is read again.
 */
export async function makeEdition(scope: StoryScope, input: EditionInput): Promise<Outcome<MadeEdition>> {
  const asked = askedLabels(input);
  const barred = actsFor(asked).find((act) => !may(scope, act));
  if (barred) return notAllowed(scope, barred);
  const standing = await alreadyMade(scope, input.id);
  if (standing) return standing;
  const style = await styleOf(input);
  if (!("id" in style)) return style;
  const chosen = input.everything ? { speakerId: input.speakerId } : { ids: input.statementIds };
  for (let reading = 1; reading <= READINGS; reading += 1) {
    // What goes out as disputed or not follows from origins, and these from copy.
    await lookThroughMissing(scope.storyId);
    const gathered = await gather(scope, chosen, { asked, now: new Date() }, input.supersedesId);
    try {
      const made = await makeOf(scope, input, gathered, style);
      if (made !== "changed") return made;
    } finally {
      await discard(gathered);
    }
  }
  return refuse(
    "conflict",
    "The story changed each time while its statements were read. Try again in a quieter moment, or choose fewer.",
  );
}

/** Makes the edition of what was gathered; "changed" when the story is no longer what it was gathered from. */
async function makeOf(
  scope: StoryScope,
  input: EditionInput,
  gathered: Gathered,
  style: HouseStyle,
): Promise<Outcome<MadeEdition> | "changed"> {
  const format = FORMATS[input.format];
  if (gathered.out === 0 && (gathered.retracted === 0 || !format.retracts))
    return refuse("rule", nothingPasses(gathered));
  if (format.cap !== null && gathered.out > format.cap)
    return refuse(
      "rule",
      `${gathered.out} statements would go out, and ${format.label} takes ${format.cap} at the most: choose fewer, or a format that streams, such as CSV, HTML or JSON.`,
    );
  for (let attempt = 1; attempt <= NUMBERS; attempt += 1) {
    const head = await headOf(scope, input, style, gathered);
    if (!("storyUri" in head)) return head;
    const rendered = await render(gathered, format, head, input.note);
    try {
      const barred = input.acceptErrors ? null : errorsOfStyle(rendered);
      if (barred) return barred;
      const stored = await store(scope, input, { gathered, rendered, head, format });
      if (stored !== "number taken") return stored;
    } finally {
      await rendered.bytes.discard();
    }
  }
  return refuse("conflict", "Other editions of this story are being made at this moment. Try again.");
}

type Ready = { gathered: Gathered; rendered: Rendered; head: EditionHead; format: Format };

/** Writes a finished edition in one transaction, with its entry in the ledger. */
async function store(
  scope: StoryScope,
  input: EditionInput,
  ready: Ready,
): Promise<Outcome<MadeEdition> | "changed" | "number taken"> {
  let obstacle: "changed" | "number taken" | null = null;
  const { gathered, head } = ready;
  const work = async (transaction: Change): Promise<Outcome<MadeEdition>> => {
    const { tx, record } = transaction;
    obstacle = null;
    // The story's row first, as every change that takes a number does; then its chain, so that nothing else is entered.
    const { nextEdition } = await tx.story.update({
      where: { id: scope.storyId },
      data: { nextEdition: { increment: 1 } },
      select: { nextEdition: true },
    });
    await tx.$queryRaw`SELECT seq FROM "LedgerHead" WHERE chain = ${scope.storyId} FOR UPDATE`;
    const standing = await alreadyMade(scope, input.id, tx);
    if (standing) return standing;
    if ((await lastChange(scope.storyId, tx)) !== gathered.asOf) obstacle = "changed";
    else if (nextEdition - 1 !== head.number) obstacle = "number taken";
    if (obstacle) return refuse("conflict", obstacle);
    await writeEdition(tx, scope, input, ready);
    if (head.number === 1) await beginCorrections(tx, scope.storyId, gathered.place);
    const { out, held } = gathered;
    record({
      event: "edition.made",
      subjectKind: "edition",
      subjectId: input.id,
      payload: payloadOf(input, ready),
    });
    return { ok: true, editionId: input.id, number: head.number, out, held };
  };
  const outcome = await change(scope, "edition.make.confirmed", work, { timeout: WRITING_MS });
  return obstacle ?? outcome;
}

async function writeEdition(tx: Transaction, scope: StoryScope, input: EditionInput, ready: Ready) {
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

function payloadOf(input: EditionInput, { gathered, rendered, head }: Ready) {
  return {
    number: head.number,
    format: input.format,
    style: head.style.id,
    out: gathered.out,
    held: gathered.held,
    recipient: input.recipient,
    ...(head.supersedes ? { supersedes: head.supersedes, retracted: gathered.retracted } : {}),
    asked: [...askedLabels(input)],
    styleErrors: rendered.counts.E,
    sha256: rendered.sha256,
  };
}

/** What the edition with this identifier is, when it was made before. */
async function alreadyMade(
  scope: StoryScope,
  id: string,
  client: typeof db | Transaction = db,
): Promise<Outcome<MadeEdition> | null> {
  const edition = await client.edition.findUnique({ where: { id }, select: { storyId: true, number: true } });
  if (!edition) return null;
  if (edition.storyId !== scope.storyId) return refuse("conflict", "That identifier is taken.");
  const all = await client.editionItem.count({ where: { editionId: id } });
  const held = await client.editionItem.count({ where: { editionId: id, held: { not: null } } });
  return { ok: true, editionId: id, number: edition.number, out: all - held, held };
}

async function styleOf({ style, order }: EditionInput): Promise<HouseStyle | Refusal> {
  const { styles } = await readStyles();
  const found = styles.find(({ id }) => id === style);
  if (found) return inOrder(found, order);
  const named = styles.map(({ id }) => id).join(", ");
  const reason = `There is no house style “${style}”: choose among ${named}.`;
  return refuse("invalid", reason, { style: reason });
}

/** The head under the next number, as it is now: whether it still is, the transaction asks again. */
async function headOf(
  scope: StoryScope,
  input: EditionInput,
  style: HouseStyle,
  { out }: Gathered,
): Promise<EditionHead | Refusal> {
  const story = await db.story.findUniqueOrThrow({
    where: { id: scope.storyId },
    select: { nextEdition: true, title: true, timeZone: true },
  });
  const superseded = input.supersedesId
    ? await db.edition.findFirst({
        where: { storyId: scope.storyId, id: input.supersedesId },
        select: { number: true, madeAt: true },
      })
    : null;
  if (input.supersedesId && !superseded)
    return refuse("invalid", "The edition it supersedes is not in this story.", {
      supersedesId: "is not in this story",
    });
  const first = input.supersedesId ? await firstInPlace(scope.storyId, input.supersedesId) : null;
  // Who reads exchange formats knows an update by its later second.
  const after = (superseded?.madeAt.getTime() ?? 0) + 1_000;
  return {
    number: story.nextEdition,
    storyTitle: story.title,
    storyUri: `${settings().siteUrl}/stories/${scope.storyId}`,
    madeAt: seconds(new Date(Math.max(Date.now(), after))),
    madeBy: scope.actor.name,
    recipient: input.recipient,
    supersedes: superseded?.number ?? null,
    first: first ?? story.nextEdition,
    canceled: out === 0,
    style,
    verbs: input.verbs,
    timeZone: story.timeZone,
  };
}

function nothingPasses({ held, firstHeld, retracted }: Gathered): string {
  if (retracted > 0)
    return "Nothing of what was chosen may leave. To take back all that had left, choose one of the ninjs formats, which can say so.";
  if (!firstHeld) return "None of the chosen statements is in this story.";
  return `None of the ${held} chosen statements may leave: ${firstHeld.frozen.label}: ${firstHeld.held}.`;
}

/** Why errors of style keep an edition back; null when there are none. */
function errorsOfStyle({ errors, counts }: Rendered): Refusal | null {
  const [first] = errors;
  if (!first) return null;
  const many = counts.E > 1;
  const reason = `${many ? `${counts.E} errors` : "An error"} of style: ${`${first.statement} ${first.rule}`.trim()}: ${first.message} Mend ${many ? "them" : "it"}, or say that the edition may leave with ${many ? "them" : "it"} (in a script: --accept-errors).`;
  return refuse("rule", reason, { acceptErrors: reason });
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
