import { z } from "zod";
import type { Suggestion } from "@/lib/suggest/model";
import { readStatements } from "@/lib/suggest/suggest-statements";
import type { Span } from "@/lib/text/model";
import { answerLines } from "@/scripts/commands/json-lines";

/** One line of input. Other fields are let be, so that a file can carry notes of its own. */
const question = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

function pair(span: Span): [number, number] {
  return [span.start, span.end];
}

function printed({ content, source, cue, ...rest }: Suggestion): Record<string, unknown> {
  return {
    content: content.map(pair),
    kind: rest.kind,
    source: source && pair(source),
    cue: cue && pair(cue),
    name: rest.name,
    role: rest.role,
    via: rest.via,
    stance: rest.stance,
    anonymous: rest.anonymous,
    figures: rest.figures,
    confidence: rest.confidence,
  };
}

function answer({ id, text }: z.infer<typeof question>): Record<string, unknown> {
  const { suggestions, unattributedFigures } = readStatements(text);
  return { id, suggestions: suggestions.map(printed), unattributedFigures };
}

/**
 * Answers each JSON line `{id, text}` with one line `{id, suggestions: [{content, kind, source, cue, name, role, via,
 * stance, anonymous, figures, confidence}], unattributedFigures}`; offsets are UTF-16 units of the text, end exclusive. A line that can't be
 * read is answered with `{id, error: "line N: …"}` and the rest is still done; blank lines are passed over. Returns the
 * exit code: 1 if any line was in error.
 */
export function suggestLines(lines: AsyncIterable<string>, write: (line: string) => void): Promise<0 | 1> {
  return answerLines(lines, question, answer, write);
}
