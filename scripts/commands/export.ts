import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { db } from "@/lib/db";
import { editionInput, LABELS } from "@/lib/editions/model";
import { readEditionFile } from "@/lib/editions/reads";
import { makeEdition } from "@/lib/flows/make-edition";
import { newId } from "@/lib/identifiers";
import { FORMAT_IDS } from "@/lib/interchange/model";
import { ORDERS, VERBS } from "@/lib/interchange/model-style";
import type { StoryScope } from "@/lib/policy";
import { findStory } from "@/scripts/commands/find-story";

type Options = {
  story: string;
  format: string;
  out: string;
  as: string;
  style: string;
  order?: string;
  verbs: string;
  include?: string;
  recipient?: string;
  note?: string;
  supersedes?: string;
  acceptErrors?: boolean;
};

/** `onrecord export`: one numbered edition of all a story's statements, through the same gate as the page. */
export function register(program: Command): void {
  program
    .command("export")
    .description("make an edition of a story's statements and write it to a file")
    .requiredOption("--story <story>", "its identifier or its exact title")
    .addOption(new Option("--format <format>", "the format").choices([...FORMAT_IDS]).makeOptionMandatory())
    .requiredOption("--out <file>", "where to write it; - for standard output")
    .requiredOption("--as <email>", "the account that makes it")
    .option("--style <style>", "the house style: plain, ap, guardian, or one of yours", "plain")
    .addOption(
      new Option("--order <order>", "another order of attribution than the style's").choices([...ORDERS]),
    )
    .addOption(
      new Option("--verbs <verbs>", "the style's verb, or the one that was published")
        .choices([...VERBS])
        .default("neutral"),
    )
    .option("--include <labels>", `also, labelled: ${LABELS.join(",")}`)
    .option("--recipient <name>", "who gets it")
    .option("--note <note>", "a note to keep with it")
    .option("--supersedes <number>", "the edition that this one takes the place of")
    .option("--accept-errors", "let it leave with errors of style, which are counted in the ledger's entry")
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
  const superseded = options.supersedes ? await editionId(scope, options.supersedes) : null;
  if (options.supersedes && !superseded) return `The story has no edition ${options.supersedes}.`;
  const input = editionInput.parse({
    id: newId(),
    format: options.format,
    style: options.style,
    order: options.order,
    verbs: options.verbs,
    recipient: options.recipient,
    note: options.note,
    supersedesId: superseded,
    includeUnconfirmed: labels.includes("unconfirmed"),
    includeDisputed: labels.includes("disputed"),
    includeStale: labels.includes("stale"),
    includeEmbargoed: labels.includes("embargoed"),
    acceptErrors: options.acceptErrors ?? false,
    everything: true,
  });
  const made = await makeEdition(scope, input);
  if (!made.ok) return made.reason;
  const file = await readEditionFile(scope, made.number);
  if (!file) throw new Error(`edition ${made.number} was made and can't be read`);
  const out = options.out === "-" ? process.stdout : createWriteStream(options.out);
  await pipeline(Readable.from(file.bytes), out, { end: options.out !== "-" });
  process.stderr.write(`Edition ${made.number}: ${made.out} out, ${made.held} held back.\n`);
  return null;
}

async function editionId({ storyId }: StoryScope, number: string): Promise<string | null> {
  const edition = await db.edition.findFirst({
    where: { storyId, number: Number(number) || 0 },
    select: { id: true },
  });
  return edition?.id ?? null;
}
