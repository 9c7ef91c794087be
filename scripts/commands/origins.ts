import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { groupCase } from "@/lib/corroboration/case-file/group-case";
import { originCase } from "@/lib/corroboration/case-file/model";
import { answerLines } from "@/scripts/commands/json-lines";

/**
 * Answers each case, a JSON line `{id, documents: [{id, publisher, publishedAt, text}], claim, assertions: [{document,
 * start, end, speaker, stance?}]}`, with `{id, groups, why}`: the assertions that share an origin by index, and a sentence
 * for each group. Returns the exit code: 1 if any line was in error.
 */
export function groupLines(lines: AsyncIterable<string>, write: (line: string) => void): Promise<0 | 1> {
  return answerLines(lines, originCase, groupCase, write);
}

export function register(program: Command): void {
  program
    .command("origins")
    .description(
      "count independent origins: JSON lines {id, documents, claim, assertions} in, {id, groups, why} out",
    )
    .argument("[file]", "a file of JSON lines; standard input without one")
    .action(async (file?: string) => {
      const input = file ? createReadStream(file, "utf8") : process.stdin;
      process.exitCode = await groupLines(
        createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }),
        (line) => process.stdout.write(`${line}\n`),
      );
    });
}
