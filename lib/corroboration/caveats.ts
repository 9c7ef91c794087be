import type { ClaimInput, PositionInput } from "@/lib/corroboration/model";
import { countOf, listOf, numberInWords, sentenceCase } from "@/lib/corroboration/phrases";
import type { Standing } from "@/lib/corroboration/stands";

/** What a reading leaves open, each a sentence. Off-record statements are left out without a word. */
export function caveatsOf(claim: ClaimInput, { counted, stands, neutral, idle }: Standing): string[] {
  const caveats: string[] = [];
  if (stands.length > 0) caveats.push("Counts of origins and parties are upper bounds.");
  caveats.push(...unchecked(counted));
  const left = claim.positions.filter(
    (position) => !position.offRecord && (position.withdrawn || position.said === "wrong"),
  );
  if (left.length > 0) caveats.push(`Left out: ${listOf(left.map(excluded).sort())}.`);
  if (neutral.length > 0) {
    const takes = neutral.length === 1 ? "takes" : "take";
    caveats.push(`${sentenceCase(listOf(labels(neutral)))} ${takes} no side.`);
  }
  for (const position of idle) {
    caveats.push(
      `${position.statementLabel} rejects a position that doesn’t count, and so counts against nothing.`,
    );
  }
  for (const { position, side } of stands) {
    if (position?.stance === "rejects" && position.rejectsPositionId === null && side === "denies") {
      caveats.push(
        `It isn’t said which position ${position.statementLabel} rejects: it is read as a denial.`,
      );
    }
  }
  const unreviewed = claim.evidence.filter(({ reviewed }) => !reviewed).length;
  if (unreviewed > 0) {
    const does = unreviewed === 1 ? "isn’t reviewed and doesn’t count" : "aren’t reviewed and don’t count";
    caveats.push(`${sentenceCase(countOf(unreviewed, "piece", "pieces"))} of evidence ${does}.`);
  }
  return caveats;
}

function unchecked(counted: readonly PositionInput[]): string[] {
  const sentences: string[] = [];
  const open = counted.filter(({ said }) => said === "unchecked").length;
  const lost = counted.filter(({ said }) => said === "not established").length;
  const all = countOf(counted.length, "statement");
  if (open > 0 && open === counted.length) {
    sentences.push(allUnchecked(open));
  } else if (open > 0) {
    sentences.push(
      `${sentenceCase(numberInWords(open))} of the ${all} counted ${open === 1 ? "is" : "are"} unchecked.`,
    );
  }
  if (lost > 0) {
    sentences.push(
      `${sentenceCase(numberInWords(lost))} of the ${all} counted could not be established as said.`,
    );
  }
  return sentences;
}

function allUnchecked(count: number): string {
  if (count === 1) return "The one statement counted is unchecked.";
  return `${count === 2 ? "Both statements" : `All ${countOf(count, "statement")}`} counted are unchecked.`;
}

function excluded({ statementLabel, withdrawn }: PositionInput): string {
  return `${statementLabel} (${withdrawn ? "withdrawn" : "wrong"})`;
}

function labels(positions: readonly PositionInput[]): string[] {
  return positions.map(({ statementLabel }) => statementLabel);
}
