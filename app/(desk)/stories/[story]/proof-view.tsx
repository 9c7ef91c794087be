import type { ProofOnRow } from "@/lib/statements/reads-one";
import { Diff, type DiffPart } from "../../../_ui/diff";

/**
 * What the proof found, in words and with the difference shown: what the text has against what the quote has.
 *
 * @param found the text's words at the match; differences are offsets into the whole text
 */
export function ProofView({
  proof,
  found,
  lang,
}: {
  proof: ProofOnRow;
  found: string | null;
  lang?: string | undefined;
}) {
  const [match] = proof.matches;
  return (
    <>
      {proof.differences.length > 0 && match && found !== null ? (
        <Diff
          parts={diffParts(proof, match.start, found)}
          deleted="in the text, not in the quote"
          inserted="in the quote, not in the text"
          lang={lang}
        />
      ) : null}
      {proof.omissions.length > 0 ? (
        <ul className="sm">
          {proof.omissions.map((omission) => (
            <li key={omission.start}>
              {omission.flagged ? <b>Flagged: </b> : null}
              {omission.why}
              {match && found !== null ? (
                <>
                  {": "}
                  <q dir="auto">{found.slice(omission.start - match.start, omission.end - match.start)}</q>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {proof.matches.length > 1 ? (
        <p className="sm mut">
          The words stand in {proof.matches.length} places: choose one by editing the statement.
        </p>
      ) : null}
    </>
  );
}

function diffParts(proof: ProofOnRow, start: number, found: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = start;
  for (const { op, start: from, end, text } of [...proof.differences].sort((a, b) => a.start - b.start)) {
    if (from > at) parts.push({ op: "same", text: found.slice(at - start, from - start) });
    if (op !== "insert" && end > from)
      parts.push({ op: "delete", text: found.slice(from - start, end - start) });
    if (op !== "delete" && text) parts.push({ op: "insert", text });
    at = Math.max(at, end);
  }
  if (at - start < found.length) parts.push({ op: "same", text: found.slice(at - start) });
  return parts;
}
