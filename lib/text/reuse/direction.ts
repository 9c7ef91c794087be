import { type Copy, type CopyNetwork, coveredBy, keptOnlyBy, marksOn } from "@/lib/text/reuse/copies";
import type { Named, Publishers } from "@/lib/text/reuse/credits";
import type { Standing } from "@/lib/text/reuse/middle";
import type { Evidence } from "@/lib/text/reuse/model";

/** What direction needs to know of a document. `named`: the publishers its text names, beside its own. */
export type Witness = {
  publisher: number;
  publishedAt: number | null;
  named: Named;
  /** Whether it credits any of them. */
  credits: boolean;
  standing: Standing;
};

export type Direction = { from: number; evidence: Evidence } | null;

/**
 * What counts for a text being the one a group's copy comes from. The order of the evidence is the product's; the
 * amounts were set so that an arrow needs one clear reason and nothing against it.
 */
const WEIGHT = {
  /** Another text of the group names its publisher; and each further one, up to three. */
  credited: 3,
  creditedAgain: 0.5,
  /** It names another publisher itself. */
  crediting: -3,
  agency: 2.5,
  issuer: 3,
  /** It is earlier than all others with a date; as much is lost by being later than all. */
  earliest: 1.5,
  /** It has what all others have. */
  middle: 3.5,
};
/** By so much the best must surpass the second best, and the credited one that isn't there. */
const MARGIN = 1.75;
/** An agency that is credited and isn't there: less of the score, since its text can't be looked at. */
const UNSEEN = 0.6;

/** The share of words against it up to which a text may be the middle of its relatives, and from which it can't. */
const MIDDLE_UP_TO = 0.08;
const ASTRAY_FROM = 0.15;
/** Fewer words than these, for and against, say nothing. */
const LEAST_WEIGHED = 20;
const LEAST_AGAINST = 8;
const NO_ORIGIN = -9;

/** So many words of a text's own must come back in the next, and none that it lacks. */
const LEAST_HANDED_ON = 8;
/** A credit bears one or two words that agree by chance with the text behind. */
const CHANCE = 2;

/** Dates closer than this say nothing: a feed may be printed before its own page is up. */
const CLOSE = 30 * 60_000;
/** A relative belongs to the same passage when it covers half of it. */
const SAME_PASSAGE = 0.5;
const MOST_IN_GROUP = 24;

export class DirectionFinder {
  #network: CopyNetwork;
  #publishers: Publishers;
  #witness: (document: number) => Witness;

  constructor(network: CopyNetwork, publishers: Publishers, witness: (document: number) => Witness) {
    this.#network = network;
    this.#publishers = publishers;
    this.#witness = witness;
  }

