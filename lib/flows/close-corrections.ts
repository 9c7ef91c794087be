import { db, type Transaction } from "@/lib/db";
import { digestOf } from "@/lib/digest";
import { type CorrectionInput, readSeen } from "@/lib/editions/model-corrections";
import { toldBy } from "@/lib/editions/rules-corrections-due";
import { closingsInsert } from "@/lib/editions/writes-corrections";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { type Correction, correctionsOn } from "@/lib/flows/find-corrections";
import { messageOf } from "@/lib/flows/see-corrections";
import { newId } from "@/lib/identifiers";
import { type Head, readHead } from "@/lib/ledger/kept";
import { sendMail } from "@/lib/mail";
import { notFound, type Outcome, type Refusal, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";

export type ClosedCorrections = { number: number; closed: number; outcome: "sent" | "dismissed" };

/** Editions to whose recipients this process is writing at this moment. */
const sending = new Set<string>();

/**
 * Sends corrections of an edition, notes that they were sent by hand, or dismisses them with a reason; each just as the
 * page showed it. Whatever reads otherwise by now is refused, and has to be read again.
 *
 * Mail goes out before it is entered: a message that the server took counts as sent from the entry on. If the process
 * dies between the two, the correction is still listed and may be sent a second time, with the same Message-ID; it is
 * never taken for sent when it wasn't.
 */
export async function closeCorrections(
  scope: StoryScope,
  input: CorrectionInput,
): Promise<Outcome<ClosedCorrections>> {
  if (!may(scope, "correction.close")) return notAllowed(scope, "correction.close");
  const edition = await editionOf(scope, input.editionId);
  if (!edition) return notFound("edition");
  if (input.how !== "mail") return close(scope, input, edition);
  if (sending.has(edition.id))
    return refuse("conflict", "A correction of this edition is being sent at this moment.");
  sending.add(edition.id);
  try {
    return await mail(scope, input, edition);
  } finally {
    sending.delete(edition.id);
  }
}

type Edition = NonNullable<Awaited<ReturnType<typeof editionOf>>>;

function editionOf({ storyId }: StoryScope, id: string) {
  return db.edition.findFirst({
    where: { storyId, id },
    select: {
      id: true,
      number: true,
      recipient: true,
      madeAt: true,
      story: { select: { title: true, timeZone: true } },
    },
  });
}

const CHANGED =
  "What has to be corrected has changed since you opened the page, or somebody closed it: read it again.";
/** How often a story that changes while it is read is read again. */
const READINGS = 4;

/** Enters what was sent by hand or is dismissed, if nothing of the story changed since it was read. */
async function close(
  scope: StoryScope,
  input: CorrectionInput,
  edition: Edition,
): Promise<Outcome<ClosedCorrections>> {
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const head = await readHead(scope.storyId);
    const found = await dueAsSeen(scope, input, head);
    if ("ok" in found) return found;
    let changed = false;
    const outcome = await change(scope, "correction.close", async (transaction) => {
      changed = (await lockChain(transaction.tx, scope)) !== head.seq;
      return changed ? refuse("conflict", CHANGED) : record(scope, input, edition, found, transaction);
    });
    if (!changed) return outcome;
  }
  return refuse("conflict", CHANGED);
}

/** Mails what is due, with no transaction open, and then enters just what was mailed, whatever changed meanwhile. */
async function mail(
  scope: StoryScope,
  input: CorrectionInput,
  edition: Edition,
): Promise<Outcome<ClosedCorrections>> {
  const found = await dueAsSeen(scope, input, await readHead(scope.storyId));
  if ("ok" in found) return found;
  const { to } = input;
  if (to === null) return refuse("invalid", "Say which address it goes to.", { to: "is missing" });
  const sent = await sendMail({
    ...messageOf(scope, edition, found),
    to,
    replyTo: { name: scope.actor.name, address: scope.actor.email },
    id: `correction.${digestOf([edition.id, to, found.map(({ digest }) => digest)]).slice(0, 40)}`,
  });
  if (!sent.ok) return refuse("rule", `${sent.why}. Nothing was sent, and nothing was changed.`);
  return change(scope, "correction.close", async (transaction) => {
    await lockChain(transaction.tx, scope);
    return record(scope, input, edition, found, transaction);
  });
}

/** Closings of a story stand in one row: the next ordinal is nobody else's. Returns where the chain ends. */
async function lockChain(tx: Transaction, { storyId }: StoryScope): Promise<number> {
  const [head] = await tx.$queryRaw<{ seq: number }[]>`
    SELECT seq FROM "LedgerHead" WHERE chain = ${storyId} FOR UPDATE`;
  return head?.seq ?? 0;
}

/** The corrections that the page showed, if each is due and reads as it did; else why not. */
async function dueAsSeen(
  scope: StoryScope,
  { editionId, seen }: CorrectionInput,
  head: Head,
): Promise<Correction[] | Refusal> {
  const wanted = new Map(seen.map(readSeen).map(({ statementId, digest }) => [statementId, digest]));
  const all = await correctionsOn(scope, [...wanted.keys()], head);
  const due = all.filter((correction) => correction.editionId === editionId);
  const asSeen = due.filter(({ statementId, digest }) => wanted.get(statementId) === digest);
  if (asSeen.length === wanted.size) return asSeen.sort(byNumber);
  return refuse("conflict", CHANGED);
}

function byNumber(a: Correction, b: Correction): number {
  return Number(a.label.slice(1)) - Number(b.label.slice(1));
}

async function record(
  scope: StoryScope,
  { how, to, reason }: CorrectionInput,
  edition: Edition,
  corrections: readonly Correction[],
  { tx, at, record: enter, write }: Change,
): Promise<Outcome<ClosedCorrections>> {
  const outcome = how === "dismiss" ? "dismissed" : "sent";
  const sentTo = how === "mail" ? to : null;
  const ordinals = await lastOrdinals(tx, edition.id, corrections);
  const shared = { storyId: scope.storyId, editionId: edition.id, outcome, reason, sentTo, at } as const;
  write(
    closingsInsert(
      corrections.map(({ statementId, digest, difference }) => ({
        id: newId(),
        statementId,
        ordinal: (ordinals.get(statementId) ?? 0) + 1,
        digest,
        told: outcome === "sent" ? toldBy(difference) : difference.told,
      })),
      { ...shared, byId: scope.actor.accountId },
    ),
  );
  enter({
    event: "correction.closed",
    subjectKind: "edition",
    subjectId: edition.id,
    payload: {
      edition: edition.number,
      label: corrections.map(({ label }) => label).join(", "),
      outcome,
      recipient: edition.recipient,
      ...(outcome === "sent" ? { how, to: sentTo } : {}),
      text: corrections.flatMap(({ sentences }) => sentences.map(({ words }) => words)),
      digests: corrections.map(({ digest }) => digest),
      ...(reason ? { reason } : {}),
    },
  });
  return { ok: true, number: edition.number, closed: corrections.length, outcome };
}

async function lastOrdinals(
  tx: Transaction,
  editionId: string,
  corrections: readonly Correction[],
): Promise<Map<string, number>> {
  const rows = await tx.correctionClosing.groupBy({
    by: ["statementId"],
    where: { editionId, statementId: { in: corrections.map(({ statementId }) => statementId) } },
    _max: { ordinal: true },
  });
  return new Map(rows.map(({ statementId, _max }) => [statementId, _max.ordinal ?? 0]));
}
