import type {
  FigureInput,
  ReadingDigest,
  ReadingName,
  SideCounts,
  SideName,
} from "@/lib/corroboration/model";
import { distinct } from "@/lib/corroboration/phrases";

/**
 * What a decision pins of a reading. Reports, voices, wording and unknown origins are left out, and equal figures stand
 * once: what adds nothing stales nothing.
 */
export function digestOfReading(
  reading: ReadingName,
  side: SideName | null,
  sides: { asserts: SideCounts; denies: SideCounts },
  figures: readonly FigureInput[],
): ReadingDigest {
  const pick = ({ origins, parties }: SideCounts) => ({ origins, parties });
  const keys = figures.map(({ measure, low, high, qualifier, counting, currency }) =>
    [measure, low ?? "", high ?? "", qualifier, counting, currency ?? ""].join("|"),
  );
  return {
    reading,
    side,
    asserts: pick(sides.asserts),
    denies: pick(sides.denies),
    figures: distinct(keys).sort(),
  };
}
