import { type Change, change } from "@/lib/flows/change";
import { type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { indexSubject } from "@/lib/search/writes";
import type { PartyInput, SourceInput } from "@/lib/sources/model";
import { readLinks } from "@/lib/sources/reads";
import { roleProblem, sourceProblem } from "@/lib/sources/rules";

/** Adds a party. Its letter and pattern follow from the order of making and never change. */
export async function makeParty(scope: StoryScope, input: PartyInput): Promise<Outcome<{ partyId: string }>> {
  return change(scope, "source.write", (changing) => writeParty(scope, changing, input));
}

/** The same inside a change that does more. A party of the same name is taken rather than doubled. */
export async function writeParty(
  scope: StoryScope,
  { tx, record }: Change,
  input: PartyInput,
): Promise<Outcome<{ partyId: string }>> {
  const { storyId } = scope;
  // The story's row is locked so that two parties made at once get two places, and one name one party.
  await tx.$queryRaw`SELECT id FROM "Story" WHERE id = ${storyId}::uuid FOR UPDATE`;
  const standing = await tx.party.findFirst({
    where: { storyId, OR: [{ id: input.id }, { name: input.name }] },
    select: { id: true },
  });
  if (standing) return { ok: true, partyId: standing.id };
  if (await tx.party.count({ where: { id: input.id } }))
    return refuse("conflict", "That identifier is taken.");
  const last = await tx.party.findFirst({
    where: { storyId },
    orderBy: { ordinal: "desc" },
    select: { ordinal: true },
  });
  await tx.party.create({ data: { ...input, storyId, ordinal: (last?.ordinal ?? -1) + 1 } });
  record({
    event: "party.created",
    subjectKind: "party",
    subjectId: input.id,
    payload: { name: input.name, shortName: input.shortName },
  });
  return { ok: true, partyId: input.id };
}

/** Adds a source to the story. The same form sent twice adds it once. */
export async function makeSource(
  scope: StoryScope,
  input: SourceInput,
): Promise<Outcome<{ sourceId: string }>> {
  return change(scope, "source.write", (changing) => writeSource(scope, changing, input));
}

/** The same inside a change that does more. */
export async function writeSource(
  scope: StoryScope,
  { tx, at, record }: Change,
  input: SourceInput,
): Promise<Outcome<{ sourceId: string }>> {
  const { storyId } = scope;
  const standing = await tx.source.findUnique({ where: { id: input.id }, select: { storyId: true } });
  if (standing)
    return standing.storyId === storyId
      ? { ok: true, sourceId: input.id }
      : refuse("conflict", "That identifier is taken.");
  const links = await readLinks(tx, storyId, input);
  const problem = sourceProblem(input, links);
  if (problem) return refuse("invalid", problem.reason, { [problem.field]: problem.reason });
  const { role, roleFrom, roleTo, ...columns } = input;
  const dates = roleProblem({ fromDate: roleFrom, toDate: roleTo });
  if (dates) return refuse("invalid", dates, { roleTo: "is before the first day" });
  const accountId = scope.actor.accountId;
  const declares = input.partyId !== null || input.bodyId !== null || input.givesBodysAccount;
  await tx.source.create({
    data: {
      ...columns,
      storyId,
      createdById: accountId,
      createdAt: at,
      partySetById: declares ? accountId : null,
    },
  });
  if (role)
    await tx.sourceRole.create({
      data: { storyId, sourceId: input.id, title: role, fromDate: roleFrom, toDate: roleTo },
    });
  await indexSubject(tx, storyId, "source", input.id, [input.name, ...input.alsoKnownAs]);
  const payload = {
    name: input.name,
    kind: input.kind,
    party: links.partyName,
    body: links.bodyName,
    identified: input.identified,
    role,
  };
  record({ event: "source.created", subjectKind: "source", subjectId: input.id, payload });
  return { ok: true, sourceId: input.id };
}
