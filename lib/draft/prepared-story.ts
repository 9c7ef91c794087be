import type { DraftClaim, DraftFigure, DraftSpeaker, DraftStatement, DraftStory } from "@/lib/draft/model";
import { NameIndex } from "@/lib/draft/name-index";
import { WordIndex } from "@/lib/draft/word-index";
import { figuresOf } from "@/lib/suggest/figures";
import type { SuggestedFigure } from "@/lib/suggest/model";
import { wholeParagraphs } from "@/lib/suggest/whole-paragraphs";
import { type Folded, fold } from "@/lib/text/fold";

/** A story made ready for drafts: its words, names and claims can be looked up. Made once for a story. */
export class PreparedStory {
  readonly statements: readonly DraftStatement[];
  readonly claims: readonly DraftClaim[];
  readonly words: WordIndex;
  readonly claimWords: WordIndex;
  readonly names: NameIndex;
  readonly #claimsOf = new Map<number, DraftClaim[]>();
  readonly #statementsOf = new Map<string, DraftStatement[]>();
  readonly #byNumber = new Map<number, DraftStatement>();
  readonly #folded = new Map<number, Folded>();
  readonly #figures = new Map<number, SuggestedFigure[]>();

  constructor(readonly story: DraftStory) {
    this.statements = story.statements;
    this.claims = story.claims;
    this.words = new WordIndex(story.statements.map(({ quote }) => quote));
    this.claimWords = new WordIndex(story.claims.map(({ text }) => text));
    const speakers = story.statements.flatMap(({ speaker }) => speaker ?? []);
    this.names = new NameIndex([...speakers, ...(story.otherSpeakers ?? [])]);
    for (const claim of story.claims)
      for (const { statement } of claim.positions) push(this.#claimsOf, statement, claim);
    for (const statement of story.statements) {
      this.#byNumber.set(statement.number, statement);
      if (statement.speaker) push(this.#statementsOf, statement.speaker.id, statement);
    }
  }

  /** The claims a statement takes a position on. */
  claimsOf({ number }: DraftStatement): readonly DraftClaim[] {
    return this.#claimsOf.get(number) ?? [];
  }

  statementsOf({ id }: DraftSpeaker): readonly DraftStatement[] {
    return this.#statementsOf.get(id) ?? [];
  }

  numbered(number: number): DraftStatement | undefined {
    return this.#byNumber.get(number);
  }

  /** A statement's words folded for comparison. */
  foldedOf(statement: DraftStatement): Folded {
    return remembered(this.#folded, statement.number, () => fold(statement.quote));
  }

  /**
   * A statement's figures, read from its words as a draft's are, so that like is compared with like; what was entered
   * says whom and what they count where the words don't.
   */
  figuresOf(statement: DraftStatement): readonly SuggestedFigure[] {
    return remembered(this.#figures, statement.number, () => {
      const { quote, figures } = statement;
      const read = figuresOf(quote, wholeParagraphs(quote)).map((figure) => entered(figure, figures));
      const unread = figures.filter((figure) => !read.some((other) => sameBounds(other, figure)));
      return [...read, ...unread.map(asRead)];
    });
  }
}

function entered(read: SuggestedFigure, figures: readonly DraftFigure[]): SuggestedFigure {
  const same = figures.find((figure) => sameBounds(figure, read));
  if (!same || same.measure === "other") return read;
  const measure = read.measure.startsWith("other:") ? same.measure : read.measure;
  return { ...read, measure, who: read.who ?? same.who };
}

type Bounds = Pick<DraftFigure, "low" | "high">;

const sameBounds = (a: Bounds, b: Bounds): boolean => a.low === b.low && a.high === b.high;

/** A figure that was entered and that the reader doesn't find in the words. It has no place in them. */
function asRead(figure: DraftFigure): SuggestedFigure {
  return { ...figure, start: 0, end: 0, measureOther: null, counting: "total", of: null, unit: null };
}

function remembered<V>(map: Map<number, V>, key: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const prepared = new WeakMap<DraftStory, PreparedStory>();

/** The story made ready, or as it was made ready before. */
export function prepareStory(story: DraftStory): PreparedStory {
  const known = prepared.get(story);
  if (known) return known;
  const made = new PreparedStory(story);
  prepared.set(story, made);
  return made;
}
