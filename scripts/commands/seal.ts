import type { Command } from "commander";
import { fieldErrors } from "@/lib/field";
import { sealPayload } from "@/lib/flows/seal-payload";
import { sealInput } from "@/lib/ledger/seal";
import { type Outcome, refuse } from "@/lib/outcome";
import { findStory } from "@/scripts/commands/find-story";

type Options = { story: string; entry: string; reason: string; as: string };

/** `onrecord seal`: takes out for good what one entry of a story's ledger says. The chain still verifies. */
export function register(program: Command): void {
  program
    .command("seal")
    .description("take out for good what one entry of a story's ledger says; the chain still verifies")
    .requiredOption("--story <id>", "its identifier or its exact title")
    .requiredOption("--entry <number>", "the entry's number, as the ledger shows it")
    .requiredOption("--reason <reason>", "why; it stands in the ledger")
    .requiredOption("--as <email>", "the account that seals: a standards editor of the story")
    .action(async (options: Options) => {
      const sealed = await seal(options);
      if (sealed.ok) process.stdout.write(`Sealed entry ${sealed.seq} (${sealed.event}).\n`);
      else {
        process.stderr.write(`${sealed.reason}\n`);
        process.exitCode = 1;
      }
    });
}

async function seal({ story, entry, reason, as }: Options): Promise<Outcome<{ seq: number; event: string }>> {
  const input = sealInput.safeParse({ seq: entry, reason });
  if (!input.success)
    return refuse(
      "invalid",
      Object.entries(fieldErrors(input.error))
        .map(([field, what]) => (field === "seq" ? `--entry ${what}.` : `${what}.`))
        .join("\n"),
    );
  const found = await findStory(story, as);
  return found.ok ? sealPayload(found.scope, input.data) : found;
}
