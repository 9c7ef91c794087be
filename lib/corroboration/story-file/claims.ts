import { readClaimMeasure } from "@/lib/corroboration/claim-measure";
import { figuresThatFit } from "@/lib/corroboration/match-figure";
import {
  type ClaimInput,
  type CountedInput,
  type EvidenceInput,
  MEASURES,
  type PartInput,
  type PositionInput,
  STANCES,
  type Stance,
} from "@/lib/corroboration/model";
import { rivalParties } from "@/lib/corroboration/rivals";
import {
  type At,
  asFields,
  type Fields,
  listOrOne,
  members,
  optionalChoice,
  optionalFlag,
  optionalText,
  pick,
  StoryFileError,
  text,
} from "@/lib/corroboration/story-file/fields";
import { type FileFigure, findFigure } from "@/lib/corroboration/story-file/figures";
import { Cast } from "@/lib/corroboration/story-file/sources";
import { type FileStatement, readStatements } from "@/lib/corroboration/story-file/statements";
import { nameKey } from "@/lib/text/names";

/**
 * The claims of a story written down as JSON (`statements`, `speakers`, `parties`, `documents`, `claims`), as the engine
 * takes them. Throws `StoryFileError`, which names the path, at what can't be read. What the file expects of itself
 * (`expected`) is never looked at.
 */
export function readStoryFile(story: unknown): ClaimInput[] {
  const fields = asFields(story, "");
  if (fields.claims === undefined) throw new StoryFileError("claims", "is missing.");
  const cast = new Cast(fields);
  const statements = readStatements(fields, cast);
  const entries = members(fields.claims, "claims");
  const ids = entries.map(({ value, path }) => text(pick(value, path, "id")));
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0)
    throw new StoryFileError(`${entries[twice]?.path ?? "claims"}.id`, `“${ids[twice]}” stands twice.`);
  const claims = entries.map((entry) => readClaimEntry(entry, statements, cast));
  const rivals = rivalParties(claims);
  return claims.map((claim) => ({ ...claim, rivals }));
}

function readClaimEntry(
  { value: fields, path }: At<Fields>,
  statements: Map<string, FileStatement>,
  cast: Cast,
): ClaimInput {
  const id = text(pick(fields, path, "id"));
  const wording = optionalText(pick(fields, path, "text", "claim", "wording")) ?? id;
  const counted = readCounted(fields, path, wording);
  const entries = members(fields.positions, `${path}.positions`);
  const positions = entries.map((entry, index) => readPosition(entry, id, index, counted, statements));
  return {
    id,
    label: id,
    text: wording,
    counted,
    positions: entries.map((entry, index) => resolveRejection(entry, index, positions)),
    parts: readParts(fields, path, { id, wording, counted }, positions, statements),
    evidence: readEvidence(fields, path, id, cast),
  };
}

/** What the claim counts: as given, else as its sentence reads. */
function readCounted(fields: Fields, path: string, wording: string): CountedInput | null {
  const inner =
    fields.counted === undefined || fields.counted === null
      ? fields
      : asFields(fields.counted, `${path}.counted`);
  if (fields.counted === null || inner.measure === null) return null;
  const measure = optionalChoice(pick(inner, path, "measure"), MEASURES);
  if (measure === null) return readClaimMeasure(wording);
  return { measure, who: optionalText(pick(inner, path, "who", "category")) };
}

function readPosition(
  { value: fields, path }: At<Fields>,
  claimId: string,
  index: number,
  counted: CountedInput | null,
  statements: Map<string, FileStatement>,
): PositionInput {
  const { figures, ...statement } = findStatement(pick(fields, path, "statement", "statementId"), statements);
  const stance = optionalChoice(pick(fields, path, "stance"), STANCES);
  if (stance === null) throw new StoryFileError(`${path}.stance`, "is missing.");
  return {
    ...statement,
    id: optionalText(pick(fields, path, "id")) ?? `${claimId}/${index + 1}/${statement.statementId}`,
    stance,
    rejectsPositionId: null,
    figures: chooseFigures(pick(fields, path, "figures", "figure"), figures, counted, stance).map(
      withoutPart,
    ),
  };
}

/** The figures a position gives: those named, else those that fit the claim. A rejection gives none of its own. */
function chooseFigures(
  named: At<unknown>,
  figures: readonly FileFigure[],
  counted: CountedInput | null,
  stance: Stance,
): FileFigure[] {
  if (named.value !== undefined && named.value !== null) {
    return listOrOne(named.value, named.path).map((ref) => findFigure(ref, figures));
  }
  if (counted === null || stance === "rejects" || stance === "reports") return [];
  return figuresThatFit(counted, figures);
}

