import { readFile } from "node:fs/promises";
import type { ClaimInput } from "@/lib/corroboration/model";
import { readClaim, readingInFull } from "@/lib/corroboration/readings";
import { readStoryFile } from "@/lib/corroboration/story-file/claims";

/**
 * Reads every claim of a story written down as JSON, in the shape of the worked example (`documents`, `parties`,
 * `speakers`, `statements`, `claims`). Returns one JSON line a claim: `{id, reading, sides: {asserts, denies: {reports,
 * voices, origins, parties, unknown}}, figures: [{a, b, relation, why}], sums: [text…], why}`. Throws at what can't be
 * read, with a message that names the path.
 */
export function readStory(story: unknown): string[] {
  return readStoryFile(story).map((claim) => JSON.stringify(lineFor(claim)));
}

function lineFor(claim: ClaimInput): Record<string, unknown> {
  const reading = readClaim(claim);
  return {
    id: claim.id,
    reading: reading.reading,
    sides: reading.sides,
    figures: reading.figures.map(({ aLabel, bLabel, relation, why }) => ({
      a: aLabel,
      b: bLabel,
      relation,
      why,
    })),
    sums: [...reading.sums, ...reading.parts],
    why: readingInFull(reading),
  };
}

/** Prints the readings of the story in `file`, one JSON line a claim. Returns the exit code: 1 if it can't be read. */
export async function printReadings(
  file: string,
  write: (line: string) => void,
  complain: (sentence: string) => void,
): Promise<0 | 1> {
  try {
    const text = await readFile(file, "utf8");
    for (const line of readStory(JSON.parse(text.replace(/^\ufeff/, "")))) write(line);
    return 0;
  } catch (fault) {
    complain(`${file}: ${fault instanceof Error ? fault.message : String(fault)}`);
    return 1;
  }
}
