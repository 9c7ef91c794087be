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

/**
 * Answers each line with a line: what `answer` makes of it, or `{id, error: "line N: …"}` where it can't be read, and
 * the rest is still done. Returns the exit code: 1 if any line was in error.
 */
export async function answerLines<T>(
  lines: AsyncIterable<string>,
  schema: z.ZodType<T>,
  answer: (value: T) => unknown,
  write: (line: string) => void,
): Promise<0 | 1> {
  let code: 0 | 1 = 0;
  for await (const line of parseLines(lines, schema)) {
    if (!line.ok) code = 1;
    write(JSON.stringify(line.ok ? answer(line.value) : { id: line.id, error: line.error }));
  }
  return code;
}
