import { checkDraft } from "@/lib/draft/check-draft";
import { contentWords } from "@/lib/draft/content-words";
import type { DraftStory } from "@/lib/draft/model";
import { PreparedStory } from "@/lib/draft/prepared-story";
import { chance } from "@/tests/support/chance";
import { plainCopy, setCopy } from "@/tests/support/drafts/copy";
import { scoreDrafts } from "@/tests/support/drafts/score";
import { STORY } from "@/tests/support/drafts/story";

/**
 * Measures the draft check: how much of what was altered in cleared copy it finds, how often it marks what was not, and
 * how long 1,000 words take against a large story.
 *
 *   node_modules/.bin/tsx bench/draft/measure.ts [SEED] [DRAFTS] [STATEMENTS]
 *
 * Time is this process's own (user and system), so that what else runs on the machine doesn't count.
 */
const [seed = 1, drafts = 200, statements = 5000] = process.argv.slice(2).map(Number);
const WORDS = 1000;
const ROUNDS = 15;

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PLACES =
  "Arlen Bexhill Corrow Dunmere Eskdale Farrow Glaven Hollin Ister Jarrow Kelder Lorne Morvane Nettle Orrin".split(
    " ",
  );
const THINGS =
  "bridge ferry school market harbour tunnel clinic mill station orchard quarry depot chapel library".split(
    " ",
  );
const DEEDS = "repaired closed flooded rebuilt sold searched inspected evacuated abandoned reopened".split(
  " ",
);

/** The made-up story with as many further statements as are wanted, in words that many of them share. */
function largeStory(size: number): DraftStory {
  const random = chance(seed);
  const more = Array.from({ length: Math.max(0, size - STORY.statements.length) }, (_, at) => {
    const [place, other] = [random.pick(PLACES), random.pick(PLACES)];
    const count = 2 + Math.floor(random.next() * 900);
    const quote = `the ${random.pick(THINGS)} at ${place} was ${random.pick(DEEDS)} and ${count} people from ${other} were moved to the ${random.pick(THINGS)} behind the ${random.pick(THINGS)} before the water reached the road`;
    const model = random.pick(STORY.statements);
    return { ...model, number: 1000 + at, quote, figures: [], kind: "indirect" as const };
  });
  return { ...STORY, statements: [...STORY.statements, ...more] };
}

/** Cleared copy of about so many words. */
function longCopy(words: number): string {
  const random = chance(seed + 1);
  let copy = "";
  while (copy.split(/\s+/u).length < words)
    copy += `${copy === "" ? "" : "\n"}${setCopy(plainCopy(random)).text}`;
  return copy
    .split(/(?<=\s)/u)
    .slice(0, words)
    .join("");
}

const score = scoreDrafts(seed, drafts, STORY);
console.log(`seed ${seed}, ${drafts} drafts`);
console.log(
  `found ${score.found} of ${score.altered} (${((100 * score.found) / score.altered).toFixed(1)} %), missed ${score.altered - score.found}`,
);
console.log(
  `false alarms ${score.falseAlarms} in ${score.words} words (${((400 * score.falseAlarms) / score.words).toFixed(2)} in 400)`,
);
for (const [name, { found, altered }] of score.byName) console.log(`  ${name}: ${found} of ${altered}`);

const story = largeStory(statements);
const copy = longCopy(WORDS);
const before = spent();
new PreparedStory(story);
const prepared = spent() - before;
const times = Array.from({ length: ROUNDS }, () => {
  // Another object each time, so that nothing made ready before is taken up again.
  const fresh = { ...story };
  const [began, clock] = [spent(), performance.now()];
  checkDraft(copy, fresh);
  return { own: spent() - began, clock: performance.now() - clock };
});
const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
console.log(
  `${WORDS} words (${contentWords(copy).length} that tell) against ${story.statements.length} statements, the story made ready each time: ` +
    `${middle(times.map(({ own }) => own)).toFixed(0)} ms of its own time, ${middle(times.map(({ clock }) => clock)).toFixed(0)} ms on the clock (median of ${ROUNDS}); ` +
    `making the story ready alone, the first time: ${prepared.toFixed(0)} ms`,
);
const kept = Array.from({ length: ROUNDS }, () => {
  const began = spent();
  checkDraft(copy, story);
  return spent() - began;
});
console.log(`the same, the story made ready once: ${middle(kept.slice(1)).toFixed(0)} ms of its own time`);
