import { db } from "@/lib/db";
import { change, notAllowed } from "@/lib/flows/change";
import { enterFromReader } from "@/lib/flows/enter-from-reader";
import type { Entered } from "@/lib/flows/enter-statement";
import { withdrawWithin } from "@/lib/flows/move-item";
import { takenAlready, unfound, writeProposalDecision } from "@/lib/flows/proposal-decision";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lockItem } from "@/lib/reviews/reads";
import { roleOn } from "@/lib/sources/rules";
import { type EntryInput, entryInput } from "@/lib/statements/model-entry";
import type {
  Proposal,
  ProposalAcceptance,
  ProposalRejection,
  ProposalsAcceptance,
  ProposalTakenBack,
} from "@/lib/statements/model-proposals";
import { type FoundProposal, readProposal, readProposalsFrom } from "@/lib/statements/reads-proposals-anew";
import { figuresWithIds } from "@/lib/statements/rules-proposals";

/**
 * Enters a suggestion as it stands, tied to the claims that were ticked, and submits it if asked. What is entered is read
 * from the text again: of what was sent only the place, the ties and the party count. A speaker whom the story doesn't
 * know is made its source only if that was asked for.
 */
export async function acceptProposal(
  scope: StoryScope,
  { id, textId, place, ties, newSource, partyId, next }: ProposalAcceptance,
): Promise<Outcome<Entered>> {
  if (!may(scope, "statement.write")) return notAllowed(scope, "statement.write");
  const proposal = await readProposal(scope, textId, place);
  if (typeof proposal === "string") return unfound(proposal);
  const entry = await entryFrom(scope, proposal, { id, textId, newSource, partyId });
  if (!entry.ok) return entry;
  const positions = ties.map((tie) => ({ id: newId(), claimText: null, ...tie }));
  return enterFromReader(scope, { ...entry.input, positions, next }, place);
}

type Wanted = { id: string; textId: string; newSource: boolean; partyId: string | null };

/** A suggestion as the panel would send it. */
async function entryFrom(
  scope: StoryScope,
  { found, document }: FoundProposal,
  { id, textId, newSource, partyId }: Wanted,
): Promise<Outcome<{ input: EntryInput }>> {
  const { speaker } = found;
  if (speaker.is === "open")
    return refuse("rule", "The text doesn’t let one be certain who says it: edit it and say who.");
  if (speaker.is === "new" && !newSource)
    return refuse("rule", `${speaker.name} is no source of the story yet: say that it is to be made one.`);
  const made = { id: newId(), partyId, partyName: null };
  const entry = entryInput.safeParse({
    id,
    documentId: document.id,
    textId,
    quote: found.quote,
    span: { start: found.start, end: found.end },
    kind: found.kind,
    cue: found.cue,
    role: found.role ?? (speaker.is === "known" ? await roleNow(scope, speaker.id) : null),
    speakerId: speaker.is === "known" ? speaker.id : null,
    speaker: speaker.is === "new" ? { ...made, name: speaker.name, kind: speaker.kind } : null,
    language: document.language,
    relays: found.relays.map((relay) => ({ ...relay, madeBy: "program" })),
    figures: figuresWithIds(found, newId),
  });
  return entry.success
    ? { ok: true, input: entry.data }
    : refuse("rule", "It can’t be entered as it stands: edit it.");
}

async function roleNow({ storyId }: StoryScope, sourceId: string): Promise<string | null> {
  const roles = await db.sourceRole.findMany({
    where: { storyId, sourceId },
    select: { title: true, fromDate: true, toDate: true },
  });
  return roleOn(roles, null);
}

export type AcceptedTogether = { numbers: number[]; refused: string[] };

/**
 * Enters as drafts all that is suggested in a part of a text from a confidence on, each as a change of its own: one that
 * is refused keeps none of the others back. Those whose speaker is uncertain are left; those that need a new source
 * are left unless that was asked for.
 */
export async function acceptProposals(
  scope: StoryScope,
  { id: togetherId, textId, from, least, newSources }: ProposalsAcceptance,
): Promise<Outcome<AcceptedTogether>> {
  if (!may(scope, "statement.write")) return notAllowed(scope, "statement.write");
  const proposals = await readProposalsFrom(scope, textId, from, least);
  if (typeof proposals === "string") return unfound(proposals);
  const numbers: number[] = [];
  const refused: string[] = [];
  for (const { start, end } of proposals.filter((each) => isAcceptable(each, newSources))) {
    const place = { start, end };
    // Read again each time: a source that one of them made is known to the next.
    const proposal = await readProposal(scope, textId, place);
    if (typeof proposal === "string") return unfound(proposal);
    const wanted = { id: newId(), textId, newSource: newSources, partyId: null };
    const entry = await entryFrom(scope, proposal, wanted);
    const outcome = entry.ok ? await enterFromReader(scope, entry.input, place, togetherId) : entry;
    if (outcome.ok) numbers.push(outcome.number);
    else refused.push(outcome.reason);
  }
  return { ok: true, numbers, refused };
}

