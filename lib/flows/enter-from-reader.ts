import type { PositionInput } from "@/lib/claims/model";
import { type Change, change } from "@/lib/flows/change";
import { type Entered, enterWithin } from "@/lib/flows/enter-statement";
import { writeClaim } from "@/lib/flows/keep-claim";
import { writeParty, writeSource } from "@/lib/flows/make-source";
import { submitWithin } from "@/lib/flows/move-item";
import { takenAlready, unfound, writeProposalDecision } from "@/lib/flows/proposal-decision";
import { proveStatement } from "@/lib/flows/statement-proof";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { Bearing, EntryInput, NewSpeaker } from "@/lib/statements/model-entry";
import { readProposal } from "@/lib/statements/reads-proposals-anew";
import { isUnedited } from "@/lib/statements/rules-proposals";
import type { Span } from "@/lib/text/model";
import { namesInstitution } from "@/lib/text/names";

/**
 * Enters a statement as the reader's panel sends it, with a speaker, a party and claims made in place, and submits it if
 * asked: one transaction, all of it or nothing. Sending the same form twice enters it once, by the statement's identifier.
 *
 * @param suggested where the suggestion stands that it was entered from: the words are then somebody's decision on it,
 * and only the first one counts
 * @param togetherId shared by those accepted at one stroke
 */
export async function enterFromReader(
  scope: StoryScope,
  { speaker, positions, next, ...statement }: EntryInput,
  suggested: Span | null = null,
  togetherId: string | null = null,
): Promise<Outcome<Entered>> {
  const proposal = suggested && (await readProposal(scope, statement.textId, suggested));
  if (typeof proposal === "string") return unfound(proposal);
  const proved = await proveStatement(
    scope.storyId,
    speaker ? { ...statement, speakerId: null, grounds: null } : statement,
  );
  if (!proved.ok) return proved;
  return change(scope, "statement.write", async (changing) => {
    const known = await changing.tx.item.findUnique({ where: { id: statement.id }, select: { id: true } });
    if (known) return enterWithin(scope, changing, proved, []);
    if (proposal) {
      const taken = await takenAlready(scope, changing, statement.textId, proposal.found);
      if (taken) return taken;
    }
    if (speaker) {
      const made = await makeSpeaker(scope, changing, speaker, statement.role);
      if (!made.ok) return made;
    }
    const speakerId = speaker?.id ?? statement.speakerId;
    const placed: PositionInput[] = [];
    for (const [index, row] of positions.entries()) {
      const position = await toPosition(scope, changing, row, statement.id);
      if (!position.ok) return at(position, `positions.${index}`);
      placed.push(position.position);
    }
    const entered = await enterWithin(
      scope,
      changing,
      { ...proved, input: { ...proved.input, speakerId } },
      placed,
    );
    if (!entered.ok) return entered;
    if (proposal) {
      const said = { ...statement, speakerId: speaker ? null : statement.speakerId };
      const unedited = isUnedited(proposal.found, { ...said, newSpeaker: speaker?.name ?? null });
      await writeProposalDecision(scope, changing, {
        id: newId(),
        textId: statement.textId,
        proposal: proposal.found,
        outcome: unedited ? "accepted" : "edited",
        statement: { id: statement.id, number: entered.number },
        document: proposal.document,
        togetherId,
      });
    }
    if (next === "draft") return entered;
    const submitted = await submitWithin(scope, changing, { itemId: statement.id, version: 1 });
    return submitted.ok ? entered : submitted;
  });
}

async function makeSpeaker(
  scope: StoryScope,
  changing: Change,
  { id, name, kind, partyId, partyName }: NewSpeaker,
  role: string | null,
): Promise<Outcome> {
  let ofParty = partyId;
  if (!ofParty && partyName) {
    const party = await writeParty(scope, changing, { id: newId(), name: partyName, shortName: null });
    if (!party.ok) return at(party, "speaker", { name: "partyName" });
    ofParty = party.partyId;
  }
  const identified =
    kind === "person" || kind === "publisher" || (kind === "organisation" && namesInstitution(name));
  const made = await writeSource(scope, changing, {
    id,
    kind,
    name,
    alsoKnownAs: [],
    language: null,
    identified,
    partyId: ofParty,
    bodyId: null,
    givesBodysAccount: false,
    role,
    roleFrom: null,
    roleTo: null,
  });
  return made.ok ? { ok: true } : at(made, "speaker");
}

async function toPosition(
  scope: StoryScope,
  changing: Change,
  { id, claimId, claimText, stance, rejects }: Bearing,
  statementId: string,
): Promise<Outcome<{ position: PositionInput }>> {
  const made = claimId
    ? null
    : await writeClaim(scope, changing, {
        id: newId(),
        text: claimText ?? "",
        shortText: null,
        measure: null,
        measureOther: null,
        who: null,
        currency: null,
      });
  if (made && !made.ok) return made;
  const onClaim = made?.claimId ?? claimId;
  if (!onClaim) return notFound("claim");
  const rejected =
    stance === "rejects" && rejects !== null
      ? await changing.tx.position.findFirst({
          where: { storyId: scope.storyId, claimId: onClaim, statement: { item: { number: rejects } } },
          select: { id: true },
        })
      : null;
  if (stance === "rejects" && !rejected)
    return refuse("invalid", `S${rejects} takes no position on that claim.`, {
      rejects: "takes no position on this claim",
    });
  return {
    ok: true,
    position: {
      id,
      claimId: onClaim,
      statementId,
      stance,
      rejectsId: rejected?.id ?? null,
      version: null,
      figureIds: null,
    },
  };
}

/** A refusal of a part, with its fields named as the whole form names them. */
function at<T extends object>(
  outcome: Outcome<T> & { ok: false },
  path: string,
  renamed: Record<string, string> = {},
): Outcome<never> {
  const fields = Object.entries(outcome.fields ?? {}).map(([name, wrong]) => [
    `${path}.${renamed[name] ?? name}`,
    wrong,
  ]);
  return { ...outcome, ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}) };
}
