import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { settings } from "@/lib/env";
import { fieldErrors } from "@/lib/field";
import { BUILT_IN } from "@/lib/interchange/house-styles";
import { type HouseStyle, houseStyleSchema } from "@/lib/interchange/model-style";

/** The house styles there are, and what is wrong with files that hold none: a sentence each. */
export type Styles = { styles: HouseStyle[]; faults: string[] };

/** Where a newsroom puts its own styles, one JSON file each. */
export function stylesFolder(): string {
  return path.join(settings().dataFolder, "styles");
}

/**
 * The styles that come with Onrecord and those of a folder. One of the newsroom's takes the place of a built-in one with
 * its name. A file that can't be read as a style is left out and named: it stops nothing.
 */
export async function readStyles(folder = stylesFolder()): Promise<Styles> {
  const byId = new Map(BUILT_IN.map((style) => [style.id, style]));
  const faults: string[] = [];
  for (const name of await jsonFiles(folder)) {
    const read = await readStyle(path.join(folder, name));
    if (typeof read === "string") faults.push(`${name}: ${read}`);
    else byId.set(read.id, read);
  }
  return { styles: [...byId.values()], faults };
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(".json")).sort();
  } catch {
    // There is no such folder where nobody made one.
    return [];
  }
}

/** The style in a file, or why there is none. */
async function readStyle(file: string): Promise<HouseStyle | string> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (fault) {
    return `it is no JSON (${fault instanceof Error ? fault.message : "unreadable"}).`;
  }
  const parsed = houseStyleSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return Object.entries(fieldErrors(parsed.error))
    .map(([field, message]) => `${field} ${message}`)
    .join("; ");
}