/** Whether a suggestion can be entered without another look at who speaks. */
function isAcceptable({ speaker, unfinished }: Proposal, newSources: boolean): boolean {
  return unfinished.length === 0 && (speaker.is === "known" || (speaker.is === "new" && newSources));
}

/** Says that a suggestion is none: it isn't shown again, and counts against what made it. */
export async function rejectProposal(
  scope: StoryScope,
  { id, textId, place }: ProposalRejection,
): Promise<Outcome<{ decisionId: string }>> {
  if (!may(scope, "statement.write")) return notAllowed(scope, "statement.write");
  const proposal = await readProposal(scope, textId, place);
  if (typeof proposal === "string") return unfound(proposal);
  return change(scope, "statement.write", async (changing) => {
    const same = await changing.tx.proposalDecision.findUnique({
      where: { id },
      select: { storyId: true, textId: true, spanStart: true },
    });
    if (same)
      return same.storyId === scope.storyId && same.textId === textId && same.spanStart === place.start
        ? { ok: true, decisionId: id }
        : refuse("conflict", "That identifier is taken.");
    const taken = await takenAlready(scope, changing, textId, proposal.found);
    if (taken) return taken;
    await writeProposalDecision(scope, changing, {
      id,
      textId,
      proposal: proposal.found,
      outcome: "rejected",
      statement: null,
      document: proposal.document,
      togetherId: null,
    });
    return { ok: true, decisionId: id };
  });
}

/** Until a reviewer has it, a statement can be taken back as if it had not been accepted. */
const NOT_REVIEWED = ["draft", "submitted", "withdrawn"];

/**
 * Takes a decision on a suggestion back, with all made at the same stroke if asked: what was entered from it is withdrawn,
 * and the suggestion stands open again. Refused once a reviewer has the statement.
 */
export async function takeBackProposal(
  scope: StoryScope,
  { id, together }: ProposalTakenBack,
): Promise<Outcome<{ takenBack: number }>> {
  return change(scope, "statement.write", async (changing) => {
    const { tx, at, record } = changing;
    const asked = await tx.proposalDecision.findFirst({
      where: { storyId: scope.storyId, id },
      select: { togetherId: true, takenBackAt: true },
    });
    if (!asked) return notFound("decision");
    if (asked.takenBackAt) return refuse("conflict", "It was taken back already.");
    const rows = await tx.proposalDecision.findMany({
      where: {
        storyId: scope.storyId,
        takenBackAt: null,
        ...(together && asked.togetherId ? { togetherId: asked.togetherId } : { id }),
      },
      orderBy: { spanStart: "asc" },
      select: {
        id: true,
        outcome: true,
        confidence: true,
        spanStart: true,
        spanEnd: true,
        statementId: true,
        text: { select: { id: true, document: { select: { id: true, number: true } } } },
        statement: { select: { quote: true } },
      },
    });
    const { count } = await tx.proposalDecision.updateMany({
      where: { storyId: scope.storyId, id: { in: rows.map((row) => row.id) }, takenBackAt: null },
      data: { takenBackAt: at, takenBackById: scope.actor.accountId },
    });
    if (count !== rows.length) return refuse("conflict", "Somebody else is taking it back.");
    for (const { statementId } of rows) {
      const item = statementId && (await lockItem(tx, scope.storyId, statementId));
      if (!item) continue;
      if (!NOT_REVIEWED.includes(item.state))
        return refuse("rule", `S${item.number} is ${item.state}: it can be withdrawn on its own page.`);
      if (item.state === "withdrawn") continue;
      const on = { itemId: item.id, version: item.version };
      const gone = await withdrawWithin(scope, changing, on, "Its suggestion was taken back.");
      if (!gone.ok) return gone;
    }
    for (const { outcome, confidence, spanStart, spanEnd, text, statement } of rows)
      record({
        event: "proposal.taken-back",
        subjectKind: "document",
        subjectId: text.document.id,
        payload: {
          label: `D${text.document.number}`,
          words: statement?.quote.slice(0, 300) ?? null,
          outcome,
          confidence,
          textId: text.id,
          span: { start: spanStart, end: spanEnd },
        },
      });
    return { ok: true, takenBack: rows.length };
  });
}
