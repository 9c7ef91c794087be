import { setImmediate } from "node:timers/promises";
import { v5 } from "uuid";
import { type PositionInput, positionInput } from "@/lib/claims/model";
import { db } from "@/lib/db";
import { fieldErrors } from "@/lib/field";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { enterWithin } from "@/lib/flows/enter-statement";
import { writeSource } from "@/lib/flows/make-source";
import { type Proved, proveStatement } from "@/lib/flows/statement-proof";
import { type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { sourceNamed } from "@/lib/sources/rules";
import { statementInput } from "@/lib/statements/model";
import { cellOf, type SheetInput } from "@/lib/statements/model-sheet";

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

async function prepare(
  scope: StoryScope,
  input: SheetInput,
): Promise<{ report: ImportReport; ready: Ready[] }> {
  const around = await readAround(scope.storyId);
  const rows: RowReport[] = [];
  const ready: Ready[] = [];
  for (const [at, { number, cells }] of input.rows.entries()) {
    // A proof in a long text takes its time: the server answers others in between.
    await setImmediate();
    const made = await prepareRow(scope, input, cells, v5(`row ${at}`, input.id), around);
    const words = cellOf(input, cells, "words").slice(0, 300);
    const told = { number, words, speaker: cellOf(input, cells, "speaker").slice(0, 100) };
    if (made.ok) {
      rows.push({ ...told, grade: made.ready.proved.stored.grade, wrong: [] });
      ready.push(made.ready);
    } else rows.push({ ...told, grade: null, wrong: made.wrong });
  }
  const newSpeakers = [...new Set(ready.flatMap(({ newSpeaker }) => newSpeaker ?? []))];
  return { report: { rows, wrong: rows.filter(({ wrong }) => wrong.length > 0).length, newSpeakers }, ready };
}

/** What rows name: documents with their newest text, sources and claims of the story. */
type Around = Awaited<ReturnType<typeof readAround>>;

async function readAround(storyId: string) {
  const [documents, sources, claims] = await Promise.all([
    db.document.findMany({
      where: { storyId },
      select: {
        id: true,
        number: true,
        language: true,
        texts: { orderBy: { version: "desc" }, take: 1, select: { id: true } },
      },
    }),
    db.source.findMany({ where: { storyId }, select: { id: true, name: true, alsoKnownAs: true } }),
    db.claim.findMany({
      where: { storyId },
      select: { id: true, item: { select: { number: true, state: true } } },
    }),
  ]);
  return {
    documents: new Map(documents.map((document) => [document.number, document])),
    claims: new Map(
      claims.map(({ id, item }) => [item.number, { id, withdrawn: item.state === "withdrawn" }]),
    ),
    sources: (name: string) =>
      sources.filter((source) => [source.name, ...source.alsoKnownAs].some((known) => same(known, name))),
  };
}

const same = (a: string, b: string) =>
  a.normalize("NFC").toLowerCase().trim() === b.normalize("NFC").toLowerCase().trim();

async function prepareRow(
  scope: StoryScope,
  input: SheetInput,
  cells: readonly string[],
  id: string,
  around: Around,
): Promise<{ ok: true; ready: Ready } | { ok: false; wrong: string[] }> {
  const cell = (field: Parameters<typeof cellOf>[2]) => cellOf(input, cells, field);
  const wrong: string[] = [];
  const named = cell("document");
  const number = named === "" ? (input.document ?? 0) : Number(/^d?(\d{1,7})$/i.exec(named)?.[1] ?? 0);
  const document = around.documents.get(number);
  if (!document)
    wrong.push(named === "" ? "No document is chosen." : `There is no document “${named.slice(0, 60)}”.`);

  const speaker = cell("speaker");
  const known = speaker === "" ? [] : around.sources(speaker);
  if (known.length > 1) wrong.push(`Several sources are called “${speaker.slice(0, 60)}”.`);
  if (speaker !== "" && known.length === 0 && !input.makeSpeakers)
    wrong.push(`“${speaker.slice(0, 60)}” is not among the story’s sources.`);

  const position = positionOf(cell("claim"), cell("stance"), id, around);
  if (typeof position === "string") wrong.push(position);

  const orNothing = (field: Parameters<typeof cellOf>[2]) => cell(field) || undefined;
  const parsed = statementInput.safeParse({
    id,
    documentId: document?.id ?? id,
    textId: document?.texts[0]?.id ?? id,
    quote: cell("words"),
    speakerId: known[0]?.id ?? null,
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
  const proved = await proveStatement(scope.storyId, parsed.data);
  if (!proved.ok) return { ok: false, wrong: [proved.reason] };
  return {
    ok: true,
    ready: { proved, position, newSpeaker: speaker !== "" && known.length === 0 ? speaker : null },
  };
}

/** The row's stance on a claim, null without one, or what is wrong with it. */
function positionOf(
  claim: string,
  stance: string,
  statementId: string,
  around: Around,
): PositionInput | null | string {
  if (claim === "" && stance === "") return null;
  if (claim === "") return "A stance needs its claim, such as C2.";
  const found = around.claims.get(Number(/^c?(\d{1,7})$/i.exec(claim)?.[1] ?? 0));
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
  const key = name.normalize("NFC").toLowerCase();
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
