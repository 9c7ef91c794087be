import { z } from "zod";
import { MOST_PLACES, type Proof, type Span } from "@/lib/text/model";
import { proveQuote } from "@/lib/text/prove-quote";
import { answerLines } from "@/scripts/commands/json-lines";

const offset = z.number().int().nonnegative();

/** One line of input. Other fields are let be, so that a file can carry notes of its own. */
const question = z.object({
  id: z.union([z.string(), z.number()]),
  snapshot: z.string().nullable(),
  quote: z.string(),
  span: z
    .tuple([offset, offset])
    .refine(([start, end]) => start < end, "its end must lie after its start")
    .nullish(),
  original: z.string().nullish(),
  language: z.string().nullish(),
});

type Question = z.infer<typeof question>;

function pair({ start, end }: Span): [number, number] {
  return [start, end];
}

function answer(id: Question["id"], proof: Proof): Record<string, unknown> {
  return {
    id,
    grade: proof.grade,
    matches: proof.matches.map(pair),
    omissions: proof.omissions.map(({ start, end, flagged, why }) => ({ start, end, flagged, why })),
    differences: proof.differences.map(({ op, start, end, text }) => ({ op, start, end, text })),
    // Said only when there is something to say: the words stand outside the span given, or in too many places.
    ...(proof.elsewhere.length > 0 ? { elsewhere: proof.elsewhere.slice(0, MOST_PLACES).map(pair) } : {}),
    ...(proof.unlisted > 0 ? { unlisted: proof.unlisted } : {}),
  };
}

function proveQuestion({ id, snapshot, quote, span, original, language }: Question): Record<string, unknown> {
  const proof = proveQuote({
    quote,
    snapshot,
    span: span ? { start: span[0], end: span[1] } : undefined,
    original: original ?? undefined,
    language: language ?? undefined,
  });
  return answer(id, proof);
}

/**
 * Answers each JSON line `{id, snapshot: text|null, quote, span?: [start, end], original?, language?}` with one
 * line `{id, grade, matches, omissions, differences}`; offsets are UTF-16 units of the snapshot, end exclusive.
 * A line that can't be read is answered with `{id, error: "line N: …"}` and the rest is still done; blank lines
 * are passed over. Returns the exit code: 1 if any line was in error.
 */
export function proveLines(lines: AsyncIterable<string>, write: (line: string) => void): Promise<0 | 1> {
  return answerLines(lines, question, proveQuestion, write);
}
