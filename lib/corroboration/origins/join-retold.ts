import type { PositionInput } from "@/lib/corroboration/model";
import type { Origin } from "@/lib/corroboration/origins/origin";
import type { CopyLink } from "@/lib/corroboration/origins/shared-passages";
import { namedSpeaker } from "@/lib/corroboration/origins/speaker";
import { inOrder } from "@/lib/corroboration/phrases";

/**
 * One copy names its source once as "police" and once as the commander: the same words have one origin. Where copy is
 * shared and known origins differ, they are made one, unless two named persons stand there, who are two whatever the
 * words around them.
 */
export function joinRetold(
  traced: ReadonlyMap<PositionInput, Origin>,
  copies: ReadonlyMap<PositionInput, CopyLink[]>,
): ReadonlyMap<PositionInput, Origin> {
  const leads = new Map<string, Origin>();
  const leadOf = (origin: Origin): Origin => {
    const lead = leads.get(origin.key);
    return lead && lead.key !== origin.key ? leadOf(lead) : origin;
  };
  for (const [position, links] of copies) {
    for (const other of links.flatMap(({ originals }) => originals)) {
      const [a, b] = [traced.get(position), traced.get(other)];
      if (!a?.known || !b?.known || !mayBeOne(position, other)) continue;
      const [first, second] = [leadOf(a), leadOf(b)].sort((x, y) => inOrder(x.key, y.key));
      if (first && second && first.key !== second.key) leads.set(second.key, first);
    }
  }
  return new Map(
    [...traced].map(([position, origin]) => {
      const lead = leadOf(origin);
      if (lead.key === origin.key) return [position, origin];
      const why = `The same copy names ${origin.label} here and ${lead.label} elsewhere.`;
      return [position, { ...lead, why }];
    }),
  );
}

/** Own voices are joined where they are traced; what somebody says and what a publication saw stay two. */
function mayBeOne(a: PositionInput, b: PositionInput): boolean {
  const [one, other] = [namedSpeaker(a), namedSpeaker(b)];
  if (one === null || other === null) return false;
  return one.kind !== "person" || other.kind !== "person" || one.id === other.id;
}
