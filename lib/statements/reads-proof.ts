import type { RelayKind } from "@/lib/corroboration/attribution/model";
import { proposeRelays } from "@/lib/corroboration/attribution/propose-relays";
import { readGrounds } from "@/lib/corroboration/attribution/read-grounds";
import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";
import { matchSpeaker } from "@/lib/suggest/match-speaker";
import { attributionContext } from "@/lib/text/attribution-context";
import type { Difference, Omission, Span } from "@/lib/text/model";
import { proveQuote, type QuoteToProve } from "@/lib/text/prove-quote";

/** A place in the text with the words around it, to choose by. */
export type Place = Span & { before: string; words: string; after: string };

/** What the entry panel shows of words that are not saved yet, and what it may fill in. */
export type LiveProof = {
  grade: string;
  matches: Place[];
  elsewhere: Place[];
  /** Further places that are not listed. */
  unlisted: number;
  omissions: (Omission & { words: string })[];
  differences: (Difference & { was: string })[];
  /** What the words around the one place suggest; absent while there is no one place. */
  guess: Guess | null;
};
export type Guess = {
  kind: "direct" | "mixed" | "indirect";
  cue: string | null;
  mention: string | null;
  speakerId: string | null;
  /** Who stands between the document and the speaker, as the text says it; the nearest to the document first. */
  relays: RelayGuess[];
  /** Were it the publication's own voice: on what it rests, by the words around it. Null where they can't be read. */
  grounds: "observed" | "unsourced" | null;
};
/** A source of the story, or a description where it has none by that name; `wording` is the phrase that says it. */
export type RelayGuess = { wording: string; sourceId: string | null; description: string };

/** More places than anyone chooses from at one look. */
export const MOST_PLACES = 12;
const AROUND = 60;

/**
 * Proves words that are being typed, with the same prover as saving does, and reads from what stands around them how
 * they are attributed. Null when the text is not in the story.
 *
 * @param question the words, and where they are said to stand (UTF-16 units of the text, end exclusive)
 */
export async function proveWhileTyping(
  scope: StoryScope,
  textId: string,
  question: Omit<QuoteToProve, "snapshot">,
): Promise<LiveProof | null> {
  const text = await db.text.findFirst({
    where: { id: textId, storyId: scope.storyId },
    select: {
      content: true,
      document: { select: { language: true, publisher: { select: { name: true } } } },
    },
  });
  if (!text) return null;
  const { content } = text;
  const proof = proveQuote({ language: text.document.language, ...question, snapshot: content });
  const place = (span: Span) => placeIn(content, span);
  const only = proof.grade === "ambiguous" ? undefined : proof.matches[0];
  const stands = proof.grade !== "altered" && proof.grade !== "missing";
  return {
    grade: proof.grade,
    matches: proof.matches.slice(0, MOST_PLACES).map(place),
    elsewhere: proof.elsewhere.slice(0, MOST_PLACES).map(place),
    unlisted: proof.unlisted + Math.max(0, proof.matches.length - MOST_PLACES),
    omissions: proof.omissions.map((gap) => ({ ...gap, words: content.slice(gap.start, gap.end) })),
    differences: proof.differences.map((each) => ({ ...each, was: content.slice(each.start, each.end) })),
    guess: stands && only ? await guessFrom(scope, text, question.span ?? only) : null,
  };
}

/** The words at a span and what stands around them in the same paragraph. */
export function placeIn(text: string, { start, end }: Span): Place {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    start,
    end,
    before: before.slice(before.lastIndexOf("\n") + 1).toWellFormed(),
    words: text.slice(start, end).toWellFormed(),
    after: (after.includes("\n") ? after.slice(0, after.indexOf("\n")) : after).toWellFormed(),
  };
}

type TextToRead = { content: string; document: { language: string; publisher: { name: string } | null } };

async function guessFrom(
  scope: StoryScope,
  { content: text, document }: TextToRead,
  span: Span,
): Promise<Guess> {
  const { kind, cue, mention } = attributionContext(text, span);
  const own = /^en\b/i.test(document.language)
    ? readGrounds(text, span, document.publisher?.name ?? null)
    : null;
  const phrases = [...observerOf(own?.observer ?? null), ...relayPhrases(text, span)].slice(0, MOST_RELAYS);
  const sources =
    mention || phrases.length > 0
      ? await db.source.findMany({
          where: { storyId: scope.storyId },
          select: { id: true, name: true, alsoKnownAs: true },
          take: 5_000,
        })
      : [];
  const speakerId = matchSpeaker(mention, sources)?.id ?? null;
  const relays = phrases
    .map(({ who, wording }): RelayGuess => {
      const source = matchSpeaker(who, sources);
      return { wording, sourceId: source?.id ?? null, description: source ? "" : (who ?? wording) };
    })
    // Whom the words are attributed to is the speaker, and no step back from it.
    .filter((relay) => relay.sourceId === null || relay.sourceId !== speakerId)
    .filter((relay) => relay.sourceId !== null || relay.description !== mention);
  return {
    kind,
    cue,
    mention,
    speakerId,
    relays,
    grounds: own === null || own.observer ? null : own.grounds,
  };
}

/** Whose people saw it, where they are another publication's. */
function observerOf(observer: string | null): { who: string; wording: string }[] {
  return observer === null ? [] : [{ who: observer, wording: observer }];
}

/** From the document backwards: who carried the words, who gave them out, and whom these cite. */
const STEPS: readonly RelayKind[] = ["carries", "reports", "record", "cites"];
const MOST_RELAYS = 3;
const LONGEST_DESCRIPTION = 200;

/** The phrases around a statement that name somebody between; a credit belongs to the whole document. */
function relayPhrases(text: string, span: Span) {
  return proposeRelays(text, span)
    .filter(
      ({ kind, who, wording }) => STEPS.includes(kind) && (who ?? wording).length <= LONGEST_DESCRIPTION,
    )
    .sort((a, b) => STEPS.indexOf(a.kind) - STEPS.indexOf(b.kind));
}
