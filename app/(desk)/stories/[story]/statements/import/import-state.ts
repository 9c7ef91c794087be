import type { ImportReport } from "@/lib/flows/import-statements";
import type { SheetField } from "@/lib/statements/model-sheet-fields";

/** Where the import stands: a sheet to choose, columns to map, or what each row would become. */
export type ImportState = {
  message: string | null;
  fields: Record<string, string>;
  /** The sheet as it was read; the form carries it on, since a browser gives no file back. */
  sheet: { columns: string[]; rows: { number: number; cells: string[] }[] } | null;
  mapping: Partial<Record<SheetField, number>>;
  document: string;
  makeSpeakers: boolean;
  report: ImportReport | null;
  attempt: number;
};

export const NO_SHEET: ImportState = {
  message: null,
  fields: {},
  sheet: null,
  mapping: {},
  document: "",
  makeSpeakers: false,
  report: null,
  attempt: 0,
};
