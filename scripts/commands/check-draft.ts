import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { seeDraft } from "@/lib/flows/see-draft";
import { findStory } from "@/scripts/commands/find-story";

/** `onrecord check-draft`: copy on standard input is held against a story, a JSON line for each finding, by place. */
export function register(program: Command): void {
  program
    .command("check-draft")
    .description(
      "hold copy on standard input against a story: a JSON line {start, end, kind, statement, expected, message} for each finding",
    )
    .requiredOption("--story <story>", "its identifier or its exact title")
    .requiredOption("--as <email>", "the account that checks it")
    .action(async (options: { story: string; as: string }) => {
      const refusal = await run(options);
      if (!refusal) return;
      process.stderr.write(`${refusal}\n`);
      process.exitCode = 1;
    });
}

/** Null when it was checked; otherwise why not, in a sentence. */
async function run({ story, as }: { story: string; as: string }): Promise<string | null> {
  const found = await findStory(story, as);
  if (!found.ok) return found.reason;
  const checked = await seeDraft(found.scope, await text(process.stdin), new Date());
  if (!checked.ok) return checked.reason;
  for (const { start, end, kind, statement, expected, message } of checked.findings)
    process.stdout.write(`${JSON.stringify({ start, end, kind, statement, expected, message })}\n`);
  return null;
}
