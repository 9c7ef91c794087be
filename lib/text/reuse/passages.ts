import type { WordStore } from "@/lib/text/reuse/store";
import type { Stretch } from "@/lib/text/reuse/stretch";

/** Words between two stretches, in both texts or in one, that don't part them. */
const CHANGED = 8;
const ADDED = 2;

/** Joins stretches that follow each other in both texts, and what stands between two that nearly do. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom);
  const joined: Stretch[] = [];
  for (const next of sorted) {
    let into = -1;
    for (let at = joined.length - 1; at >= 0 && at >= joined.length - 4; at--) {
      const last = joined[at];
      if (last && follows(last, next)) {
        into = at;
        break;
      }
    }
    const last = joined[into];
    if (last) {
      last.aTo = Math.max(last.aTo, next.aTo);
      last.bTo = Math.max(last.bTo, next.bTo);
      last.aFrom = Math.min(last.aFrom, next.aFrom);
      last.bFrom = Math.min(last.bFrom, next.bFrom);
      last.open += next.open;
      last.openLength += next.openLength;
      last.linked += next.linked;
      last.likeness = Math.max(last.likeness, next.likeness);
    } else joined.push({ ...next });
  }
  return joined;
}

function follows(last: Stretch, next: Stretch): boolean {
  const a = gap(last.aFrom, last.aTo, next.aFrom);
  const b = gap(last.bFrom, last.bTo, next.bFrom);
  if (a < 0 || b < 0) return false;
  // Words added on one side only are somebody's sentence; words changed on both are the same sentence's.
  return Math.min(a, b) > 0 ? Math.max(a, b) <= CHANGED : Math.max(a, b) <= ADDED;
}

/** Words between two stretches of one text; 0 where they overlap in order, -1 where the second begins first. */
function gap(from: number, to: number, next: number): number {
  return next < from ? -1 : Math.max(0, next - to);
}

/** The characters of words `from`–`to` of one document: whole sentences with their marks, where they are whole. */
export function charactersOf(store: WordStore, document: number, from: number, to: number): [number, number] {
  const first = store.sentenceAt(document, from);
  const last = store.sentenceAt(document, to - 1);
  const end = (store.starts[to - 1] ?? 0) + (store.lengths[to - 1] ?? 0);
  return [
    store.sentenceWord[first] === from ? (store.sentenceStart[first] ?? 0) : (store.starts[from] ?? 0),
    store.sentenceWord[last + 1] === to ? (store.sentenceEnd[last] ?? 0) : end,
  ];
}
