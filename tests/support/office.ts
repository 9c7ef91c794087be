import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What LibreOffice makes of a file, as another program that reads it. */

const PROGRAMS = ["soffice", "libreoffice"];
/** The part of LibreOffice that opens each kind of file, and what it converts to: all of it as text. */
const FILTERS = {
  docx: { to: "txt:Text (encoded):UTF8", made: "txt", part: "libswlo.so" },
  "docx notes": { to: "html", made: "html", part: "libswlo.so" },
  xlsx: {
    to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    made: "csv",
    part: "libsclo.so",
  },
} as const;
export type OfficeKind = keyof typeof FILTERS;

function program(): string | null {
  for (const name of PROGRAMS)
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return name;
    } catch {
      // The next name, then.
    }
  return null;
}

const office = program();

/** Whether LibreOffice is here with the part that opens such a file. */
export function opens(kind: OfficeKind): boolean {
  if (!office) return false;
  const found = ["/usr/lib/libreoffice/program", "/opt/libreoffice/program"].some((folder) => {
    try {
      return readFileSync(path.join(folder, FILTERS[kind].part)).byteLength > 0;
    } catch {
      return false;
    }
  });
  return found;
}

/** The text that LibreOffice reads in a file; of a workbook, in the sheet of that name. */
export function readWithOffice(kind: OfficeKind, bytes: Uint8Array, sheet = "Edition 14"): string {
  if (!office) throw new Error("LibreOffice isn't here");
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-office-"));
  try {
    const { to, made } = FILTERS[kind];
    const [extension = ""] = kind.split(" ");
    writeFileSync(path.join(folder, `e.${extension}`), bytes);
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const arguments_ = [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      folder,
    ];
    execFileSync(office, [...arguments_, path.join(folder, `e.${extension}`)], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const name = kind === "xlsx" ? `e-${sheet}.csv` : `e.${made}`;
    return readFileSync(path.join(folder, name), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
