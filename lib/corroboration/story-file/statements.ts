import {
  type CopiedFrom,
  type PositionInput,
  type RelayInput,
  SAID,
  type SourceInput,
} from "@/lib/corroboration/model";
import {
  type At,
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
import { type FileFigure, readFigures } from "@/lib/corroboration/story-file/figures";
import type { Cast } from "@/lib/corroboration/story-file/sources";

type FileDocument = {
  id: string;
  keys: string[];
  label: string;
  publisher: SourceInput | null;
  creditLine: string | null;
};

/** What a statement brings to each of its positions. */
export type FileStatement = Omit<PositionInput, "id" | "stance" | "rejectsPositionId" | "figures"> & {
  figures: FileFigure[];
};

/** The statements of a file by id. One that names no document stands in the first. */
export function readStatements(story: Fields, cast: Cast): Map<string, FileStatement> {
  const documents = readDocuments(story, cast);
  const statements = new Map<string, FileStatement>();
  for (const entry of members(story.statements, "statements")) {
    const statement = readStatement(entry, documents, cast);
    if (statements.has(statement.statementId)) {
      throw new StoryFileError(entry.path, `the id “${statement.statementId}” stands twice.`);
    }
    statements.set(statement.statementId, statement);
  }
  return statements;
}

function readDocuments(story: Fields, cast: Cast): FileDocument[] {
  const documents = members(story.documents, "documents").map(({ value, path }, index) => {
    const [id, file, title] = ["id", "file", "title"].map((field) => optionalText(pick(value, path, field)));
    return {
      id: id ?? file ?? `document ${index + 1}`,
      keys: [id, file, title].filter((key) => key !== null && key !== undefined),
      label: title ?? file ?? id ?? `document ${index + 1}`,
      publisher: cast.findMedium(pick(value, path, "publisher", "outlet")),
      creditLine: optionalText(pick(value, path, "credit", "creditLine")),
    };
  });
  return documents.length > 0
    ? documents
    : [{ id: "document 1", keys: [], label: "the document", publisher: null, creditLine: null }];
}

function readStatement(
  { value: fields, path }: At<Fields>,
  documents: readonly FileDocument[],
  cast: Cast,
): FileStatement {
  const id = text(pick(fields, path, "id"));
  const document = findDocument(pick(fields, path, "document", "documentId", "file"), documents);
  const speaker = cast.find(pick(fields, path, "speaker", "source"));
  const terms = optionalText(pick(fields, path, "terms"));
  return {
    statementId: id,
    statementLabel: id,
    documentId: document.id,
    documentLabel: document.label,
    publisher: cast.findMedium(pick(fields, path, "publisher")) ?? document.publisher,
    creditLine: optionalText(pick(fields, path, "credit", "creditLine")) ?? document.creditLine,
    speaker: speaker?.source ?? null,
    givesBodysAccount:
      optionalFlag(pick(fields, path, "givesBodysAccount")) ?? speaker?.givesBodysAccount ?? false,
    relays: [...readVia(fields, path, cast), ...readRelays(fields, path, cast)],
    copiedFrom: readCopy(pick(fields, path, "copiedFrom"), documents),
    figures: readFigures(pick(fields, path, "figures"), id),
    saidOn: optionalText(pick(fields, path, "saidOn")),
    said: optionalChoice(pick(fields, path, "said", "verdict"), SAID) ?? "unchecked",
    withdrawn:
      (optionalFlag(pick(fields, path, "withdrawn")) ?? false) ||
      optionalText(pick(fields, path, "state")) === "withdrawn",
    offRecord:
      (optionalFlag(pick(fields, path, "offRecord")) ?? false) ||
      /^off[- ](?:the[- ])?record$/i.test(terms ?? ""),
  };
}

function findDocument(ref: At<unknown>, documents: readonly FileDocument[]): FileDocument {
  const [first] = documents;
  if (typeof ref.value === "number") {
    const found = documents[ref.value];
    if (found) return found;
  }
  const key = optionalText(ref);
  const found = key === null ? first : documents.find(({ id, keys }) => id === key || keys.includes(key));
  if (!found) throw new StoryFileError(ref.path, `there is no document “${key}”.`);
  return found;
}

/** "via": who carries the words, so never where they come from. */
function readVia(fields: Fields, path: string, cast: Cast): RelayInput[] {
  const via = pick(fields, path, "via");
  return listOrOne(via.value, via.path).flatMap((at): RelayInput[] => {
    const source = cast.findMedium(at);
    return source ? [{ source: { ...source, kind: "publisher" }, description: null, madeBy: "person" }] : [];
  });
}

/** "relays": steps back towards who knows, nearest to the document first. */
function readRelays(fields: Fields, path: string, cast: Cast): RelayInput[] {
  const relays = pick(fields, path, "relays", "relay", "relayChain");
  return listOrOne(relays.value, relays.path).map((at) => {
    const inside = typeof at.value === "object" && at.value !== null ? (at.value as Fields) : null;
    const madeBy =
      (inside && optionalChoice(pick(inside, at.path, "madeBy"), ["person", "program"] as const)) ?? "person";
    const named = inside ? pick(inside, at.path, "source", "speaker", "description", "name", "id") : at;
    const entered =
      typeof named.value === "object" && named.value !== null ? cast.find(named) : cast.lookUp(text(named));
    return { source: entered?.source ?? null, description: entered ? null : optionalText(named), madeBy };
  });
}

function readCopy(ref: At<unknown>, documents: readonly FileDocument[]): CopiedFrom | null {
  if (ref.value === undefined || ref.value === null) return null;
  const inside =
    typeof ref.value === "object"
      ? pick(ref.value as Fields, ref.path, "document", "documentId", "file")
      : ref;
  const document = findDocument(inside, documents);
  return { documentId: document.id, publisher: document.publisher, madeBy: "person" };
}
