import { z } from "zod";
import { checkbox, textField } from "@/lib/field";
import { idSchema } from "@/lib/identifiers";
import { BOUNDS } from "@/lib/incoming/model";
import { SHEET_FIELDS, type SheetField } from "@/lib/statements/model-sheet-fields";

const MOST_CELLS = 60;

/** A spreadsheet of statements with what each column holds, as the import form sends it. */
export const sheetInput = z
  .object({
    id: idSchema,
    columns: z
      .array(textField("A column’s name", { max: 500 }))
      .min(1)
      .max(MOST_CELLS),
    rows: z
      .array(
        z.object({
          number: z.number().int().min(1).max(2_000_000),
          cells: z.array(textField("A cell", { max: 100_000, exact: true })).max(MOST_CELLS),
        }),
      )
      .min(1)
      .max(BOUNDS.rows),
    /** For each field, the place of its column from 0; absent where no column holds it. */
    mapping: z.partialRecord(
      z.enum(SHEET_FIELDS),
      z.coerce
        .number()
        .int()
        .min(0)
        .max(MOST_CELLS - 1),
    ),
    /** The document that rows stand in which name none, by its number. */
    document: z
      .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(9_999_999)])
      .nullish(),
    makeSpeakers: checkbox,
  })
  .refine(({ mapping }) => mapping.words !== undefined, {
    path: ["mapping.words"],
    message: "Say which column holds the words",
  })
  .refine(({ mapping, document }) => mapping.document !== undefined || document, {
    path: ["document"],
    message: "Choose the document the statements stand in, or the column that names it",
  });
export type SheetInput = z.infer<typeof sheetInput>;

/** A row's cell for a field, without white space around it; empty where no column holds it. The words are to the letter. */
export function cellOf({ mapping }: SheetInput, cells: readonly string[], field: SheetField): string {
  const column = mapping[field];
  const cell = column === undefined ? "" : (cells[column] ?? "");
  return field === "words" || field === "original" ? cell : cell.trim();
}
