"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { DOCUMENT_MAX_BYTES } from "@/lib/documents/model";
import { fieldErrors } from "@/lib/field";
import { importStatements, tryImport } from "@/lib/flows/import-statements";
import { readSheetIsolated } from "@/lib/isolation/read-isolated";
import { may } from "@/lib/policy";
import { sizeWords } from "@/lib/size-words";
import { sheetInput } from "@/lib/statements/model-sheet";
import { SHEET_FIELD_WORDS, SHEET_FIELDS, type SheetField } from "@/lib/statements/model-sheet-fields";
import { doneAt } from "../../../../done-address";
import { type ImportState, NO_SHEET } from "./import-state";

/** One step of the import, by the button that was pressed: read a sheet, try its rows, or enter them. */
export async function importStep(
  storyId: string,
  previous: ImportState,
  form: FormData,
): Promise<ImportState> {
  const scope = await requireScope(storyId);
  const attempt = previous.attempt + 1;
  if (!may(scope, "statement.write"))
    return { ...NO_SHEET, attempt, message: `As ${scope.role} you may not enter statements.` };
  const step = form.get("step");
  if (step === "read" || step === null) return { ...(await readStep(form)), attempt };
  const carried = carriedSheet(form);
  if (!carried)
    return { ...NO_SHEET, attempt, message: "The sheet was lost on the way: choose the file again." };
  const mapping = mappingOf(form);
  const stands: ImportState = {
    message: null,
    fields: {},
    sheet: carried,
    mapping,
    document: String(form.get("document") ?? ""),
    makeSpeakers: form.get("makeSpeakers") === "on",
    report: null,
    attempt,
  };
  const parsed = sheetInput.safeParse({
    id: form.get("id"),
    ...carried,
    mapping,
    document: stands.document,
    makeSpeakers: stands.makeSpeakers,
  });
  if (!parsed.success)
    return { ...stands, message: "Some of it needs another look.", fields: fieldErrors(parsed.error) };
  const tried = await tryImport(scope, parsed.data);
  if (!tried.ok) return { ...stands, message: tried.reason };
  if (step !== "import") return { ...stands, report: tried };
  const done = await importStatements(scope, parsed.data);
  if (!done.ok) return { ...stands, report: tried, message: done.reason };
  revalidatePath(`/stories/${scope.storyId}`, "layout");
  const words = `${done.count === 1 ? "A statement was" : `${done.count} statements were`} entered as drafts.`;
  redirect(doneAt(`/stories/${scope.storyId}/statements`, words));
}

async function readStep(form: FormData): Promise<ImportState> {
  const file = form.get("file");
  const refused = (why: string): ImportState => ({
    ...NO_SHEET,
    message: "Nothing was read.",
    fields: { file: why },
  });
  if (!(file instanceof File) || file.size === 0) return refused("Choose a spreadsheet");
  if (file.size > DOCUMENT_MAX_BYTES)
    return refused(`has ${sizeWords(file.size)}; ${DOCUMENT_MAX_BYTES / 1e6} MB is the most`);
  const sheet = await readSheetIsolated(new Uint8Array(await file.arrayBuffer()));
  if (!sheet.ok) return refused(sheet.reason);
  const { columns, rows } = sheet;
  return { ...NO_SHEET, sheet: { columns, rows }, mapping: guess(columns) };
}

/** The sheet that the form carries, as far as it is one; the schema looks at what is in it. */
function carriedSheet(form: FormData): ImportState["sheet"] {
  try {
    const carried: unknown = JSON.parse(String(form.get("sheet") ?? ""));
    const shaped = sheetInput.shape.columns.safeParse(Reflect.get(Object(carried), "columns"));
    const rows = sheetInput.shape.rows.safeParse(Reflect.get(Object(carried), "rows"));
    return shaped.success && rows.success ? { columns: shaped.data, rows: rows.data } : null;
  } catch {
    return null;
  }
}

function mappingOf(form: FormData): Partial<Record<SheetField, number>> {
  return Object.fromEntries(
    SHEET_FIELDS.flatMap((field) => {
      const column = String(form.get(`mapping.${field}`) ?? "");
      return /^\d{1,2}$/.test(column) ? [[field, Number(column)]] : [];
    }),
  );
}

/** Columns that are named as the fields are, whatever their case. */
function guess(columns: readonly string[]): Partial<Record<SheetField, number>> {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
  return Object.fromEntries(
    SHEET_FIELDS.flatMap((field) => {
      const names = [plain(field), plain(SHEET_FIELD_WORDS[field].label), ...(OTHER_NAMES[field] ?? [])];
      const at = columns.findIndex((column) => names.includes(plain(column)));
      return at < 0 ? [] : [[field, at]];
    }),
  );
}

const OTHER_NAMES: Partial<Record<SheetField, string[]>> = {
  words: ["words", "quote", "quotation", "statement", "text"],
  speaker: ["who", "source", "saidby", "name"],
  saidOn: ["date", "saidon", "on"],
};
