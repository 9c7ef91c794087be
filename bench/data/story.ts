import { claimContent, claimDigest } from "@/lib/claims/rules";
import { startOf } from "@/lib/dates";
import { digestOf, sha256 } from "@/lib/digest";
import type { LedgerEvent, SubjectKind } from "@/lib/ledger/events";
import { entryHash, GENESIS_HASH, payloadDigest } from "@/lib/ledger/hash";
import { type FigureInput, STATEMENT_FIELDS, type StatementContent } from "@/lib/statements/model";
import { statementDigest } from "@/lib/statements/rules";
import { proveQuote } from "@/lib/text/prove-quote";
import { searchTerms } from "@/lib/text/search-terms";
import { add, type Batch } from "./insert";
import { BEGAN, PEOPLE, type StoryPlan } from "./plan";
import { identifiers, type Random } from "./random";
import { personName, RARE_WORDS, sentence } from "./words";

const ZONE = "Europe/Vienna";
const PER_DOCUMENT = 12;
const STANCES = [
  "asserts",
  "asserts",
  "asserts",
  "asserts",
  "asserts",
  "asserts",
  "denies",
  "denies",
  "qualifies",
  "reports",
] as const;

type Item = { id: string; number: number };
type Source = { id: string; name: string; role: string };

type Reviewed = { state: string; verdict: string; decisionId?: string; [column: string]: unknown };

type Composed = {
  quotes: { words: string; low: number | null; source: Source }[];
  text: string;
  spans: { start: number; end: number }[];
};

/**
 * The rows of one story, made as the flows would have made them: texts hashed, each quote proved in its text by the
 * product's own prover, contents digested, decisions pinned, search terms cut, the ledger chained.
 */
export class StoryMaker {
  private readonly next: () => string;
  private readonly claims: Item[] = [];
  private readonly sources: Source[] = [];
  private readonly publishers: string[] = [];
  private made = 0;
  private documents = 0;
  private seconds = 0;
  private seq = 0;
  private hash = GENESIS_HASH;

  constructor(
    private readonly plan: StoryPlan,
    private readonly random: Random,
    private readonly batch: Batch,
    /** Every so many statements one has the rare words. */
    private readonly rareEvery: number,
    /** Statements of the newsroom before this story. */
    private readonly before: number,
  ) {
    // Stories of different places never share an identifier: each counts on from instants of its own.
    this.next = identifiers(new Date(BEGAN.getTime() + before * 100));
  }

  /** Texts that may be printed again. */
  private readonly printed: Composed[] = [];

  get done(): boolean {
    return this.made >= this.plan.statements;
  }

  /** The story itself with its members, parties, sources and claims. */
  begin(): void {
    const { plan, batch } = this;
    const documents = Math.ceil(plan.statements / (plan.perDocument ?? PER_DOCUMENT));
    add(batch, "Story", {
      id: plan.id,
      title: plan.title,
      timeZone: ZONE,
      language: "en",
      minOrigins: 2,
      minParties: 2,
      requireConfirmed: true,
      acceptPrimaryDocument: false,
      oneDecider: false,
      nextStatement: plan.statements + 1,
      nextClaim: plan.claims + 1,
      nextDocument: documents + 1,
      nextEdition: 1,
      version: 1,
      createdById: PEOPLE.second.id,
      createdAt: this.now(),
    });
    for (const { id, ceiling } of plan.members.map((name) => PEOPLE[name]))
      add(batch, "Membership", { storyId: plan.id, accountId: id, role: ceiling, addedAt: this.now() });
    this.record("story.created", "story", plan.id, { title: plan.title });
    this.makeSources();
    for (let number = 1; number <= plan.claims; number += 1) this.makeClaim(number);
  }

  private makeSources(): void {
    const { plan, batch, random } = this;
    const parties = Array.from({ length: plan.parties }, (_, ordinal) => {
      const id = this.next();
      add(batch, "Party", {
        id,
        storyId: plan.id,
        ordinal,
        name: `Party ${sentence(random, 2)} ${ordinal}`,
        shortName: null,
        version: 1,
      });
      return id;
    });
    for (let index = 0; index < plan.sources; index += 1) {
      const id = this.next();
      const publisher = index % 5 === 0;
      const name = publisher ? `The ${personName(random)} Post ${index}` : personName(random);
      add(batch, "Source", {
        id,
        storyId: plan.id,
        kind: publisher ? "publisher" : "person",
        name,
        alsoKnownAs: [],
        identified: true,
        partyId: publisher ? null : (parties[index % parties.length] ?? null),
        givesBodysAccount: false,
        partySetById: publisher ? null : PEOPLE.reporter.id,
        createdById: PEOPLE.reporter.id,
        createdAt: this.now(),
        version: 1,
      });
      this.index("source", id, [name]);
      this.record("source.created", "source", id, { name });
      if (publisher) this.publishers.push(id);
      else this.sources.push({ id, name, role: sentence(random, 3) });
    }
  }

