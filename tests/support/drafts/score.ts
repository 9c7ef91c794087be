import { checkDraft } from "@/lib/draft/check-draft";
import type { DraftStory, Finding } from "@/lib/draft/model";
import { chance } from "@/tests/support/chance";
import { ALTERATIONS, type Alteration } from "@/tests/support/drafts/alterations";
import { plainCopy, setCopy } from "@/tests/support/drafts/copy";

/** What the check made of many altered drafts. */
export type Score = {
  altered: number;
  found: number;
  /** Words of copy looked at, and findings where nothing was altered. */
  words: number;
  falseAlarms: number;
  byName: Map<string, { altered: number; found: number }>;
  /** What went wrong, to be read: the passage and what came back. */
  missed: string[];
  raised: string[];
};

const LEAST = 2;
const MORE = 3;

/**
 * Makes drafts from cleared copy, alters some of their paragraphs and checks each draft twice, whole and altered. An
 * alteration is found where a finding of its kind lies in its paragraph; a finding in any other paragraph is a false
 * alarm, and so is any in the cleared copy.
 */
export function scoreDrafts(seed: number, drafts: number, story: DraftStory): Score {
  const random = chance(seed);
  const score: Score = {
    altered: 0,
    found: 0,
    words: 0,
    falseAlarms: 0,
    byName: new Map(),
    missed: [],
    raised: [],
  };
  for (let draft = 0; draft < drafts; draft++) {
    const cleared = plainCopy(random);
    count(score, setCopy(cleared), new Map(), story);
    const paragraphs = [...cleared];
    const done = new Map<number, Alteration>();
    const wanted = LEAST + Math.floor(random.next() * MORE);
    for (let tries = 0; done.size < wanted && tries < 60; tries++) {
      const at = Math.floor(random.next() * paragraphs.length);
      const paragraph = cleared[at];
      const alteration = random.pick(ALTERATIONS);
      const altered = paragraph && !done.has(at) ? alteration.alter(paragraph, random) : null;
      if (!altered) continue;
      paragraphs[at] = altered;
      done.set(at, alteration);
    }
    count(score, setCopy(paragraphs), done, story);
  }
  return score;
}

function count(
  score: Score,
  { text, spans }: ReturnType<typeof setCopy>,
  done: ReadonlyMap<number, Alteration>,
  story: DraftStory,
): void {
  const findings = checkDraft(text, story);
  const inside = (finding: Finding, at: number) => {
    const span = spans[at];
    return span !== undefined && finding.start < span.end && finding.end > span.start;
  };
  score.words += text.split(/\s+/u).length;
  for (const [at, alteration] of done) {
    const own = findings.filter((finding) => inside(finding, at));
    const found = own.some(({ kind }) => alteration.kinds.includes(kind));
    const tally = score.byName.get(alteration.name) ?? { altered: 0, found: 0 };
    score.byName.set(alteration.name, { altered: tally.altered + 1, found: tally.found + (found ? 1 : 0) });
    score.altered += 1;
    if (found) score.found += 1;
    else
      score.missed.push(
        `${alteration.name}: ${passage(text, spans[at])} → ${own.map(told).join(" | ") || "nothing"}`,
      );
  }
  for (const finding of findings) {
    if ([...done.keys()].some((at) => inside(finding, at))) continue;
    score.falseAlarms += 1;
    const at = spans.findIndex((_, index) => inside(finding, index));
    score.raised.push(`${told(finding)} in: ${passage(text, spans[at])}`);
  }
}

const told = ({ kind, statement, message }: Finding): string => `${kind} ${statement ?? "–"}: ${message}`;
const passage = (text: string, span: { start: number; end: number } | undefined): string =>
  span ? text.slice(span.start, span.end) : "";
