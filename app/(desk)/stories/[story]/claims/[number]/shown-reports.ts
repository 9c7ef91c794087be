import type { CopyOf } from "@/lib/claims/model";
import type { OriginGroup } from "@/lib/corroboration/model";

/** Reports of a side that stand on the page at first: hundreds are read by whoever asks for them, and sent to nobody else. */
export const MOST_REPORTS = 24;
/** Of one origin at least so many, before another's come: one that is widely reported must not push out the rest. */
const FEWEST_EACH = 3;

export type ShownSide = {
  groups: OriginGroup[] /** Reports of the side that are not shown. */;
  left: number;
};

/**
 * The origins of a side with the reports that are shown of each, originals before their copies; all of them when `all`.
 * Origins that none is shown of are left out. Pure.
 */
export function shownReports(
  groups: readonly OriginGroup[],
  copyOf: ReadonlyMap<string, CopyOf>,
  all: boolean,
): ShownSide {
  const total = groups.reduce((sum, { reports }) => sum + reports.length, 0);
  if (all || total <= MOST_REPORTS) return { groups: [...groups], left: 0 };
  const each = Math.max(FEWEST_EACH, Math.floor(MOST_REPORTS / groups.length));
  const shown: OriginGroup[] = [];
  let room = MOST_REPORTS;
  for (const group of groups) {
    if (room === 0) break;
    const isCopy = ({ positionId }: OriginGroup["reports"][number]) => Number(copyOf.has(positionId));
    const reports = [...group.reports].sort((a, b) => isCopy(a) - isCopy(b)).slice(0, Math.min(each, room));
    room -= reports.length;
    if (reports.length > 0) shown.push({ ...group, reports });
  }
  return { groups: shown, left: total - (MOST_REPORTS - room) };
}
