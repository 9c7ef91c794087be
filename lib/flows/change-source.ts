import { change } from "@/lib/flows/change";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { indexSubject } from "@/lib/search/writes";
import type { PartyInput, SourceInput } from "@/lib/sources/model";
import { readLinks } from "@/lib/sources/reads";
import { sourceProblem } from "@/lib/sources/rules";

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
const PINNED = ["partyId", "bodyId", "givesBodysAccount", "identified"];

/** Changes a source. Its party and body are pinned by decisions, which then show stale. */
export async function changeSource(scope: StoryScope, version: number, input: SourceInput): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const before = await tx.source.findFirst({ where: { storyId: scope.storyId, id: input.id } });
    if (!before) return notFound("source");
    if (before.version !== version)
      return refuse("conflict", "Somebody else changed this source since you opened the page.");
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
      data: { ...to, version: { increment: 1 }, ...(pinned ? { partySetById: scope.actor.accountId } : {}) },
    });
    if (count === 0)
      return refuse("conflict", "Somebody else changed this source since you opened the page.");
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

/** Gives a source a role, with the days between which it held. */
export async function addRole(
  scope: StoryScope,
  sourceId: string,
  role: { title: string; fromDate: string | null; toDate: string | null },
): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const source = await tx.source.findFirst({
      where: { storyId: scope.storyId, id: sourceId },
      select: { name: true },
    });
    if (!source) return notFound("source");
    if (role.fromDate && role.toDate && role.toDate < role.fromDate)
      return refuse("invalid", "The role ends before it begins.", { roleTo: "is before the first day" });
    await tx.sourceRole.create({ data: { id: newId(), storyId: scope.storyId, sourceId, ...role } });
    const payload = {
      name: source.name,
      changed: ["role"],
      from: null,
      to: { role: role.title, from: role.fromDate, until: role.toDate },
    };
    record({ event: "source.changed", subjectKind: "source", subjectId: sourceId, payload });
    return { ok: true };
  });
}

/** Someone who knows attests that an unnamed source is no other source of the story: it then counts as an origin. */
export async function attestSource(scope: StoryScope, sourceId: string, version: number): Promise<Outcome> {
  return change(scope, "source.attest", async ({ tx, at, record }) => {
    const source = await tx.source.findFirst({
      where: { storyId: scope.storyId, id: sourceId },
      select: { name: true, kind: true, attestedAt: true },
    });
    if (!source) return notFound("source");
    if (source.kind !== "unnamed") return refuse("rule", "Only an unnamed source is attested.");
    if (source.attestedAt) return { ok: true };
    const { count } = await tx.source.updateMany({
      where: { id: sourceId, version },
      data: { attestedById: scope.actor.accountId, attestedAt: at, version: { increment: 1 } },
    });
    if (count === 0)
      return refuse("conflict", "Somebody else changed this source since you opened the page.");
    record({
      event: "source.attested",
      subjectKind: "source",
      subjectId: sourceId,
      payload: { name: source.name },
    });
    return { ok: true };
  });
}

/** Renames a party; its letter and pattern stay. */
export async function changeParty(scope: StoryScope, input: PartyInput): Promise<Outcome> {
  return change(scope, "source.write", async ({ tx, record }) => {
    const before = await tx.party.findFirst({
      where: { storyId: scope.storyId, id: input.id },
      select: { name: true, shortName: true },
    });
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
