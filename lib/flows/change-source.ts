import type { Transaction } from "@/lib/db";
import { change } from "@/lib/flows/change";
import { newId } from "@/lib/identifiers";
import type { Happening } from "@/lib/ledger/events";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { indexSubject } from "@/lib/search/writes";
import type { PartyInput, SourceInput } from "@/lib/sources/model";
import { readLinks } from "@/lib/sources/reads";
import { type DatedRole, roleProblem, sourceProblem } from "@/lib/sources/rules";

const KEYS = [
  "kind",
  "name",
  "alsoKnownAs",
  "language",
  "identified",
  "partyId",
  "bodyId",
  "givesBodysAccount",
] as const;
/** What claim decisions pin of a source: whoever sets it last may not decide on what rests on it. */
const PINNED = ["kind", "partyId", "bodyId", "givesBodysAccount", "identified"];
const MEANWHILE = "Somebody else changed this source since you opened the page.";

/** Changes a source. Its name, party and body are pinned by decisions, which then show stale. */
export async function changeSource(scope: StoryScope, version: number, input: SourceInput): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const before = await tx.source.findFirst({ where: { storyId: scope.storyId, id: input.id } });
    if (!before) return notFound("source");
    if (before.version !== version) return refuse("conflict", MEANWHILE);
    const links = await readLinks(tx, scope.storyId, input);
    const problem = sourceProblem(input, links);
    if (problem) return refuse("invalid", problem.reason, { [problem.field]: problem.reason });
    if (before.attestedAt && input.kind !== "unnamed")
      return refuse("rule", "It was attested as an unnamed source: make another source instead.", {
        kind: "was attested as unnamed",
      });
    const changed = KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(input[key]));
    if (changed.length === 0) return { ok: true };
    const to = Object.fromEntries(changed.map((key) => [key, input[key]]));
    const from = Object.fromEntries(changed.map((key) => [key, before[key]]));
    const pinned = changed.some((key) => PINNED.includes(key));
    const { count } = await tx.source.updateMany({
      where: { id: input.id, version },
      data: {
        ...to,
        version: { increment: 1 },
        ...(pinned ? { partySetById: scope.actor.accountId } : {}),
        ...(changed.includes("name") ? { renamedById: scope.actor.accountId } : {}),
      },
    });
    if (count === 0) return refuse("conflict", MEANWHILE);
    await indexSubject(tx, scope.storyId, "source", input.id, [input.name, ...input.alsoKnownAs]);
    record({
      event: "source.changed",
      subjectKind: "source",
      subjectId: input.id,
      payload: { name: input.name, changed, from, to, party: links.partyName, body: links.bodyName },
    });
    return { ok: true };
  });
}

/** Gives a source a role, with the local dates between which it held. The same role given twice is kept once. */
export async function addRole(scope: StoryScope, sourceId: string, role: DatedRole): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const { storyId } = scope;
    const source = await lockSource(tx, storyId, sourceId);
    if (!source) return notFound("source");
    const problem = roleProblem(role);
    if (problem) return refuse("invalid", problem, { roleTo: "is before the first day" });
    if (await tx.sourceRole.count({ where: { storyId, sourceId, ...role } })) return { ok: true };
    await tx.sourceRole.create({ data: { id: newId(), storyId, sourceId, ...role } });
    record(roleChanged(sourceId, source.name, null, role));
    return { ok: true };
  });
}

/** Corrects a role or says when it ended; `to: null` takes away one that was entered by mistake. */
export async function changeRole(scope: StoryScope, roleId: string, to: DatedRole | null): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const { storyId } = scope;
    const of = await tx.sourceRole.findFirst({ where: { storyId, id: roleId }, select: { sourceId: true } });
    const source = of && (await lockSource(tx, storyId, of.sourceId));
    // Read under the source's lock: whoever was first may have changed it, or taken it away.
    const before = source && (await tx.sourceRole.findFirst({ where: { storyId, id: roleId } }));
    if (!before) return notFound("role");
    const problem = to && roleProblem(to);
    if (problem) return refuse("invalid", problem, { roleTo: "is before the first day" });
    const from = { title: before.title, fromDate: before.fromDate, toDate: before.toDate };
    if (to && ROLE_KEYS.every((key) => from[key] === to[key])) return { ok: true };
    if (to) await tx.sourceRole.update({ where: { id: roleId }, data: to });
    else await tx.sourceRole.delete({ where: { id: roleId } });
    record(roleChanged(before.sourceId, source.name, from, to));
    return { ok: true };
  });
}

