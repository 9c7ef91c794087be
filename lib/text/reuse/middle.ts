import { type Copy, type CopyNetwork, leftOutOf, marksOn } from "@/lib/text/reuse/copies";
import { INSIDE, MATCHED } from "@/lib/text/reuse/stretch";

/**
 * Where a text stands among others that share its copy, as textual critics reason: what two texts have in common
 * against a third they did not get from it. `against` counts words that two relatives share in a passage they have
 * from the text but that the text lacks; `for`, words that one relative shares with the text and the other lacks.
 * The text the others were made from has nothing against it.
 */
export type Standing = { for: number; against: number };

/** Beyond so many relatives no more is learned. */
const MOST_RELATIVES = 8;
/** What one relative alone shares with a text says it only up to so many words: it may be a story of its own. */
const MOST_ALONE = 30;

export function standingOf(
  network: CopyNetwork,
  document: number,
  firstWord: (document: number) => number,
): Standing {
  const copies = [...network.copiesOf(document)].slice(0, MOST_RELATIVES);
  const standing: Standing = { for: 0, against: 0 };
  for (const [at, [y, withY]] of copies.entries()) {
    const ofY = network.copiesOf(y);
    for (const [z, withZ] of copies.slice(at + 1)) {
      const between = ofY.get(z);
      if (between) weigh(standing, y, z, withY, withZ, between, firstWord);
    }
  }
  return standing;
}

/** Weighs what `y` and `z` share against what each shares with the text. */
function weigh(
  standing: Standing,
  y: number,
  z: number,
  withY: Copy,
  withZ: Copy,
  between: Copy,
  firstWord: (document: number) => number,
): void {
  const yWithZ = marksOn(between, y);
  const yWithText = marksOn(withY, y);
  const zWithY = marksOn(between, z);
  const zWithText = marksOn(withZ, z);
  const ofA = between.a === y;
  const firstY = firstWord(y);
  const firstZ = firstWord(z);
  for (const { aFrom, aTo, bFrom, bTo } of between.stretches) {
    let touched = false;
    let lacking = 0;
    let kept = 0;
    const to = (ofA ? aTo : bTo) - firstY;
    for (let at = (ofA ? aFrom : bFrom) - firstY; at < to; at++) {
      const mark = yWithText[at];
      if (mark !== 0) touched = true;
      if (yWithZ[at] === MATCHED) {
        if (mark !== MATCHED) lacking++;
      } else if (mark === MATCHED) kept++;
    }
    const zTo = (ofA ? bTo : aTo) - firstZ;
    for (let at = (ofA ? bFrom : aFrom) - firstZ; at < zTo; at++)
      if (zWithText[at] === MATCHED && zWithY[at] === INSIDE) kept++;
    // A passage of which the text has nothing at all is another story's.
    if (!touched) continue;
    standing.against += lacking;
    standing.for += kept;
  }
  standing.for += leftOutOf(yWithText, yWithZ, MOST_ALONE);
  standing.for += leftOutOf(zWithText, zWithY, MOST_ALONE);
}
