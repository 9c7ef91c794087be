import type { EditionItem } from "@/lib/interchange/model";

/** Particles that belong to the surname they stand before. */
const PARTICLES =
  /^(?:al|el|ul|ur|bin|ibn|bint|abu|de|del|della|der|den|di|da|das|do|dos|du|la|le|van|von|ten|ter|zu|st)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|obe|mbe|cbe|kc|qc|mp)\.?,?$/i;

/**
 * The name by which a person is called after the first reference; null where it can't be told and the full name has to
 * stand again. Told from the shorter name the newsroom keeps for the source, else the last word of a name in Latin
 * letters with its particles ("Van der Berg", "ul Haq"). That rule is wrong for names whose family name stands first:
 * for those the newsroom keeps the shorter name, and the lint says where the rule was used.
 */
export function laterName({ speaker, speakerKind, laterName: kept }: EditionItem): string | null {
  if (kept) return kept;
  if (!speaker || speakerKind !== "person") return null;
  const words = speaker.split(/\s+/).filter(Boolean);
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? "")) words.pop();
  if (words.length < 2 || words.length > 6) return null;
  if (!words.every((word) => /^[\p{Script=Latin}\p{M}.’'-]+$/u.test(word))) return null;
  let from = words.length - 1;
  while (from > 1 && PARTICLES.test(words[from - 1] ?? "")) from -= 1;
  const surname = words.slice(from).join(" ");
  return surname.length > 1 && !surname.endsWith(".") ? surname : null;
}

/** Who was named so far in a running text, and by which shorter name: two people never share one. */
export type References = { seen: Set<string>; shared: Map<string, string | null> };

export function noReferences(): References {
  return { seen: new Set(), shared: new Map() };
}

/**
 * Enters a reference to the item's speaker, and gives the shorter name to use for it: null at the first reference, for
 * those who have none, and where two of the text would share it.
 */
export function refer(references: References, item: EditionItem): string | null {
  const { speaker } = item;
  if (speaker === null) return null;
  const short = laterName(item);
  const first = !references.seen.has(speaker);
  references.seen.add(speaker);
  if (!short) return null;
  const holder = references.shared.get(short);
  if (holder === undefined) references.shared.set(short, speaker);
  else if (holder !== speaker) references.shared.set(short, null);
  return !first && references.shared.get(short) === speaker ? short : null;
}
