import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import { db } from "@/lib/db";
import { SettingsError } from "@/lib/env";
import { type EvidenceReport, verifyEvidence } from "@/lib/flows/verify-evidence";
import { type ChainReport, type EarlierCheck, verifyChain, verifyEveryChain } from "@/lib/ledger/verify";

type Options = { story?: string; json?: boolean; against?: string; evidence?: boolean };

/** `onrecord verify`: checks every chain of the ledger and names the first entry that does not hold. */
export function register(program: Command): void {
  program
    .command("verify")
    .description("check the chains of the ledger and name the first broken entry")
    .option("--story <id>", "only this story's chain")
    .option("--json", "one JSON object a line")
    .option(
      "--against <file>",
      "what an earlier `verify --json` said: tells a chain written anew or cut back",
    )
    .option(
      "--evidence",
      "hash every original and every text again as well; what is wrong shows on every page",
    )
    .action(async (options: Options) => {
      const reports = await check(options);
      for (const report of reports)
        process.stdout.write(`${options.json ? JSON.stringify(report) : sentence(report)}\n`);
      if (reports.some(({ sound }) => !sound)) process.exitCode = 1;
      if (!options.evidence) return;
      const evidence = await verifyEvidence();
      process.stdout.write(`${options.json ? JSON.stringify({ evidence }) : evidenceWords(evidence)}\n`);
      if (evidence.wrong.length + evidence.texts.length > 0) process.exitCode = 1;
    });
}

async function check({ story, against }: Options): Promise<ChainReport[]> {
  const earlier = against ? readEarlier(against) : [];
  if (!story) return verifyEveryChain(db, earlier);
  return [
    await verifyChain(
      db,
      story,
      earlier.find(({ chain }) => chain === story),
    ),
  ];
}

const earlierSchema = z.object({ chain: z.string(), entries: z.number().int(), hash: z.string() });
/** What `--evidence` adds says nothing of the chains. */
const evidenceSchema = z.object({ evidence: z.record(z.string(), z.unknown()) });
const brokenSchema = z.object({ chain: z.string(), sound: z.literal(false) });

/** The sound chains of an earlier check; one that was broken then says nothing to hold against it now. */
function readEarlier(file: string): EarlierCheck[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const checks = lines.map((line) =>
    z.union([brokenSchema, earlierSchema, evidenceSchema]).safeParse(parsed(line)),
  );
  const odd = checks.findIndex(({ success }) => !success);
  if (odd >= 0)
    throw new SettingsError(`${file}, line ${odd + 1} is not what \`onrecord verify --json\` says.`);
  return checks.flatMap(({ data }) => (data && "entries" in data ? [data] : []));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function evidenceWords({ originals, wrong, texts }: EvidenceReport): string {
  return [
    `evidence: ${originals} originals hashed again, ${wrong.length} wrong; ${texts.length} texts changed`,
    ...wrong.map(
      ({ sha256, finding, stories }) => `  ${sha256} is ${finding}; in story ${stories.join(", ")}`,
    ),
    ...texts.map((what) => `  changed: ${what}`),
  ].join("\n");
}

function sentence(report: ChainReport): string {
  if (!report.sound) return `${report.chain}: broken at entry ${report.seq}: ${report.why}`;
  const sealed = report.seals.map(
    ({ seq, by, at, reason }) => `\n  entry ${seq} was sealed by ${by}, ${at.toISOString()}: ${reason}`,
  );
  return `${report.chain}: sound, ${report.entries} entries${sealed.join("")}`;
}
