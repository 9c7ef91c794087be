/** Reading fields of unknown JSON, with the path of what is wrong: "claims[2].positions[0].stance". */

export class StoryFileError extends Error {
  readonly path: string;
  constructor(path: string, complaint: string) {
    super(`${path === "" ? "The story" : path}: ${complaint}`);
    this.name = "StoryFileError";
    this.path = path;
  }
}

export type Fields = Readonly<Record<string, unknown>>;
/** A value with where it stands. */
export type At<T> = { value: T; path: string };

export function asFields(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new StoryFileError(path, `must be an object, and is ${nameOf(value)}.`);
  }
  return value as Fields;
}

export function join(path: string, field: string | number): string {
  if (typeof field === "number") return `${path}[${field}]`;
  return path === "" ? field : `${path}.${field}`;
}

/**
 * The members of a list, or of an object by key; nothing where the field is absent. An object's members get their key as
 * `id` unless they have one.
 */
export function members(value: unknown, path: string): At<Fields>[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    return value.map((member, at) => ({ value: asFields(member, join(path, at)), path: join(path, at) }));
  }
  if (typeof value !== "object") throw new StoryFileError(path, `must be a list, and is ${nameOf(value)}.`);
  return Object.entries(value).map(([id, member]) => {
    const named =
      typeof member === "string" ? { id, name: member } : { id, ...asFields(member, join(path, id)) };
    return { value: named, path: join(path, id) };
  });
}

/** A list whose members may be of any kind; a lone value is a list of one. */
export function listOrOne(value: unknown, path: string): At<unknown>[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ value, path }];
  return value.map((member: unknown, at) => ({ value: member, path: join(path, at) }));
}

/** The first of several names a field may go by. */
export function pick(fields: Fields, path: string, ...names: readonly string[]): At<unknown> {
  const name = names.find((each) => fields[each] !== undefined) ?? names[0] ?? "";
  return { value: fields[name], path: join(path, name) };
}

/** Text, null where absent or blank. A number stands for its digits. */
export function optionalText({ value, path }: At<unknown>): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") throw new StoryFileError(path, `must be text, and is ${nameOf(value)}.`);
  return value.trim() === "" ? null : value.trim();
}

export function text(at: At<unknown>): string {
  const found = optionalText(at);
  if (found === null) throw new StoryFileError(at.path, "is missing.");
  return found;
}

/** An amount; digits with commas are read too. */
export function optionalNumber({ value, path }: At<unknown>): number | null {
  if (value === undefined || value === null || value === "") return null;
  const found = typeof value === "string" ? Number(value.replace(/,/g, "")) : value;
  if (typeof found === "number" && Number.isFinite(found)) return found;
  throw new StoryFileError(path, `must be a number or null, and is ${nameOf(value)}.`);
}

export function optionalFlag({ value, path }: At<unknown>): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value;
  throw new StoryFileError(path, `must be true or false, and is ${nameOf(value)}.`);
}

/** One of a closed list, null where absent; case, hyphens and underscores don't matter. */
export function optionalChoice<T extends string>(at: At<unknown>, choices: readonly T[]): T | null {
  const found = optionalText(at);
  if (found === null) return null;
  const plain = (word: string) => word.toLowerCase().replace(/[-_\s]+/g, " ");
  const choice = choices.find((each) => plain(each) === plain(found));
  if (choice === undefined)
    throw new StoryFileError(at.path, `must be one of ${choices.join(", ")}, and is “${found}”.`);
  return choice;
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : JSON.stringify(value);
}
