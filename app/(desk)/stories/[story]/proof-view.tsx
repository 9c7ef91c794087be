import Link from "@/app/_ui/link";
import type { ProofOnRow } from "@/lib/statements/reads-one";
import type { Place } from "@/lib/statements/reads-proof";
import { Diff, type DiffPart } from "../../../_ui/diff";

type Around = { before: string; words: string; after: string };

type Props = {
  proof: ProofOnRow;
  /** What stands in the text where the statement does, and where that is; null when it stands nowhere in particular. */
  context: Around | null;
  place: { start: number } | null;
  /** Where ambiguous words stand, to choose from: the first of all. */
  places: readonly Place[];
  addressOf: (place: Place) => string;
  lang?: string | undefined;
};

/** What the proof found, in words and with the difference shown: what the text has against what the quote has. */
export function ProofView({ proof, context, place, places, addressOf, lang }: Props) {
  const [match] = proof.matches;
  const around = context ? `${context.before}${context.words}${context.after}` : "";
  const from = (place?.start ?? 0) - (context?.before.length ?? 0);
  const wordsAt = (start: number, end: number) =>
    around.slice(Math.max(0, start - from), Math.max(0, end - from));
  return (
    <>
      {proof.differences.length > 0 && match && context ? (
        <Diff
          parts={diffParts(proof, match.start, wordsAt(match.start, match.end))}
          deleted="in the text, not in the quote"
          inserted="in the quote, not in the text"
          lang={lang}
        />
      ) : null}
      {proof.omissions.length > 0 ? (
        <ul className="sm omissions">
          {proof.omissions.map((omission) => (
            <li key={omission.start}>
              {omission.flagged ? <b>Flagged: {omission.why}</b> : "Left out"}
              {context && omission.end > omission.start ? (
                <>
                  {": "}
                  <span className="left-out" dir="auto" lang={lang}>
                    {wordsAt(omission.start, omission.end)}
                  </span>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {places.length > 0 ? (
        <div className="stack tight">
          <p className="sm mut">
            The words stand in {proof.matches.length} places: choose one by editing the statement.
          </p>
          <ol className="sm">
            {places.map((each) => (
              <li key={each.start} dir="auto" lang={lang}>
                <span className="mut">…{each.before}</span>
                <Link href={addressOf(each)}>{each.words}</Link>
                <span className="mut">{each.after}…</span>
              </li>
            ))}
          </ol>
          {proof.matches.length > places.length ? (
            <p className="sm mut">and {proof.matches.length - places.length} more</p>
          ) : null}
        </div>
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
