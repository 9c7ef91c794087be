import type { ClaimRow, FigureRow, SourceRow } from "@/lib/claims/reads-claim-rows";
import type {
  EvidenceInput,
  FigureInput,
  Grounds,
  PartInput,
  PositionInput,
  SourceInput,
} from "@/lib/corroboration/model";

/** A position as the engine takes it; the copy it is part of isn't told from its row. */
export function positionOf({
  id,
  stance,
  rejectsId,
  figures,
  statement,
}: ClaimRow["positions"][number]): PositionInput {
  const { document, item } = statement;
  return {
    id,
    stance: stance as PositionInput["stance"],
    rejectsPositionId: rejectsId,
    statementId: statement.id,
    statementLabel: `S${item.number}`,
    documentId: document.id,
    documentLabel: document.title,
    publisher: document.publisher && sourceOf(document.publisher),
    creditLine: document.creditLine,
    speaker: statement.speaker && sourceOf(statement.speaker),
    givesBodysAccount: statement.givesBodysAccount || (statement.speaker?.givesBodysAccount ?? false),
    relays: statement.relays.map((relay) => ({
      source: relay.source && sourceOf(relay.source),
      description: relay.description ?? relay.source?.name ?? "",
      madeBy: relay.madeBy === "program" ? "program" : "person",
    })),
    utterance: statement.utteranceId,
    grounds: statement.grounds as Grounds | null,
    groundsMadeBy: statement.groundsMadeBy as "person" | "program" | null,
    textId: statement.textId,
    span:
      statement.spanStart === null || statement.spanEnd === null
        ? null
        : { start: statement.spanStart, end: statement.spanEnd },
    figures: figures.map(({ figure }) => figureOf(figure)),
    saidOn: statement.saidOn,
    said: item.verdict as PositionInput["said"],
    withdrawn: item.state === "withdrawn",
    offRecord: statement.terms === "off record",
  };
}

/** A part of the claim's figure as the engine takes it. */
export function partOf({ figure }: ClaimRow["parts"][number]): PartInput {
  const { statement } = figure;
  return {
    ...figureOf(figure),
    statementLabel: `S${statement.item.number}`,
    sourceName: statement.speaker?.name ?? "the publication itself",
    documentId: statement.documentId,
  };
}

/** Evidence as the engine takes it. */
export function evidenceOf(entry: ClaimRow["item"]["evidence"][number]): EvidenceInput {
  return {
    id: entry.id,
    label: entry.title,
    stance: entry.stance as EvidenceInput["stance"],
    source: entry.source && sourceOf(entry.source),
    partyId: entry.party?.id ?? null,
    partyName: entry.party?.name ?? null,
    reviewed: entry.reviewedAt !== null,
  };
}

/** A source as the engine takes it. */
export function sourceOf(row: SourceRow): SourceInput {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as SourceInput["kind"],
    identified: row.identified,
    partyId: row.party?.id ?? null,
    partyName: row.party?.name ?? null,
    bodyId: row.body?.id ?? null,
    bodyName: row.body?.name ?? null,
    attestedIndependent: row.attestedAt !== null,
  };
}

function figureOf({ low, high, subsetOfId, ...row }: FigureRow): FigureInput {
  return {
    ...row,
    measure: row.measure as FigureInput["measure"],
    qualifier: row.qualifier as FigureInput["qualifier"],
    counting: row.counting as FigureInput["counting"],
    low: low === null ? null : Number(low),
    high: high === null ? null : Number(high),
    subsetOf: subsetOfId,
  };
}
