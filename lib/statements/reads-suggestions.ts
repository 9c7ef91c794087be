import { keptWhile } from "@/lib/ledger/kept";
import { SUGGESTER, type Suggestion } from "@/lib/suggest/model";
import type { Span } from "@/lib/text/model";

/** A text that statements are suggested from. */
export type TextToRead = { id: string; content: string; sha256: string; language: string };

/** What the rules read in a part of a text. A text never changes, so that it is kept until other things crowd it out. */
export async function suggestionsIn(
  storyId: string,
  { content, sha256, language }: TextToRead,
  part: Span,
): Promise<readonly Suggestion[]> {
  // The rules are of English: elsewhere they would suggest little, and that wrongly.
  if (!/^en\b/i.test(language)) return [];
  const name = `suggested ${SUGGESTER} ${sha256} ${part.start}`;
  const found = await keptWhile(
    storyId,
    [name],
    async () => {
      // Loading the tagger takes a moment, which only those who enter statements wait for.
      const { suggestStatements } = await import("@/lib/suggest/suggest-statements");
      const inPart = suggestStatements(content.slice(part.start, part.end));
      return new Map([[name, inPart.map((suggestion) => moved(suggestion, part.start))]]);
    },
    () => NOTHING,
  );
  return found.get(name) ?? [];
}

const NOTHING: ReadonlySet<string> = new Set();

function moved(suggestion: Suggestion, by: number): Suggestion {
  const at = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...suggestion,
    content: suggestion.content.map(at),
    source: suggestion.source && at(suggestion.source),
    cue: suggestion.cue && at(suggestion.cue),
    figures: suggestion.figures.map(at),
  };
}
