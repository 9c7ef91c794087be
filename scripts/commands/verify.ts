import type { Command } from "commander";
import { db } from "@/lib/db";
import { type ChainReport, verifyChain, verifyEveryChain } from "@/lib/ledger/verify";

/** `onrecord verify`: checks every chain of the ledger and names the first entry that does not hold. */
export function register(program: Command): void {
  program
    .command("verify")
    .description("check the chains of the ledger and name the first broken entry")
    .option("--story <id>", "only this story's chain")
    .option("--json", "one JSON object a line")
    .action(async (options: { story?: string; json?: boolean }) => {
      const reports = options.story ? [await verifyChain(db, options.story)] : await verifyEveryChain(db);
      for (const report of reports)
        process.stdout.write(`${options.json ? JSON.stringify(report) : sentence(report)}\n`);
      if (reports.some(({ sound }) => !sound)) process.exitCode = 1;
    });
}

function sentence(report: ChainReport): string {
  if (!report.sound) return `${report.chain}: broken at entry ${report.seq}: ${report.why}`;
  const sealed = report.sealed > 0 ? `, ${report.sealed} sealed` : "";
  return `${report.chain}: sound, ${report.entries} entries${sealed}`;
}
