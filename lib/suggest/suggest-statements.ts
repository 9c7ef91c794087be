import { confidenceOf } from "@/lib/suggest/confidence";
import { figuresOf, figuresOutside, figuresWithin } from "@/lib/suggest/figures";
import type { SuggestedFigure, Suggestion } from "@/lib/suggest/model";
import { quotationsOf } from "@/lib/suggest/quotations";
import { sentencesOf, withQuotations } from "@/lib/suggest/sentences";
import { labelledSpeech } from "@/lib/suggest/speaker-labels";
import { speakersOf } from "@/lib/suggest/speakers/resolve";
import { NOBODY } from "@/lib/suggest/speakers/speaker";
import { viaOf } from "@/lib/suggest/speakers/via";
import { stanceOf } from "@/lib/suggest/stance";
import { tagWords } from "@/lib/suggest/tagged-words";
import { type Utterance, utterancesIn } from "@/lib/suggest/utterances";
import { wholeParagraphs } from "@/lib/suggest/whole-paragraphs";
import type { Span } from "@/lib/text/model";

/** What a text seems to hold: its statements, and the figures that stand in none of them. */
export type ReadText = { suggestions: Suggestion[]; unattributedFigures: SuggestedFigure[] };

/**
 * The statements a text in English seems to hold, in the order of their sentences: what was said, by whom, on which cue,
 * with the figures in it. Offsets are UTF-16 code units into `text`, whose line ends are LF, end exclusive. It proposes
 * and decides nothing; where it isn't certain who speaks, `name` is null. The same text always gives the same answer.
 */
export function suggestStatements(text: string): Suggestion[] {
  return readStatements(text).suggestions;
}

/** As `suggestStatements`, with the narrator's own figures beside. */
export function readStatements(text: string): ReadText {
  const words = tagWords(text);
  const paragraphs = wholeParagraphs(text);
  const items = withQuotations(text, words, quotationsOf(text, paragraphs));
  const sentences = sentencesOf(items, paragraphs);
  const utterances = utterancesIn(text, sentences, labelledSpeech(paragraphs));
  const speakers = speakersOf(text, words, sentences, utterances);
  const figures = figuresOf(text, paragraphs);
  const suggestions = utterances.map((utterance, at): Suggestion => {
    const speaker = speakers[at] ?? NOBODY;
    return {
      content: utterance.content,
      kind: utterance.kind,
      source: utterance.source,
      cue: utterance.cue,
      name: speaker.name,
      role: speaker.role,
      via: viaOf(text, utterance),
      stance: stanceOf(text, utterance),
      sort: speaker.sort,
      anonymous: speaker.anonymous,
      figures: figuresWithin(figures, utterance.content, innerContent(utterances, at)),
      confidence: confidenceOf(utterance, speaker),
    };
  });
  const content = utterances.flatMap((utterance) => utterance.content);
  return { suggestions, unattributedFigures: figuresOutside(figures, content) };
}

/** Farther off in the list than this nothing stands inside a statement. */
const NEIGHBOURS = 12;

/** What other statements of the same sentences say inside this one. */
function innerContent(utterances: readonly Utterance[], at: number): Span[] {
  const own = utterances[at];
  if (!own) return [];
  return utterances
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .flatMap((other) =>
      other === own
        ? []
        : other.content.filter((inner) =>
            own.content.some(
              ({ start, end }) =>
                inner.start >= start && inner.end <= end && inner.end - inner.start < end - start,
            ),
          ),
    );
}