  /** Which of the two the copy comes from, or null when the evidence leaves it open. */
  decide(copy: Copy): Direction {
    const documents = this.#groupOf(copy);
    const group = documents.map((document) => this.#witness(document));
    const scored = documents
      .map((document, at) => ({ document, score: this.#originScore(at, group) }))
      .sort((x, y) => y.score - x.score);
    const [best, second] = scored;
    if (!best || !second) return null;
    const absent = this.#absentScore(group);
    if (best.score < 0 || absent > best.score) return this.#chain(copy, null);
    const { a, b } = copy;
    if (best.document !== a && best.document !== b) return this.#chain(copy, best.document);
    if (best.score - Math.max(second.score, absent, 0) < MARGIN) return null;
    return { from: best.document, evidence: this.#evidence(best.document, best.document === a ? b : a) };
  }

  /** The two, and whoever else has most of what they share. */
  #groupOf(copy: Copy): number[] {
    const { a, b } = copy;
    const group = [a, b];
    const ofB = this.#network.copiesOf(b);
    for (const [other, withA] of this.#network.copiesOf(a)) {
      if (group.length >= MOST_IN_GROUP) break;
      if (ofB.has(other) && coveredBy(copy.marksA, marksOn(withA, a)) >= SAME_PASSAGE) group.push(other);
    }
    return group;
  }

  /** How much speaks for the text at a place of the group being the one that the others come from. */
  #originScore(at: number, group: readonly Witness[]): number {
    const own = group[at];
    if (!own) return NO_ORIGIN;
    const { publisher, credits, standing } = own;
    let score = 0;
    if (this.#publishers.isAgency(publisher)) score += WEIGHT.agency;
    if (this.#publishers.isIssuer(publisher)) score += WEIGHT.issuer;
    let crediting = 0;
    for (const other of group) if (other !== own && other.named.has(publisher)) crediting++;
    if (crediting > 0) score += WEIGHT.credited + WEIGHT.creditedAgain * Math.min(3, crediting - 1);
    if (credits) score += WEIGHT.crediting;
    return score + WEIGHT.earliest * earliness(own, group) + middleScore(standing);
  }

  /** How strongly the group's credits point to a publisher none of whose texts is in it. */
  #absentScore(group: readonly Witness[]): number {
    const present = new Set(group.map(({ publisher }) => publisher));
    const texts = new Map<number, number>();
    for (const { named } of group) {
      for (const [publisher, credited] of named) {
        if (credited && !present.has(publisher)) texts.set(publisher, (texts.get(publisher) ?? 0) + 1);
      }
    }
    let score = 0;
    for (const [publisher, count] of texts) {
      const agency = this.#publishers.isAgency(publisher) ? WEIGHT.agency * UNSEEN : 0;
      score = Math.max(score, WEIGHT.credited + agency + WEIGHT.creditedAgain * (count - 1));
    }
    return score;
  }

  /** Two texts of a third: an arrow only where one was made from the other. */
  #chain(copy: Copy, origin: number | null): Direction {
    const forth = this.#handedOn(copy, copy.a, copy.b, origin);
    const back = this.#handedOn(copy, copy.b, copy.a, origin);
    if (forth && !back) return { from: copy.a, evidence: forth };
    if (back && !forth) return { from: copy.b, evidence: back };
    return null;
  }

  #handedOn(copy: Copy, from: number, to: number, origin: number | null): Evidence | null {
    const giver = this.#witness(from);
    const taker = this.#witness(to);
    const credited = taker.named.has(giver.publisher);
    if (origin === null) return credited ? "credit" : null;
    const fromOrigin = this.#network.copiesOf(from).get(origin);
    const toOrigin = this.#network.copiesOf(to).get(origin);
    if (!fromOrigin || !toOrigin) return null;
    const fresh = keptOnlyBy(marksOn(copy, from), marksOn(fromOrigin, from));
    const restored = keptOnlyBy(marksOn(toOrigin, to), marksOn(copy, to));
    const pro = fresh.changed + fresh.left;
    const contra = restored.changed + restored.left;
    if (credited && this.#witness(origin).publisher !== giver.publisher && contra <= CHANCE) return "credit";
    return pro >= LEAST_HANDED_ON && contra === 0 ? "text" : null;
  }

  /** Whether others live by printing what a publisher gives out. */
  #givesOut(publisher: number): boolean {
    return this.#publishers.isAgency(publisher) || this.#publishers.isIssuer(publisher);
  }

  #evidence(from: number, to: number): Evidence {
    const origin = this.#witness(from);
    const derived = this.#witness(to);
    if (derived.named.has(origin.publisher)) return "credit";
    if (this.#givesOut(origin.publisher) && !this.#givesOut(derived.publisher)) return "agency";
    if (
      origin.publishedAt !== null &&
      derived.publishedAt !== null &&
      derived.publishedAt - origin.publishedAt > CLOSE
    )
      return "time";
    return "text";
  }
}

/** From 1, earlier than all others with a date, to -1, later than all. */
function earliness(own: Witness, group: readonly Witness[]): number {
  const { publishedAt } = own;
  if (publishedAt === null) return 0;
  let sum = 0;
  let dated = 0;
  for (const other of group) {
    const time = other.publishedAt;
    if (other === own || time === null) continue;
    dated++;
    if (time - publishedAt > CLOSE) sum++;
    else if (publishedAt - time > CLOSE) sum--;
  }
  return dated === 0 ? 0 : sum / dated;
}

/** What its place among its relatives says for a text being the one they come from. */
export function middleScore(standing: Standing): number {
  const all = standing.for + standing.against;
  const share = all === 0 ? 0 : standing.against / all;
  if (standing.against >= LEAST_AGAINST && share > ASTRAY_FROM) return NO_ORIGIN;
  if (all < LEAST_WEIGHED) return 0;
  return Math.max(0, WEIGHT.middle * (1 - share / MIDDLE_UP_TO));
}
