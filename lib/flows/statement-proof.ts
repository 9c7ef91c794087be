import { db } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/outcome";
import type { StatementInput } from "@/lib/statements/model";
import { groundsOf } from "@/lib/statements/rules";
import type { StoredProof } from "@/lib/statements/writes";
import type { Proof } from "@/lib/text/model";
import { proveQuote } from "@/lib/text/prove-quote";

/** The story and text a statement is entered into, and what the proof found there. */
export type Proved = { timeZone: string; proof: Proof; stored: StoredProof; input: StatementInput };

/** A text as statements are proved in it. */
export type TextToProve = { content: string; sha256: string; length: number; timeZone: string };

/** Reads a document's text; null where the story has no such text. */
export async function readTextToProve(
  storyId: string,
  { documentId, textId }: Pick<StatementInput, "documentId" | "textId">,
): Promise<TextToProve | null> {
  const [story, text] = await Promise.all([
    db.story.findUnique({ where: { id: storyId }, select: { timeZone: true } }),
    db.text.findFirst({
      where: { storyId, id: textId, documentId },
      select: { content: true, sha256: true, length: true },
    }),
  ]);
  return story && text ? { ...text, timeZone: story.timeZone } : null;
}

/**
 * Checks that what a statement names stands in the story (text, document, speaker, relays) and proves its words. The
 * text is never changed once it stands, so this runs before the transaction opens and holds no lock.
 */
export async function proveStatement(storyId: string, input: StatementInput): Promise<Outcome<Proved>> {
  const sourceIds = [
    ...new Set([input.speakerId, ...input.relays.map((relay) => relay.sourceId)].filter((id) => id !== null)),
  ];
  const [text, sources] = await Promise.all([
    readTextToProve(storyId, input),
    db.source.count({ where: { storyId, id: { in: sourceIds } } }),
  ]);
  if (text && sources !== sourceIds.length)
    return refuse("invalid", "A speaker or relay is not among the story’s sources.", {
      speakerId: "is not in this story",
    });
  return proveInText(text, input);
}

/**
 * Proves a statement's words in its text, null where the story has none such; whom it names was looked up before.
 *
 * The span asked for is kept where words stand; without one, the proof's only match becomes the span.
 */
export function proveInText(text: TextToProve | null, input: StatementInput): Outcome<Proved> {
  if (!text)
    return refuse("invalid", "The text it stands in is not in this story.", {
      textId: "is not in this story",
    });
  if (input.span && input.span.end > text.length)
    return refuse("invalid", "The span reaches past the end of the text.", {
      span: `The text has ${text.length} units`,
    });

  const proof = proveQuote({
    quote: input.quote,
    snapshot: text.content,
    ...(input.span ? { span: input.span } : {}),
    ...(input.original ? { original: input.original } : {}),
    language: input.original ? (input.originalLanguage ?? input.language) : input.language,
  });
  const only = proof.matches.length === 1 ? proof.matches[0] : undefined;
  const span =
    input.span ?? (only && proof.grade !== "ambiguous" ? { start: only.start, end: only.end } : null);
  const stored = {
    grade: proof.grade,
    proof: {
      matches: proof.matches.slice(0, 50),
      omissions: proof.omissions,
      differences: proof.differences,
    },
    textSha256: text.sha256,
    proverVersion: proof.proverVersion,
  };
  return {
    ok: true,
    timeZone: text.timeZone,
    proof,
    stored,
    input: { ...input, span, ...groundsOf(input) },
  };
}
