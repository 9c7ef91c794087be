import { setImmediate } from "node:timers/promises";
import { v5 } from "uuid";
import { type PositionInput, positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { fieldErrors } from "@/lib/field";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { enterWithin } from "@/lib/flows/enter-statement";
import { writeSource } from "@/lib/flows/make-source";
import { type Proved, proveInText, readTextToProve } from "@/lib/flows/statement-proof";
import { type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { sourceNamed } from "@/lib/sources/rules";
import { type StatementInput, statementInput } from "@/lib/statements/model";
import { cellOf, type SheetInput } from "@/lib/statements/model-sheet";
import type { SheetField } from "@/lib/statements/model-sheet-fields";

/** What becomes of a row: its number in the sheet, and either the grade its words would get or what is wrong with it. */
export type RowReport = {
  number: number;
  words: string;
  speaker: string;
  grade: string | null;
  wrong: string[];
};
export type ImportReport = { rows: RowReport[]; wrong: number; newSpeakers: string[] };

/** A row that would go in. The speaker's name is set where the story has no such source yet. */
type Ready = { proved: Proved; position: PositionInput | null; newSpeaker: string | null };

/** A sheet of the most rows is two or three seconds' work, and several times that on a loaded machine. */
const LONGEST_MS = 90_000;

/**
 * Tries a spreadsheet of statements without changing anything: each row is parsed, its document, speaker and claim are
 * found, and its words proved. Every row says what is wrong with it, or the grade its words would get.
 */
export async function tryImport(scope: StoryScope, input: SheetInput): Promise<Outcome<ImportReport>> {
  if (!may(scope, "statement.write")) return notAllowed(scope, "statement.write");
  const { report } = await prepare(scope, input);
  return { ok: true, ...report };
}

/**
 * Enters the statements of a spreadsheet as drafts, all of them or none: one row that is wrong refuses the whole. Sent
 * twice it is done once, by the identifier the form brings.
 */
export async function importStatements(
  scope: StoryScope,
  input: SheetInput,
): Promise<Outcome<{ count: number }>> {
  if (!may(scope, "statement.write")) return notAllowed(scope, "statement.write");
  const { report, ready } = await prepare(scope, input);
  if (report.wrong > 0)
    return refuse(
      "rule",
      `Nothing was imported: ${report.wrong === 1 ? "a row needs" : `${report.wrong} rows need`} another look.`,
    );
  return change(
    scope,
    "statement.write",
    async (changing) => {
      const speakers = new Map<string, string>();
      for (const { proved, position, newSpeaker } of ready) {
        const speaker = newSpeaker
          ? await speakerNamed(scope, changing, input.id, newSpeaker, speakers)
          : null;
        if (speaker && !speaker.ok) return speaker;
        const speakerId = speaker?.id ?? proved.input.speakerId;
        const whole = { ...proved, input: { ...proved.input, speakerId } };
        const entered = await enterWithin(scope, changing, whole, position ? [position] : []);
        if (!entered.ok) return entered;
      }
      return { ok: true, count: ready.length };
    },
    { timeout: LONGEST_MS },
  );
}

/** A row as far as it can be read without its text: what is to be proved, or what is wrong with it. */
type Read =
  | { ok: true; input: StatementInput; position: PositionInput | null; newSpeaker: string | null }
  | { ok: false; wrong: string[] };

async function prepare(
  scope: StoryScope,
  input: SheetInput,
): Promise<{ report: ImportReport; ready: Ready[] }> {
  const around = await readAround(scope.storyId, input);
  const read = input.rows.map(({ cells }, at) => readRow(input, cells, v5(`row ${at}`, input.id), around));
  const proved = await proveRows(scope.storyId, read);
  const ready: Ready[] = [];
  const rows = input.rows.map(({ number, cells }, at): RowReport => {
    const told = {
      number,
      words: cellOf(input, cells, "words").slice(0, 300),
      speaker: cellOf(input, cells, "speaker").slice(0, 100),
    };
    const row = read[at];
    const proof = proved.get(at);
    if (row?.ok && proof?.ok) {
      ready.push({ proved: proof, position: row.position, newSpeaker: row.newSpeaker });
      return { ...told, grade: proof.stored.grade, wrong: [] };
    }
    const wrong = row && !row.ok ? row.wrong : proof && !proof.ok ? [proof.reason] : [];
    return { ...told, grade: null, wrong };
  });
  const newSpeakers = [...new Set(ready.flatMap(({ newSpeaker }) => newSpeaker ?? []))];
  return { report: { rows, wrong: rows.filter(({ wrong }) => wrong.length > 0).length, newSpeakers }, ready };
}

/** Proves rows text by text, so that each text is read once and one is held at a time. By the row's place. */
async function proveRows(storyId: string, rows: readonly Read[]): Promise<Map<number, Outcome<Proved>>> {
  const byText = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    if (!row.ok) continue;
    const others = byText.get(row.input.textId);
    if (others) others.push(at);
    else byText.set(row.input.textId, [at]);
  }
  const proved = new Map<number, Outcome<Proved>>();
  for (const places of byText.values()) {
    const first = rows[places[0] ?? -1];
    const text = first?.ok ? await readTextToProve(storyId, first.input) : null;
    for (const at of places) {
      // A proof in a long text takes its time: the server answers others in between.
      await setImmediate();
      const row = rows[at];
      if (row?.ok) proved.set(at, proveInText(text, row.input));
    }
  }
  return proved;
}

/** What rows name: documents with their newest text, claims, and the story's sources by each of their names. */
type Around = Awaited<ReturnType<typeof readAround>>;

async function readAround(storyId: string, input: SheetInput) {
  const numbersIn = (of: (cells: readonly string[]) => number) => [
    ...new Set(input.rows.map(({ cells }) => of(cells))),
  ];
  const [documents, sources, claims] = await Promise.all([
    db.document.findMany({
      where: { storyId, number: { in: numbersIn((cells) => documentNumber(input, cells)) } },
      select: {
        id: true,
        number: true,
        language: true,
        texts: { orderBy: { version: "desc" }, take: 1, select: { id: true } },
      },
    }),
    db.source.findMany({ where: { storyId }, select: { id: true, name: true, alsoKnownAs: true } }),
    db.claim.findMany({
      where: { storyId, item: { number: { in: numbersIn((cells) => claimNumber(input, cells)) } } },
      select: { id: true, item: { select: { number: true, state: true } } },
    }),
  ]);
  const named = new Map<string, Set<string>>();
  for (const { id, name, alsoKnownAs } of sources)
    for (const one of [name, ...alsoKnownAs]) {
      const key = nameKey(one);
      named.set(key, (named.get(key) ?? new Set()).add(id));
    }
  return {
    documents: new Map(documents.map((document) => [document.number, document])),
    claims: new Map(
      claims.map(({ id, item }) => [item.number, { id, withdrawn: item.state === "withdrawn" }]),
    ),
    sources: (name: string): readonly string[] => [...(named.get(nameKey(name)) ?? [])],
  };
}

const nameKey = (name: string) => name.normalize("NFC").toLowerCase().trim();

/** The document a row stands in, by its number; 0 where it names none. */
function documentNumber(input: SheetInput, cells: readonly string[]): number {
  const named = cellOf(input, cells, "document");
  return named === "" ? (input.document ?? 0) : Number(/^d?(\d{1,7})$/i.exec(named)?.[1] ?? 0);
}

/** The claim a row takes a position on, by its number; 0 where it names none. */
function claimNumber(input: SheetInput, cells: readonly string[]): number {
  return Number(/^c?(\d{1,7})$/i.exec(cellOf(input, cells, "claim"))?.[1] ?? 0);
}

function readRow(input: SheetInput, cells: readonly string[], id: string, around: Around): Read {
  const cell = (field: SheetField) => cellOf(input, cells, field);
  const wrong: string[] = [];
  const named = cell("document");
  const document = around.documents.get(documentNumber(input, cells));
  if (!document)
    wrong.push(named === "" ? "No document is chosen." : `There is no document “${named.slice(0, 60)}”.`);

  const speaker = cell("speaker");
  const known = speaker === "" ? [] : around.sources(speaker);
  if (known.length > 1) wrong.push(`Several sources are called “${speaker.slice(0, 60)}”.`);
  if (speaker !== "" && known.length === 0 && !input.makeSpeakers)
    wrong.push(`“${speaker.slice(0, 60)}” is not among the story’s sources.`);

  const position = positionOf(cell("claim"), claimNumber(input, cells), cell("stance"), id, around);
  if (typeof position === "string") wrong.push(position);

  const orNothing = (field: SheetField) => cell(field) || undefined;
  const parsed = statementInput.safeParse({
    id,
    documentId: document?.id ?? id,
    textId: document?.texts[0]?.id ?? id,
    quote: cell("words"),
    speakerId: known[0] ?? null,
    kind: cell("kind").toLowerCase() || "direct",
    role: cell("role"),
    cue: cell("cue"),
    saidOn: cell("saidOn"),
    language: orNothing("language") ?? document?.language,
    terms: orNothing("terms")?.toLowerCase(),
    agreedDescription: cell("agreedDescription"),
    original: cell("original"),
    originalLanguage: cell("originalLanguage"),
    translator: cell("translator"),
  });
  if (!parsed.success) {
    for (const [field, message] of Object.entries(fieldErrors(parsed.error)))
      wrong.push(`${field}: ${message}.`);
    return { ok: false, wrong };
  }
  if (wrong.length > 0 || typeof position === "string") return { ok: false, wrong };
  const newSpeaker = speaker !== "" && known.length === 0 ? speaker : null;
  return { ok: true, input: parsed.data, position, newSpeaker };
}

/** The row's stance on a claim, null without one, or what is wrong with it. */
function positionOf(
  claim: string,
  number: number,
  stance: string,
  statementId: string,
  around: Around,
): PositionInput | null | string {
  if (claim === "" && stance === "") return null;
  if (claim === "") return "A stance needs its claim, such as C2.";
  const found = around.claims.get(number);
  if (!found) return `There is no claim “${claim.slice(0, 60)}”.`;
  if (found.withdrawn) return `${claim} is withdrawn: restore it first.`;
  if (stance.toLowerCase() === "rejects")
    return "“rejects” needs the position it counts against: set it on the claim’s page.";
  const parsed = positionInput.safeParse({
    id: v5("position", statementId),
    claimId: found.id,
    statementId,
    stance: stance.toLowerCase(),
    rejectsId: null,
    figureIds: null,
  });
  return parsed.success
    ? parsed.data
    : `“${stance.slice(0, 60)}” is no stance: asserts, denies, qualifies or reports.`;
}

/** A source made for a name, once for all its rows: a person, whose party somebody sets afterwards. */
async function speakerNamed(
  scope: StoryScope,
  changing: Change,
  importId: string,
  name: string,
  made: Map<string, string>,
): Promise<Outcome<{ id: string }>> {
  const key = nameKey(name);
  const standing = made.get(key);
  if (standing) return { ok: true, id: standing };
  const source = await writeSource(
    scope,
    changing,
    sourceNamed(v5(`speaker ${key}`, importId), "person", name),
  );
  if (!source.ok) return source;
  made.set(key, source.sourceId);
  return { ok: true, id: source.sourceId };
}
