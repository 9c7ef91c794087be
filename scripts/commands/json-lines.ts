import { z } from "zod";

/** A line of JSON as it should be, or what is wrong with it and the id it gives, so that the two can be matched. */
export type ParsedLine<T> =
  | { ok: true; number: number; value: T }
  | { ok: false; number: number; id: string | number | null; error: string };

const identified = z.object({ id: z.union([z.string(), z.number()]) });

function parseJson(line: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(line) };
  } catch (fault) {
    return { error: fault instanceof Error ? fault.message : "not JSON" };
  }
}

function complaint(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".") || "the line"}: ${issue.message}`).join("; ");
}

function parseLine<T>(line: string, number: number, schema: z.ZodType<T>): ParsedLine<T> {
  const json = parseJson(line);
  if ("error" in json) return { ok: false, number, id: null, error: `line ${number}: ${json.error}` };
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { ok: true, number, value: parsed.data };
  const id = identified.safeParse(json.value);
  return {
    ok: false,
    number,
    id: id.success ? id.data.id : null,
    error: `line ${number}: ${complaint(parsed.error)}`,
  };
}

/** Reads JSON lines one by one. Blank lines are passed over, and so is a mark of byte order before the first. */
export async function* parseLines<T>(
  lines: AsyncIterable<string>,
  schema: z.ZodType<T>,
): AsyncGenerator<ParsedLine<T>> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const json = number === 1 ? line.replace(/^\ufeff/, "") : line;
    if (json.trim() !== "") yield parseLine(json, number, schema);
  }
}
