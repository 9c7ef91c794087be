import { findMeasureWords, type MeasureWord } from "@/lib/corroboration/measure-words";

type Place = {
  start: number;
  end: number;
  /** The figure says whom it counts, so that another figure’s noun ("four deaths") doesn’t measure it. */
  named: boolean;
  /** It is a part of the figure before, and is measured by that one’s word. */
  part: boolean;
};

const ADJACENT =
  /^(?:[\s,]|\b(?:were|was|are|is|have|has|had|been|be|being|to|reported(?:ly)?|confirmed|feared|still|left|said|also|people|of them|shot|others?)\b)*$/i;
const CLAUSE_END = /[;.!?](?:\s|$)|\bwhile\b|\bbut\b/i;

/**
 * The word that measures a figure: one inside its wording ("four deaths"), else right behind it ("84 killed"), else the
 * verb in front of it that no earlier figure has ("killed 84 and captured 18"), else the next one in the sentence.
 */
export function measureAt(line: string, place: Place, floor: number, ceiling: number): MeasureWord | null {
  const words = findMeasureWords(line);
  const inside = words.find((word) => word.start >= place.start && word.end <= place.end);
  if (inside) return inside;
  const verb = words.findLast((word) => word.end <= place.start && word.start >= floor);
  if (verb && governs(line, verb, place, floor)) return verb;
  const behind = words.filter((word) => word.start >= place.end);
  const next = behind[0];
  if (next && next.start < ceiling && ADJACENT.test(line.slice(place.end, next.start))) return next;
  const front = words.filter((word) => word.end <= place.start && word.start >= floor).at(-1);
  if (front && !takenBefore(line, front, floor)) return front;
  if (place.part || !next || (place.named && next.noun)) return null;
  return !CLAUSE_END.test(line.slice(place.end, next.start)) ? next : null;
}

/** "killed 5, wounded 12": the verb right in front, unless it stands right behind the figure before and is that one’s. */
function governs(line: string, verb: MeasureWord, place: Place, floor: number): boolean {
  if (verb.noun || !/^\s*$/.test(line.slice(verb.end, place.start))) return false;
  return !takenBefore(line, verb, floor) || /,|\band\b/i.test(line.slice(floor, verb.start));
}

/** A verb right behind the figure before ("84 killed and 18 …") is that figure's. */
function takenBefore(line: string, word: MeasureWord, floor: number): boolean {
  return floor > 0 && ADJACENT.test(line.slice(floor, word.start));
}