function withoutPart({ partOf, ...figure }: FileFigure): PositionInput["figures"][number] {
  return partOf !== null && figure.counting === "total" ? { ...figure, counting: "subset" } : figure;
}

function findStatement(ref: At<unknown>, statements: Map<string, FileStatement>): FileStatement {
  const id = text(ref);
  const found = statements.get(id);
  if (!found) throw new StoryFileError(ref.path, `there is no statement “${id}”.`);
  return found;
}

/** "of": the position a rejection counts against, by its statement or its own id. */
function resolveRejection(
  entry: At<Fields>,
  index: number,
  positions: readonly PositionInput[],
): PositionInput {
  const position = positions[index];
  if (!position) throw new RangeError("A position is read for every entry");
  const ref = pick(entry.value, entry.path, "of", "rejects", "rejectsPositionId");
  const key = optionalText(ref);
  if (key === null || position.stance !== "rejects") return position;
  const target = positions.find(
    (other) => other !== position && (other.statementId === key || other.id === key),
  );
  if (!target) throw new StoryFileError(ref.path, `no other position of this claim is by “${key}”.`);
  return { ...position, rejectsPositionId: target.id };
}

type ClaimHead = { id: string; wording: string; counted: CountedInput | null };

/** Parts entered with the claim, and figures that say they are a part of what it counts. */
function readParts(
  fields: Fields,
  path: string,
  claim: ClaimHead,
  positions: readonly PositionInput[],
  statements: Map<string, FileStatement>,
): PartInput[] {
  const parts = listOrOne(fields.parts, `${path}.parts`).map((at) => {
    const inside = asFields(at.value, at.path);
    const statement = findStatement(pick(inside, at.path, "statement", "statementId"), statements);
    const named = pick(inside, at.path, "figure", "wording");
    const figure =
      named.value === undefined
        ? fittingPart(statement, claim, at.path)
        : findFigure(named, statement.figures);
    return partOf(statement, figure);
  });
  const stated = [...statements.values()]
    .filter(({ statementId }) => !positions.some((position) => position.statementId === statementId))
    .flatMap((statement) =>
      statement.figures
        .filter((figure) => isPartOf(figure, claim))
        .map((figure) => partOf(statement, figure)),
    );
  const all = [...parts, ...stated.filter(({ id }) => !parts.some((part) => part.id === id))];
  return all.filter((part) => stillStands(statements.get(part.statementLabel)));
}

function fittingPart(statement: FileStatement, { counted }: ClaimHead, path: string): FileFigure {
  const [figure] = counted ? figuresThatFit(counted, statement.figures) : statement.figures;
  if (!figure)
    throw new StoryFileError(path, `“${statement.statementId}” has no figure that fits this claim.`);
  return figure;
}

function stillStands(statement: FileStatement | undefined): boolean {
  return (
    statement !== undefined && !statement.withdrawn && !statement.offRecord && statement.said !== "wrong"
  );
}

function isPartOf({ partOf: whole, ...figure }: FileFigure, { id, wording, counted }: ClaimHead): boolean {
  if (whole === null) return false;
  if (whole === id || nameKey(whole) === nameKey(wording)) return true;
  const named = readClaimMeasure(whole);
  if (!named || !counted || named.measure !== counted.measure) return false;
  return (
    figuresThatFit(counted, [{ ...figure, measure: named.measure, who: named.who ?? figure.who }]).length > 0
  );
}

function partOf(statement: FileStatement, { partOf: _whole, ...figure }: FileFigure): PartInput {
  const sourceName = statement.speaker?.name ?? statement.publisher?.name ?? null;
  return {
    ...figure,
    statementLabel: statement.statementLabel,
    sourceName,
    documentId: statement.documentId,
  };
}

function readEvidence(fields: Fields, path: string, claimId: string, cast: Cast): EvidenceInput[] {
  return members(fields.evidence, `${path}.evidence`).map(({ value, path: at }, index) => {
    const id = optionalText(pick(value, at, "id")) ?? `${claimId}/evidence ${index + 1}`;
    const party = optionalText(pick(value, at, "party", "partyId"));
    return {
      id,
      label: optionalText(pick(value, at, "label", "title", "name")) ?? id,
      stance: optionalChoice(pick(value, at, "stance"), STANCES) ?? "asserts",
      source: cast.find(pick(value, at, "source", "speaker"))?.source ?? null,
      partyId: party,
      partyName: party,
      reviewed: optionalFlag(pick(value, at, "reviewed")) ?? false,
    };
  });
}