  private makeClaim(number: number): void {
    const { plan, batch, random } = this;
    const id = this.next();
    const counted = number === 1 || random.chance(0.2);
    const content = claimContent({
      text: `${sentence(random, random.between(5, 11))}.`,
      measure: counted ? "killed" : null,
      measureOther: null,
      who: counted ? "people" : null,
      currency: null,
    });
    const digest = claimDigest(content);
    const at = this.now();
    this.item({ id, number }, "claim", at, digest, content, ["wording", "counted"], {
      state: number % 3 === 0 ? "in review" : number % 3 === 1 ? "submitted" : "draft",
      verdict: "unassessed",
    });
    add(batch, "Claim", { id, storyId: plan.id, ...content, shortText: null });
    this.index("claim", id, [content.text]);
    this.record("claim.created", "claim", id, { label: `C${number}`, to: content });
    this.claims.push({ id, number });
  }

  /** The next document with its statements. */
  step(): void {
    const { plan, batch, random } = this;
    const { quotes, text, spans } = this.composeOrReprint(
      Math.min(plan.perDocument ?? PER_DOCUMENT, plan.statements - this.made),
    );
    this.documents += 1;
    const at = this.now();
    const documentId = this.next();
    const title = sentence(random, random.between(4, 9));
    const day = at.toISOString().slice(0, 10);
    const corrected = random.chance(0.01);
    add(batch, "Document", {
      id: documentId,
      storyId: plan.id,
      number: this.documents,
      kind: random.chance(0.1) ? "transcript" : "article",
      title,
      publisherId: random.pick(this.publishers as [string, ...string[]]),
      author: personName(random),
      url: `https://news.example/${this.documents}`,
      publishedOn: day,
      publishedOnPrecision: "day",
      publishedAt: startOf(day, ZONE),
      creditLine: null,
      language: "en",
      status: corrected ? "corrected" : "current",
      statusNote: corrected ? "A name was wrong." : null,
      statusAt: corrected ? new Date(at.getTime() + 30 * 86_400_000) : null,
      version: 1,
      createdById: PEOPLE.reporter.id,
      createdAt: at,
    });
    const bytes = Buffer.from(text);
    const hash = sha256(bytes);
    add(batch, "Blob", {
      sha256: hash,
      size: bytes.length,
      mediaType: "text/plain",
      bytes: `\\x${bytes.toString("hex")}`,
      createdAt: at,
    });
    const textId = this.next();
    add(batch, "Text", {
      id: textId,
      storyId: plan.id,
      documentId,
      version: 1,
      content: text,
      sha256: hash,
      length: text.length,
      maker: "paste/1",
      notes: [],
      blobSha256: hash,
      filename: null,
      createdById: PEOPLE.reporter.id,
      createdAt: at,
    });
    this.index("document", documentId, [title, text]);
    this.record("document.created", "document", documentId, {
      label: `D${this.documents}`,
      title,
      sha256: hash,
    });
    for (const [index, quote] of quotes.entries())
      this.makeStatement(
        { documentId, textId, textSha256: hash, text, day },
        quote,
        spans[index] ?? { start: 0, end: 1 },
      );
  }

  /** A text of its own, or an earlier one's words below a paragraph of its own, where the plan has reprints. */
  private composeOrReprint(count: number): Composed {
    const { plan, random, printed } = this;
    if (!plan.reprints) return this.compose(count);
    if (printed.length === 0 || !random.chance(plan.reprints)) {
      const made = this.compose(count);
      printed.push(made);
      // Copy goes round while it is news.
      if (printed.length > 50) printed.shift();
      return made;
    }
    const { quotes, text, spans } = random.pick(printed as [Composed, ...Composed[]]);
    const own = `${sentence(random, 20)}.\n\n`;
    return {
      quotes: quotes.slice(0, count),
      text: own + text,
      spans: spans.map(({ start, end }) => ({ start: start + own.length, end: end + own.length })),
    };
  }

