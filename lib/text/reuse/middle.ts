import { type Copy, type CopyNetwork, keptOnlyBy, marksOn, spansIn } from "@/lib/text/reuse/copies";
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
  const spansY = spansIn(between, y, firstWord(y));
  const spansZ = spansIn(between, z, firstWord(z));
  for (const [n, [from, to]] of spansY.entries()) {
    let touched = false;
    let lacking = 0;
    let kept = 0;
    for (let at = from; at < to; at++) {
      const shared = yWithZ[at] === MATCHED;
      if (yWithText[at] !== 0) touched = true;
      if (shared && yWithText[at] !== MATCHED) lacking++;
      else if (!shared && yWithText[at] === MATCHED) kept++;
    }
    const [zFrom, zTo] = spansZ[n] ?? [0, 0];
    for (let at = zFrom; at < zTo; at++) if (zWithText[at] === MATCHED && zWithY[at] === INSIDE) kept++;
    // A passage of which the text has nothing at all is another story's.
    if (!touched) continue;
    standing.against += lacking;
    standing.for += kept;
  }
  standing.for += Math.min(MOST_ALONE, keptOnlyBy(yWithText, yWithZ).left);
  standing.for += Math.min(MOST_ALONE, keptOnlyBy(zWithText, zWithY).left);
}
