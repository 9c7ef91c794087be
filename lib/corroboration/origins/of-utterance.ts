import type { PositionInput } from "@/lib/corroboration/model";
import type { Origin } from "@/lib/corroboration/origins/origin";
import { linkFurthestBack } from "@/lib/corroboration/origins/relays";
import { namedSpeaker } from "@/lib/corroboration/origins/speaker";
import { inOrder, listOf } from "@/lib/corroboration/phrases";

/**
 * For each position the others that print the same utterance, by a person's word, in a fixed order. Only of one speaker:
 * a statement whose speaker was set right since belongs to it no more. Positions without any are left out.
 */
export function printsOf(
  positions: readonly PositionInput[],
): ReadonlyMap<PositionInput, readonly PositionInput[]> {
  const together = new Map<string, PositionInput[]>();
  for (const position of positions) {
    const speaker = namedSpeaker(position);
    if (!position.utterance || speaker === null) continue;
    const key = `${position.utterance} ${speaker.id} ${position.stance}`;
    together.set(key, [...(together.get(key) ?? []), position]);
  }
  return new Map(
    [...together.values()].flatMap((prints) => {
      const ordered = prints.toSorted((a, b) => inOrder(a.id, b.id));
      return prints.length > 1 ? prints.map((position) => [position, ordered] as const) : [];
    }),
  );
}

type Print = { position: PositionInput; origin: Origin };

/**
 * The one origin of an utterance: what one print tells of whom the speaker has it from, or for whom it speaks, holds for
 * all. The link furthest back goes first, a person's before the program's, then the body whose account it is.
 */
export function originOfPrints(prints: readonly Print[], position: PositionInput): Origin | null {
  const [first] = prints.toSorted(
    (a, b) =>
      reach(b.position) - reach(a.position) ||
      Number(b.origin.known) - Number(a.origin.known) ||
      inOrder(a.origin.key, b.origin.key) ||
      inOrder(a.position.id, b.position.id),
  );
  if (!first) return null;
  const own = prints.find((print) => print.position === position);
  if (own && own.origin.key === first.origin.key) return own.origin;
  const labels = listOf(prints.map((print) => print.position.statementLabel).sort(inOrder));
  const why = `${labels} print one utterance by a person’s word, and ${first.position.statementLabel} tells whose knowledge it is: ${first.origin.label}.`;
  return { ...first.origin, why };
}

function reach(position: PositionInput): number {
  const link = linkFurthestBack(position.relays, namedSpeaker(position));
  if (link) return link.madeBy === "person" ? 3 : 2;
  return position.givesBodysAccount ? 1 : 0;
}