  /** A text in which each quote stands once, at its span. */
  private compose(count: number): Composed {
    const { random } = this;
    const quotes: { words: string; low: number | null; source: Source }[] = [];
    const spans: { start: number; end: number }[] = [];
    let text = `${sentence(random, 20)}.\n\n`;
    for (let index = 0; index < count; index += 1) {
      const low = random.chance(0.25) ? random.between(5, 300) : null;
      const rare = (this.before + this.made + index) % this.rareEvery === 0 ? ` ${RARE_WORDS}` : "";
      const counted = low === null ? "" : `, and at least ${low} people were killed`;
      const words = `${sentence(random, random.between(8, 20))}${rare}${counted}.`;
      const source = random.pick(this.sources as [Source, ...Source[]]);
      const start = text.length + 1;
      text += `“${words}” said ${source.name}, ${source.role}. ${sentence(random, 12)}.\n\n`;
      quotes.push({ words, low, source });
      spans.push({ start, end: start + words.length });
    }
    return { quotes, spans, text };
  }

  private makeStatement(
    place: { documentId: string; textId: string; textSha256: string; text: string; day: string },
    quote: { words: string; low: number | null; source: Source },
    span: { start: number; end: number },
  ): void {
    const { plan, batch } = this;
    const { documentId, textId, textSha256, text, day } = place;
    this.made += 1;
    const number = this.made;
    const id = this.next();
    const at = this.now();
    const figure = quote.low === null ? null : this.figure(quote.low, day);
    const content: StatementContent = {
      documentId,
      textId,
      textSha256,
      quote: quote.words,
      span,
      speakerId: quote.source.id,
      kind: "direct",
      cue: "said",
      role: quote.source.role,
      givesBodysAccount: false,
      saidOn: day,
      language: "en",
      original: null,
      originalLanguage: null,
      translator: null,
      translationMethod: null,
      terms: "on record",
      agreedDescription: null,
      embargoUntil: null,
      relays: [],
      grounds: null,
      groundsMadeBy: null,
      figures: figure ? [figure] : [],
    };
    const digest = statementDigest(content);
    const proof = proveQuote({ quote: quote.words, snapshot: text, span, language: "en" });
    const { grade, proverVersion } = proof;
    const reviewed = this.review(number, at, id, {
      kind: "statement",
      revision: 1,
      digest,
      textSha256,
      grade,
      proverVersion,
    });
    this.item({ id, number }, "statement", at, digest, content, STATEMENT_FIELDS, reviewed);
    const { span: _span, relays: _relays, figures: _figures, embargoUntil: _embargo, ...columns } = content;
    add(batch, "Statement", {
      id,
      storyId: plan.id,
      ...columns,
      spanStart: span.start,
      spanEnd: span.end,
      saidOnPrecision: "day",
      saidAt: startOf(day, ZONE),
      grade,
      proof: { matches: proof.matches, omissions: proof.omissions, differences: proof.differences },
      proverVersion,
    });
    if (figure) add(batch, "Figure", { ...figure, storyId: plan.id, statementId: id, ordinal: 0 });
    this.index("statement", id, [quote.words]);
    this.record("statement.created", "statement", id, { label: `S${number}`, to: content, grade });
    if (reviewed.decisionId)
      this.record("item.decided", "statement", id, {
        label: `S${number}`,
        axis: "Said?",
        from: "unchecked",
        to: reviewed.verdict,
        revision: 1,
      });
    this.position(id, number, at, figure);
  }

  private figure(low: number, day: string): FigureInput {
    return {
      id: this.next(),
      wording: `at least ${low} people were killed`,
      measure: "killed",
      measureOther: null,
      who: "people",
      low,
      high: null,
      qualifier: "at least",
      counting: "total",
      currency: null,
      windowStart: day,
      windowEnd: day,
      asOf: day,
      place: null,
      subsetOfId: null,
    };
  }

