import type { RelayProposal } from "@/lib/corroboration/attribution/model";
import { scopeOf } from "@/lib/corroboration/attribution/propose-relays";
import { relaysBetween } from "@/lib/corroboration/attribution/read-relays";
import { phraseBefore } from "@/lib/corroboration/attribution/source-phrase";
import type { Cast } from "@/lib/corroboration/cast/cast";
import type { RelayInput, SourceInput, TextSpan } from "@/lib/corroboration/model";
import { describesMedium } from "@/lib/text/names";
import { sentenceAround } from "@/lib/text/sentences";

type Told = {
  documentId: string;
  text: string;
  span: TextSpan;
  /** Null: the publication's own voice. */
  speaker: SourceInput | null;
  /** The speaker's own words are of what they saw or did themselves. */
  ownEyes: boolean;
};

/**
 * The relay chain of an assertion by the words around it: its own sentence, and sentences behind it that say from whom the
 * speaker has it. Nearest to the document first. The speaker itself is no step of its own chain.
 */
export function readChain(told: Told, cast: Cast): RelayInput[] {
  const { text, span, speaker } = told;
  const { from, to } = scopeOf(text, span);
  const paragraph = text.lastIndexOf("\n", Math.max(0, from - 1)) + 1;
  const sentenceEnd = Math.max(sentenceAround(text, Math.max(span.start, span.end - 1)).end, span.end);
  const near = relaysBetween(text, from, Math.min(to, sentenceEnd));
  const around = told.ownEyes
    ? []
    : [
        ...relaysBetween(text, paragraph, from),
        ...relaysBetween(text, sentenceEnd, paragraphAfter(text, to)),
      ];
  const apart = around.filter(({ reach }) => reach === "paragraph");
  const steps = [...near, ...apart].flatMap((proposal) => stepsOf(proposal, told, cast));
  const attributed = speaker?.kind === "publisher" ? attributedTo(told, from, sentenceEnd, cast) : [];
  const chain = [...steps, ...attributed];
  const wasNotThere =
    speaker !== null && !told.ownEyes && NOT_THERE.test(text.slice(paragraph, paragraphAfter(text, to)));
  if (!wasNotThere || chain.some(({ step }) => step === "back")) return chain;
  return [...chain, FROM_OTHERS];
}

const FROM_OTHERS: RelayInput = { source: null, description: "others", madeBy: "program", step: "back" };

/** Said of whoever has no knowledge of their own, and doesn’t say whose it is. */
const NOT_THERE =
  /(?<![\p{L}’'-])(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:(?:himself|herself|themselves)\s+)?(?:(?:was|were|is|had|has|have|did|does)(?:\s+not|n[’']t)\s+(?:(?:been|was)\s+)?(?:there|present|seen? (?:it|them|this|any of it)|at the scene|on the scene|witness(?:ed)? it)|only knows? what|knows? (?:it )?only (?:from|what))/u;

function paragraphAfter(text: string, to: number): number {
  const next = /\S[^\n]*/u.exec(text.slice(to));
  return next ? to + next.index + next[0].length : to;
}

/** "according to Reuters" beside a named speaker says who carried the words; "citing a Reuters report" where they are from. */
const PASSED_ON = /according to|reported|selon|según|laut|secondo|segundo|volgens|ifølge|enligt/iu;

function stepsOf(proposal: RelayProposal, { speaker, documentId }: Told, cast: Cast): RelayInput[] {
  const source = proposal.who === null ? null : cast.findCited(proposal.who, documentId);
  const isMedium = source?.kind === "publisher";
  const spokenByKnower = speaker !== null && speaker.kind !== "publisher";
  switch (proposal.kind) {
    case "cites": {
      // "She learned it from a letter": from somebody, and not from herself.
      if (proposal.who === null && proposal.reach === "paragraph") return [FROM_OTHERS];
      if (source === null || proposal.who === null || isSpeaker(proposal.who, source, speaker, cast))
        return [];
      const passes = isMedium || describesMedium(proposal.who);
      const carried = passes && spokenByKnower && PASSED_ON.test(proposal.wording);
      return [relay(source, carried ? "carried" : "back")];
    }
    case "reports":
      if (source === null || source.id === speaker?.id || !isMedium) return [];
      return [relay(source, spokenByKnower ? "carried" : "back")];
    case "carries": {
      const teller = proposal.by === null ? null : cast.findCited(proposal.by, documentId);
      if (spokenByKnower) return isMedium && source ? [relay(source, "carried")] : [];
      return teller === null || proposal.by === null || teller.id === speaker?.id
        ? []
        : [relay(teller, "back")];
    }
    default:
      return [];
  }
}

function isSpeaker(who: string, source: SourceInput, speaker: SourceInput | null, cast: Cast): boolean {
  if (speaker === null) return false;
  return (
    source.id === speaker.id ||
    cast.describes(who, speaker) ||
    (source.kind === "unnamed" && speaker.kind === "unnamed")
  );
}

const SAID = /(?<![\p{L}’'-])(?:said|says|announced|confirmed|stated|added|told)(?![\p{L}’'-])/gu;

/** "…, the keeper said, AFP reported": whose words a cited medium gives. */
function attributedTo(
  { text, speaker, documentId }: Told,
  from: number,
  to: number,
  cast: Cast,
): RelayInput[] {
  return [...text.slice(from, to).matchAll(SAID)].flatMap((match) => {
    const phrase = phraseBefore(text, from + match.index);
    if (phrase === null) return [];
    const source = cast.findCited(text.slice(phrase.start, phrase.end), documentId);
    if (source === null || source.id === speaker?.id || source.kind === "publisher") return [];
    return [relay(source, "back")];
  });
}

function relay(source: SourceInput, step: "back" | "carried"): RelayInput {
  return { source, description: null, madeBy: "program", step };
}
