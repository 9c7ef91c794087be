import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { SettingsError } from "@/lib/env";
import { proveLines } from "@/scripts/commands/prove";
import { printReadings } from "@/scripts/commands/readings";
import { reuseInFile } from "@/scripts/commands/reuse";
import { FolderHeld } from "@/scripts/database/embedded";

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
    const { launch } = await import("@/scripts/launch/launch");
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
  .command("suggest")
  .description(
    "suggest statements: JSON lines {id, text} in, {id, suggestions: [{content, kind, source, cue, name, role, via, stance, anonymous, figures, confidence}]} out",
  )
  .argument("[file]", "a file of JSON lines; standard input without one")
  .action(async (file?: string) => {
    // The tagger's tables take longer to load than the other commands take to run.
    const { suggestLines } = await import("@/scripts/commands/suggest");
    const input = file ? createReadStream(file, "utf8") : process.stdin;
    process.exitCode = await suggestLines(
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

/** What needs no database, or sees to its own; everything else gets one around it. */
const ALONE = ["start", "prove", "suggest", "readings", "reuse", "origins", "backup", "restore", "help"];
const named = process.argv.slice(2).find((word) => !word.startsWith("-"));
const needsDatabase =
  named !== undefined &&
  !ALONE.includes(named) &&
  !process.argv.includes("--help") &&
  !process.argv.includes("-h");

/**
 * The rest, each with the file it stands in: what acts on a story brings the database's client and the flows along, which
 * take longer to load than most of them take to run.
 */
const ELSEWHERE = {
  accounts: () => import("@/scripts/commands/accounts"),
  backup: () => import("@/scripts/commands/backup"),
  restore: () => import("@/scripts/commands/backup"),
  "check-draft": () => import("@/scripts/commands/check-draft"),
  export: () => import("@/scripts/commands/export"),
  origins: () => import("@/scripts/commands/origins"),
  seal: () => import("@/scripts/commands/seal"),
  "shared-text": () => import("@/scripts/commands/shared-text"),
  verify: () => import("@/scripts/commands/verify"),
} as const;

const isKnown = () => program.commands.some((command) => command.name() === named);

if (!isKnown()) {
  const one = Object.entries(ELSEWHERE).find(([name]) => name === named)?.[1];
  // Help, and a name that none has, take all of them.
  const commands = await Promise.all((one ? [one] : Object.values(ELSEWHERE)).map((load) => load()));
  for (const { register } of new Set(commands)) register(program);
}

const work = () => program.parseAsync(process.argv);

try {
  if (needsDatabase && isKnown()) {
    const { withDatabase } = await import("@/scripts/with-database");
    await withDatabase(work);
  } else await work();
} catch (fault) {
  if (!(fault instanceof SettingsError || fault instanceof FolderHeld)) throw fault;
  complain(fault.message);
  process.exitCode = 1;
}