  /** Where review has got with the statement; a decision is written with its pins. */
  private review(
    number: number,
    at: Date,
    itemId: string,
    pins: { revision: number; digest: string; [key: string]: unknown },
  ): Reviewed {
    const draw = this.random.next();
    const waiting = { verdict: "unchecked", submittedAt: at };
    if (draw < 0.14) return { state: "draft", verdict: "unchecked" };
    if (draw < 0.16) return { ...waiting, state: "returned", reason: "Which of the two said it?" };
    if (draw < 0.18) return { ...waiting, state: "withdrawn", reason: "Entered twice." };
    if (draw < 0.3) return { ...waiting, state: "submitted" };
    if (draw < 0.38) return { ...waiting, state: "in review", reviewerId: PEOPLE.editor.id, takenAt: at };
    const verdict = draw < 0.9 ? "confirmed" : draw < 0.96 ? "not established" : "wrong";
    const decisionId = this.next();
    const decidedAt = new Date(at.getTime() + 86_400_000);
    add(this.batch, "Decision", {
      id: decisionId,
      storyId: this.plan.id,
      itemId,
      revision: 1,
      verdict,
      basis: verdict === "confirmed" ? "as reported by 1 publisher" : null,
      disputedPositions: [],
      reason: verdict === "confirmed" ? "" : `Checked against the recording, S${number}.`,
      alone: false,
      pins,
      pinsDigest: digestOf(pins),
      deciderId: PEOPLE.second.id,
      deciderRole: "editor",
      at: decidedAt,
    });
    return {
      ...waiting,
      state: "decided",
      verdict,
      reviewerId: PEOPLE.second.id,
      takenAt: at,
      decisionId,
      decidedDigest: pins.digest,
      decidedAt,
    };
  }

  private position(statementId: string, number: number, at: Date, figure: FigureInput | null): void {
    const { plan, batch, random, claims } = this;
    const onFirst = number % Math.max(1, Math.floor(plan.statements / plan.onFirstClaim)) === 0;
    const claim =
      onFirst && number <= plan.onFirstClaim * Math.floor(plan.statements / plan.onFirstClaim)
        ? claims[0]
        : random.chance(0.7)
          ? claims[random.between(1, claims.length - 1)]
          : undefined;
    if (!claim) return;
    const id = this.next();
    const stance = random.pick(STANCES);
    add(batch, "Position", {
      id,
      storyId: plan.id,
      claimId: claim.id,
      statementId,
      stance,
      setById: PEOPLE.reporter.id,
      createdAt: at,
      version: 1,
    });
    if (figure && stance !== "reports")
      add(batch, "PositionFigure", { storyId: plan.id, positionId: id, figureId: figure.id });
  }

  private item(
    { id, number }: Item,
    kind: "statement" | "claim",
    at: Date,
    digest: string,
    content: object,
    changed: readonly string[],
    reviewed: { state: string; verdict: string; [key: string]: unknown },
  ): void {
    const NONE = {
      reviewerId: null,
      submittedAt: null,
      takenAt: null,
      reason: null,
      decisionId: null,
      decidedDigest: null,
      decidedAt: null,
    };
    const author = PEOPLE.reporter.id;
    const inReview = reviewed.state === "in review" ? { reviewerId: PEOPLE.editor.id } : {};
    add(this.batch, "Item", {
      id,
      storyId: this.plan.id,
      kind,
      number,
      version: 1,
      revision: 1,
      digest,
      authorId: author,
      ...NONE,
      ...inReview,
      ...reviewed,
      createdAt: at,
      changedAt: at,
    });
    add(this.batch, "Revision", {
      itemId: id,
      number: 1,
      byId: author,
      suggestionId: null,
      content,
      digest,
      changed,
      at,
    });
  }

  private index(subjectKind: string, subjectId: string, texts: readonly string[]): void {
    for (const [ordinal, body] of texts.entries())
      add(this.batch, "SearchEntry", {
        storyId: this.plan.id,
        subjectKind,
        subjectId,
        ordinal,
        body,
        terms: searchTerms(body),
      });
  }

  private record(event: LedgerEvent, subjectKind: SubjectKind, subjectId: string, payload: object): void {
    this.seq += 1;
    // Any salt keeps the chain true; one from the sequence keeps the run the same.
    const salt = this.seq.toString(16).padStart(32, "0");
    const plain = JSON.parse(JSON.stringify(payload)) as object;
    const entry = {
      chain: this.plan.id,
      seq: this.seq,
      at: this.now(),
      actorId: PEOPLE.reporter.id,
      actorName: PEOPLE.reporter.name,
      actorRole: "reporter",
      event,
      subjectKind,
      subjectId,
      payloadDigest: payloadDigest(salt, plain),
      previousHash: this.hash,
    };
    this.hash = entryHash(entry);
    add(this.batch, "LedgerEntry", { ...entry, payload: plain, salt, hash: this.hash });
  }

  /** The head of the story's chain, once everything is in it. */
  end(): void {
    add(this.batch, "LedgerHead", { chain: this.plan.id, seq: this.seq, hash: this.hash });
  }

  private now(): Date {
    this.seconds += 1;
    return new Date(BEGAN.getTime() + (this.before + this.seconds) * 1000);
  }
}