const ROLE_KEYS = ["title", "fromDate", "toDate"] as const;

function roleChanged(
  sourceId: string,
  name: string,
  from: DatedRole | null,
  to: DatedRole | null,
): Happening {
  const told = (role: DatedRole | null) => ({
    role: role && { title: role.title, from: role.fromDate, until: role.toDate },
  });
  const payload = { name, changed: ["role"], from: told(from), to: told(to) };
  return { event: "source.changed", subjectKind: "source", subjectId: sourceId, payload };
}

/** The row is locked: what two people do to one source comes one after the other. */
async function lockSource(tx: Transaction, storyId: string, id: string) {
  const [row] = await tx.$queryRaw<
    { name: string; kind: string; version: number; attestedAt: Date | null }[]
  >`
    SELECT name, kind, version, "attestedAt" FROM "Source"
    WHERE "storyId" = ${storyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

/** Someone who knows attests that an unnamed source is no other source of the story: it then counts as an origin. */
export async function attestSource(scope: StoryScope, sourceId: string, version: number): Promise<Outcome> {
  return change(scope, "source.attest", async ({ tx, at, record }) => {
    const source = await lockSource(tx, scope.storyId, sourceId);
    if (!source) return notFound("source");
    if (source.kind !== "unnamed") return refuse("rule", "Only an unnamed source is attested.");
    if (source.attestedAt) return { ok: true };
    if (source.version !== version) return refuse("conflict", MEANWHILE);
    const attested = { attestedById: scope.actor.accountId, attestedAt: at };
    await tx.source.update({ where: { id: sourceId }, data: { ...attested, version: { increment: 1 } } });
    const payload = { name: source.name };
    record({ event: "source.attested", subjectKind: "source", subjectId: sourceId, payload });
    return { ok: true };
  });
}

/** Takes an attestation back: the source is again one that nobody vouches for, and counts as no origin. */
export async function withdrawAttestation(
  scope: StoryScope,
  sourceId: string,
  version: number,
  reason: string,
): Promise<Outcome> {
  return change(scope, "source.attest", async ({ tx, record }) => {
    const source = await lockSource(tx, scope.storyId, sourceId);
    if (!source) return notFound("source");
    if (!source.attestedAt) return { ok: true };
    if (source.version !== version) return refuse("conflict", MEANWHILE);
    const nobody = { attestedById: null, attestedAt: null };
    await tx.source.update({ where: { id: sourceId }, data: { ...nobody, version: { increment: 1 } } });
    const told = { from: { attested: true }, to: { attested: false } };
    const payload = { name: source.name, changed: ["attested"], ...told, reason };
    record({ event: "source.changed", subjectKind: "source", subjectId: sourceId, payload });
    return { ok: true };
  });
}

/** Renames a party; its letter and pattern stay. */
export async function changeParty(scope: StoryScope, input: PartyInput): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const [before] = await tx.$queryRaw<{ name: string; shortName: string | null }[]>`
      SELECT name, "shortName" FROM "Party"
      WHERE "storyId" = ${scope.storyId}::uuid AND id = ${input.id}::uuid FOR UPDATE`;
    if (!before) return notFound("party");
    const to = { name: input.name, shortName: input.shortName };
    if (before.name === to.name && before.shortName === to.shortName) return { ok: true };
    const taken = await tx.party.findFirst({
      where: { storyId: scope.storyId, name: to.name, id: { not: input.id } },
      select: { id: true },
    });
    if (taken) return refuse("duplicate", "Another party of the story has that name.", { name: "is taken" });
    await tx.party.update({ where: { id: input.id }, data: { ...to, version: { increment: 1 } } });
    record({
      event: "party.changed",
      subjectKind: "party",
      subjectId: input.id,
      payload: { from: before, to },
    });
    return { ok: true };
  });
}
