import {
  COUNTINGS,
  type FigureInput,
  MEASURES,
  type Measure,
  QUALIFIERS,
  type Qualifier,
} from "@/lib/corroboration/model";
import { readFigure } from "@/lib/corroboration/read-figure";
import {
  type At,
  asFields,
  type Fields,
  join,
  optionalChoice,
  optionalNumber,
  optionalText,
  pick,
  StoryFileError,
} from "@/lib/corroboration/story-file/fields";
import { nameKey } from "@/lib/text/names";

/** A figure of a statement, and the whole it is said to be a part of ("security personnel killed"). */
export type FileFigure = FigureInput & { partOf: string | null };

/** The figures of one statement. A figure may be a line of words alone ("at least 12 people killed"). */
export function readFigures(at: At<unknown>, statementId: string): FileFigure[] {
  if (at.value === undefined || at.value === null) return [];
  if (!Array.isArray(at.value)) throw new StoryFileError(at.path, "must be a list.");
  const figures = at.value.map((value: unknown, index) =>
    readOne(value, join(at.path, index), `${statementId}/${index + 1}`),
  );
  return figures.map((figure, index) => ({ ...figure, subsetOf: findSubset(at, figures, index) }));
}

function readOne(value: unknown, path: string, id: string): FileFigure {
  const fields = typeof value === "string" ? { wording: value } : asFields(value, path);
  const wording = optionalText(pick(fields, path, "wording", "text"));
  const guess = wording === null ? undefined : readFigure(wording)[0];
  const { measure, measureOther } = readMeasure(fields, path, guess?.measure ?? "other");
  const bounds = readBounds(fields, path, guess);
  const unit = optionalText(pick(fields, path, "measureOther", "unit")) ?? measureOther;
  return {
    id: optionalText(pick(fields, path, "id")) ?? id,
    wording: wording ?? String(bounds.low ?? bounds.high ?? ""),
    measure,
    measureOther: measure === "other" ? (unit ?? guess?.measureOther ?? null) : null,
    who: optionalText(pick(fields, path, "category", "who")) ?? guess?.who ?? null,
    ...bounds,
    counting: optionalChoice(pick(fields, path, "counting"), COUNTINGS) ?? guess?.counting ?? "total",
    currency: optionalText(pick(fields, path, "currency")) ?? guess?.currency ?? null,
    windowStart: optionalText(pick(fields, path, "windowStart", "from")),
    windowEnd: optionalText(pick(fields, path, "windowEnd", "to")),
    asOf: optionalText(pick(fields, path, "asOf")),
    place: optionalText(pick(fields, path, "place")),
    subsetOf: null,
    partOf: optionalText(pick(fields, path, "partOf")),
  };
}

type Guess = { low: number | null; high: number | null; qualifier: Qualifier } | undefined;

/** The bounds as given, with the qualifier they imply; without any, as the wording reads. */
function readBounds(
  fields: Fields,
  path: string,
  guess: Guess,
): Pick<FigureInput, "low" | "high" | "qualifier"> {
  const given = optionalChoice(pick(fields, path, "qualifier"), QUALIFIERS);
  const exact = optionalNumber(pick(fields, path, "value", "number"));
  const [low, high] = [
    optionalNumber(pick(fields, path, "low")) ?? exact,
    optionalNumber(pick(fields, path, "high")) ?? exact,
  ];
  if (low !== null && high !== null && low > high)
    throw new StoryFileError(join(path, "high"), `is below the low figure, ${low}.`);
  const stated = fields.low !== undefined || fields.high !== undefined || exact !== null;
  if (!stated && given !== "vague") {
    return {
      low: guess?.low ?? null,
      high: guess?.high ?? null,
      qualifier: given ?? guess?.qualifier ?? "vague",
    };
  }
  return { low, high, qualifier: given ?? impliedBy(low, high) };
}

function impliedBy(low: number | null, high: number | null): Qualifier {
  if (low === null) return high === null ? "vague" : "up to";
  if (high === null) return "at least";
  return low === high ? "exactly" : "range";
}

/** A measure outside the six is "other", and what it measures is kept: "other:turnout", "houses damaged". */
function readMeasure(
  fields: Fields,
  path: string,
  guess: Measure,
): { measure: Measure; measureOther: string | null } {
  const given = optionalText(pick(fields, path, "measure"));
  if (given === null) return { measure: guess, measureOther: null };
  const known = MEASURES.find((measure) => measure === nameKey(given));
  if (known) return { measure: known, measureOther: null };
  return { measure: "other", measureOther: given.replace(/^other\s*:\s*/i, "") };
}

function findSubset(at: At<unknown>, figures: readonly FileFigure[], index: number): string | null {
  const value = (at.value as unknown[])[index];
  if (typeof value !== "object" || value === null) return null;
  const path = join(at.path, index);
  const ref = pick(value as Fields, path, "subsetOf", "of");
  if (ref.value === undefined || ref.value === null) return null;
  return findFigure(ref, figures).id;
}

/** A figure by its index, its id, or its wording. */
export function findFigure(ref: At<unknown>, figures: readonly FileFigure[]): FileFigure {
  const { value } = ref;
  const key =
    typeof value === "object" && value !== null
      ? pick(value as Fields, ref.path, "id", "wording", "figure").value
      : value;
  const found =
    typeof key === "number"
      ? figures[key]
      : figures.find(
          ({ id, wording }) => id === key || (typeof key === "string" && nameKey(wording) === nameKey(key)),
        );
  if (!found) throw new StoryFileError(ref.path, `the statement has no figure ${JSON.stringify(key)}.`);
  return found;
}
