import { writeFileSync } from "node:fs";
import { type Command, Option } from "commander";
import { db } from "@/lib/db";
import { ATTRIBUTION_ORDERS, EDITION_FORMATS, EDITION_MAX, editionInput, LABELS } from "@/lib/editions/model";
import { makeEdition } from "@/lib/flows/make-edition";
import { newId } from "@/lib/identifiers";
import { statementIds } from "@/lib/statements/reads-list";
import { findStory } from "@/scripts/commands/find-story";

type Options = {
  story: string;
  format: string;
  out: string;
  as: string;
  order: string;
  include?: string;
  recipient?: string;
  note?: string;
};

/** `onrecord export`: one numbered edition of a story's statements, through the same gate as the page. */
export function register(program: Command): void {
  program
    .command("export")
    .description("make an edition of a story's statements and write it to a file")
    .requiredOption("--story <story>", "its identifier or its exact title")
    .addOption(
      new Option("--format <format>", "the format").choices([...EDITION_FORMATS]).makeOptionMandatory(),
    )
    .requiredOption("--out <file>", "where to write it; - for standard output")
    .requiredOption("--as <email>", "the account that makes it")
    .addOption(
      new Option("--order <order>", "the order of attribution")
        .choices([...ATTRIBUTION_ORDERS])
        .default("quote-first"),
    )
    .option("--include <labels>", `also, labelled: ${LABELS.join(",")}`)
    .option("--recipient <name>", "who gets it")
    .option("--note <note>", "a note to keep with it")
    .action(async (options: Options) => {
      const refusal = await run(options);
      if (!refusal) return;
      process.stderr.write(`${refusal}\n`);
      process.exitCode = 1;
    });
}

/** Null when it was written; otherwise why not, in a sentence. */
async function run(options: Options): Promise<string | null> {
  const found = await findStory(options.story, options.as);
  if (!found.ok) return found.reason;
  const { scope } = found;
  const labels = (options.include ?? "").split(",").filter(Boolean);
  const unknown = labels.find((label) => !LABELS.some((known) => known === label));
  if (unknown) return `“${unknown}” is no label: choose among ${LABELS.join(", ")}.`;
  const ids = await statementIds(scope, {}, EDITION_MAX);
  if (ids.length === 0) return "The story has no statements yet.";
  const input = editionInput.parse({
    id: newId(),
    format: options.format,
    order: options.order,
    recipient: options.recipient,
    note: options.note,
    includeUnconfirmed: labels.includes("unconfirmed"),
    includeDisputed: labels.includes("disputed"),
    includeStale: labels.includes("stale"),
    includeEmbargoed: labels.includes("embargoed"),
    statementIds: ids,
  });
  const made = await makeEdition(scope, input);
  if (!made.ok) return made.reason;
  const edition = await db.edition.findUniqueOrThrow({
    where: { id: made.editionId },
    select: { bytes: true },
  });
  if (options.out === "-") process.stdout.write(edition.bytes);
  else writeFileSync(options.out, edition.bytes);
  process.stderr.write(`Edition ${made.number}: ${made.out} out, ${made.held} held back.\n`);
  return null;
}
