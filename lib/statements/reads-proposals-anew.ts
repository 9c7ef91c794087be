import { db } from "@/lib/db";
import { placeInText, placeSelect } from "@/lib/documents/model-place";
import type { StoryScope } from "@/lib/policy";
import type { Proposal } from "@/lib/statements/model-proposals";
import { readProposals, type ShownProposal } from "@/lib/statements/reads-proposals";
import { readSources } from "@/lib/statements/reads-proposals-against";
import { suggestionsIn } from "@/lib/statements/reads-suggestions";
import { proposalOf } from "@/lib/statements/rules-proposals";
import type { Span } from "@/lib/text/model";
import { partAt, partsOf } from "@/lib/text/parts";

/** Why there is nothing to accept: the words are no suggestion of that text, or the text is not the newest. */
export type Unfound = "text" | "older text" | "suggestion";

/** The suggestion that stands at a place of a text, made anew from the text and nothing that was sent. */
export async function readProposal(
  scope: StoryScope,
  textId: string,
  place: Span,
): Promise<FoundProposal | Unfound> {
  const text = await readText(scope, textId);
  if (typeof text === "string") return text;
  const suggestions = await suggestionsIn(scope.storyId, text, partHolding(text.content, place.start));
  const suggestion = suggestions.find(
    ({ content }) => content[0]?.start === place.start && content.at(-1)?.end === place.end,
  );
  if (!suggestion) return "suggestion";
  const found = proposalOf(text.content, suggestion, await readSources(scope));
  const { documentId, number, language } = text;
  return { found, document: { id: documentId, number, language } };
}
export type FoundProposal = {
  found: Proposal;
  document: { id: string; number: number; language: string };
};

/** The suggestions of the part that begins at `from`, from a confidence on, that nobody decided and no statement has. */
export async function readProposalsFrom(
  scope: StoryScope,
  textId: string,
  from: number,
  least: number,
): Promise<readonly ShownProposal[] | Unfound> {
  const text = await readText(scope, textId);
  if (typeof text === "string") return text;
  const part = partHolding(text.content, from);
  const inPart = { textId, spanStart: { gte: part.start, lt: part.end } };
  const rows = await db.statement.findMany({
    where: {
      storyId: scope.storyId,
      documentId: text.documentId,
      item: { state: { not: "withdrawn" } },
      OR: [inPart, { reproofs: { some: inPart } }],
    },
    select: {
      ...placeSelect(textId),
      speaker: { select: { name: true } },
    },
  });
  const statements = rows.map((row) => ({
    span: placeInText(textId, row),
    speaker: row.speaker?.name ?? null,
  }));
  const { shown } = await readProposals(scope, text, part, statements);
  return shown.filter(({ confidence }) => confidence >= least);
}

function partHolding(text: string, offset: number): Span {
  const parts = partsOf(text);
  return parts[partAt(parts, offset) - 1] ?? { start: 0, end: text.length };
}

async function readText(scope: StoryScope, textId: string) {
  const text = await db.text.findFirst({
    where: { storyId: scope.storyId, id: textId },
    select: {
      id: true,
      content: true,
      sha256: true,
      documentId: true,
      document: {
        select: {
          number: true,
          language: true,
          texts: { orderBy: { version: "desc" }, take: 1, select: { id: true } },
        },
      },
    },
  });
  if (!text) return "text";
  const { document, ...rest } = text;
  if (document.texts[0]?.id !== textId) return "older text";
  return { ...rest, number: document.number, language: document.language };
}
