import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { SettingsError } from "@/lib/env";
import { register as accounts } from "@/scripts/commands/accounts";
import { register as backup } from "@/scripts/commands/backup";
import { register as exportEdition } from "@/scripts/commands/export";
import { register as origins } from "@/scripts/commands/origins";
import { proveLines } from "@/scripts/commands/prove";
import { printReadings } from "@/scripts/commands/readings";
import { reuseInFile } from "@/scripts/commands/reuse";
import { register as seal } from "@/scripts/commands/seal";
import { register as verify } from "@/scripts/commands/verify";
import { FolderHeld } from "@/scripts/database/embedded";
import { launch } from "@/scripts/launch/launch";
import { withDatabase } from "@/scripts/with-database";

const write = (line: string) => process.stdout.write(`${line}\n`);
const complain = (sentence: string) => process.stderr.write(`${sentence}\n`);

const program = new Command("onrecord")
  .description(
    "Onrecord's command line. Commands that act on a story act as an account, under the same rules as its pages.",
  )
  .showHelpAfterError();

program
  .command("start")
  .description("start the desk, as npm start does")
  .option("--migrate", "apply missing migrations to the server of DATABASE_URL")
  .action(async (options: { migrate?: boolean }) => {
    process.exitCode = await launch({ mode: "start", migrate: options.migrate ?? false });
  });

program
  .command("prove")
  .description(
    "prove quotes: JSON lines {id, snapshot, quote, span?, original?} in, {id, grade, matches, omissions, differences} out",
  )
  .argument("[file]", "a file of JSON lines; standard input without one")
  .action(async (file?: string) => {
    const input = file ? createReadStream(file, "utf8") : process.stdin;
    process.exitCode = await proveLines(
      createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }),
      write,
    );
  });

program
  .command("readings")
  .description("read the claims of a story written down as JSON: one JSON line a claim")
  .argument("<file>", "the story, in the shape of the worked example")
  .action(async (file: string) => {
    process.exitCode = await printReadings(file, write, complain);
  });

program
  .command("reuse")
  .description(
    "find copied text: JSON lines {id, text, publishedAt, publisher} in, a line {a, b, kind, passages, from, evidence} out for each related pair",
  )
  .argument("[file]", "a file of JSON lines; standard input without one")
  .option(
    "--index <file>",
    "keep the index in this file: what it holds is looked through too, what is new is added and reported alone",
  )
  .action(async (file: string | undefined, options: { index?: string }) => {
    process.exitCode = await reuseInFile(file, options, complain);
  });

for (const register of [accounts, backup, exportEdition, origins, seal, verify]) register(program);

/** What needs no database, or sees to its own; everything else gets one around it. */
const ALONE = ["start", "prove", "readings", "reuse", "origins", "backup", "restore", "help"];
const named = process.argv.slice(2).find((word) => !word.startsWith("-"));
const needsDatabase =
  named !== undefined &&
  !ALONE.includes(named) &&
  !process.argv.includes("--help") &&
  !process.argv.includes("-h");
const work = () => program.parseAsync(process.argv);

try {
  if (needsDatabase && program.commands.some((command) => command.name() === named)) await withDatabase(work);
  else await work();
} catch (fault) {
  if (!(fault instanceof SettingsError || fault instanceof FolderHeld)) throw fault;
  complain(fault.message);
  process.exitCode = 1;
}
