import type { ClaimStanding } from "@/lib/claims/model";
import { byClaim } from "@/lib/claims/reads-readings";
import { proposeUtterances, type Uttered } from "@/lib/corroboration/utterances";
import type { StoryScope } from "@/lib/policy";
import { type ApartRow, type PrintRow, readApart, readPrints } from "@/lib/statements/reads-utterances";
import { inStatementOrder } from "@/lib/statements/rules-utterances";

export type NamedStatement = { id: string; label: string };

/** Statements that may print one utterance: the fullest print, and those nobody has said a word on with it. */
export type ProposedUtterance = { lead: NamedStatement; others: NamedStatement[]; reason: string };

/** A person's word on statements of the claim: one utterance, or two. */
export type SaidOfUtterance = { statements: NamedStatement[]; word: "one" | "two"; by: string; at: Date };

export type UtterancesOf = { proposed: ProposedUtterance[]; said: SaidOfUtterance[] };

/**
 * What of a claim's statements may be one utterance, and what persons said of that. Worked out from the words, and kept
 * for as long as the claim's reading is.
 */
export async function seeUtterances(
  { storyId }: StoryScope,
  claim: { id: string; standing: Pick<ClaimStanding, "positions" | "restsOn"> },
): Promise<UtterancesOf> {
  const { positions, restsOn } = claim.standing;
  const ids = [...new Set(positions.flatMap(({ counted, statementId }) => (counted ? [statementId] : [])))];
  const found = await byClaim("utterances", storyId, [claim.id], async () => {
    const [prints, apart] = await Promise.all([readPrints(storyId, ids), readApart(storyId, ids)]);
    return new Map([[claim.id, { standing: { restsOn }, ...utterancesOf(prints, apart) }]]);
  });
  return found.get(claim.id) ?? { proposed: [], said: [] };
}

/** So many prints are asked about at once; once these are answered, the next ones come. */
const MOST_TOGETHER = 40;

/** The same from rows. Pure. */
export function utterancesOf(prints: readonly PrintRow[], apart: readonly ApartRow[]): UtterancesOf {
  const byId = new Map(prints.map((print) => [print.id, print]));
  const parted = new Set(apart.map((row) => keyOf(row.aStatementId, row.bStatementId)));
  const isOpen = (lead: PrintRow) => (other: PrintRow) =>
    (lead.utterance === null || lead.utterance.id !== other.utterance?.id) &&
    !parted.has(keyOf(lead.id, other.id));
  const proposed = proposeUtterances(prints.map(utteredOf)).flatMap(({ statementIds }) => {
    const [lead, ...rest] = statementIds.flatMap((id) => byId.get(id) ?? []);
    if (!lead) return [];
    const open = rest.filter(isOpen(lead)).slice(0, MOST_TOGETHER);
    // Asked again of those alone that are open, so that the reason speaks of no others.
    const [proposal] = proposeUtterances([lead, ...open].map(utteredOf));
    return proposal ? [{ lead: named(lead), others: open.map(named), reason: proposal.reason }] : [];
  });
  return { proposed, said: [...tied(prints), ...apart.flatMap((row) => partedWord(row, byId))] };
}

function tied(prints: readonly PrintRow[]): SaidOfUtterance[] {
  const together = new Map<string, PrintRow[]>();
  for (const print of prints)
    if (print.utterance)
      together.set(print.utterance.id, [...(together.get(print.utterance.id) ?? []), print]);
  return [...together.values()].flatMap((rows): SaidOfUtterance[] => {
    const utterance = rows[0]?.utterance;
    if (!utterance || rows.length < 2) return [];
    return [{ statements: rows.map(named), word: "one", by: utterance.setBy.name, at: utterance.setAt }];
  });
}

function partedWord(row: ApartRow, byId: ReadonlyMap<string, PrintRow>): SaidOfUtterance[] {
  const statements = [row.aStatementId, row.bStatementId]
    .flatMap((id) => byId.get(id) ?? [])
    .sort((a, b) => a.item.number - b.item.number)
    .map(named);
  return [{ statements, word: "two", by: row.setBy.name, at: row.setAt }];
}

function utteredOf(print: PrintRow): Uttered {
  return {
    statementId: print.id,
    label: `S${print.item.number}`,
    documentId: print.documentId,
    speakerId: print.speakerId,
    speakerName: print.speaker?.name ?? null,
    words: print.quote,
    saidOn: print.saidOn,
  };
}

function named({ id, item }: PrintRow): NamedStatement {
  return { id, label: `S${item.number}` };
}

function keyOf(one: string, other: string): string {
  return inStatementOrder(one, other).join(" ");
}
