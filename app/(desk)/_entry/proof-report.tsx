import type { LiveProof, Place } from "@/lib/statements/reads-proof";
import type { ProofGrade } from "@/lib/text/model";
import { Diff, type DiffPart } from "../../_ui/diff";
import { ProofLine } from "../_parts/proof-line";

type Props = {
  proof: LiveProof;
  lang?: string | undefined;
  /** The span that was chosen, if any. */
  chosen: { start: number; end: number } | null;
  onChoose?: (place: Place | null) => void;
  /** Lets go of the place that was selected. */
  onWholeText?: (() => void) | undefined;
};

/** The proof of words that are not saved yet: the grade, the difference, what was left out, and places to choose from. */
export function ProofReport({ proof, lang, chosen, onChoose, onWholeText }: Props) {
  const [match] = proof.matches;
  const flagged = proof.omissions.some((omission) => omission.flagged);
  const ambiguous = proof.grade === "ambiguous";
  return (
    <div className="proof-report stack tight">
      <div role="status" aria-live="polite">
        <ProofLine grade={proof.grade as ProofGrade} flagged={flagged}>
          {match && !ambiguous ? (
            <span className="num">
              at {match.start}–{match.end}
            </span>
          ) : null}
        </ProofLine>
        {onWholeText ? (
          <span className="sm mut needs-script">
            {" "}
            ·{" "}
            <button
              type="button"
              className="linkish"
              title="Looks for the words everywhere, not only where you selected them"
              onClick={onWholeText}
            >
              look in the whole text
            </button>
          </span>
        ) : null}
      </div>
      {proof.differences.length > 0 && match ? (
        <Diff
          parts={diffParts(match, proof.differences)}
          deleted="in the text, not here"
          inserted="here, not in the text"
          lang={lang}
        />
      ) : null}
      {proof.omissions.length > 0 ? (
        <ul className="sm omissions">
          {proof.omissions.map((gap) => (
            <li key={gap.start}>
              {gap.flagged ? <b>Flagged: {gap.why} </b> : "Left out: "}
              <span className="left-out" dir="auto" lang={lang}>
                {gap.words}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {ambiguous ? (
        <PlaceChoices
          legend={`The words stand in ${proof.matches.length + proof.unlisted} places. Which one is meant?`}
          places={proof.matches}
          unlisted={proof.unlisted}
          chosen={chosen}
          {...(onChoose ? { onChoose } : {})}
        />
      ) : null}
      {proof.elsewhere.length > 0 ? (
        <PlaceChoices
          legend="They don’t stand where you selected, but here they do:"
          places={proof.elsewhere}
          unlisted={0}
          chosen={chosen}
          {...(onChoose ? { onChoose } : {})}
        />
      ) : null}
    </div>
  );
}

type ChoicesProps = {
  legend: string;
  places: readonly Place[];
  unlisted: number;
  chosen: { start: number; end: number } | null;
  onChoose?: (place: Place | null) => void;
};

/** Places to choose from, each in its context: plain radio buttons, so that they work without a script too. */
function PlaceChoices({ legend, places, unlisted, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset className="places">
      <legend className="sm">{legend}</legend>
      {places.map((place) => (
        <label className="choice sm" key={place.start}>
          <input
            type="radio"
            name="place"
            value={`${place.start}-${place.end}`}
            defaultChecked={chosen?.start === place.start && chosen.end === place.end}
            onChange={() => onChoose?.(place)}
          />
          <span dir="auto">
            <span className="mut">…{place.before}</span>
            <b>
              {place.words.length > 90
                ? `${place.words.slice(0, 60)} … ${place.words.slice(-24)}`
                : place.words}
            </b>
            <span className="mut">{place.after}…</span>
          </span>
        </label>
      ))}
      {unlisted > 0 ? (
        <p className="hint">and {unlisted} more: select the words in the text to choose one of those</p>
      ) : null}
    </fieldset>
  );
}

function diffParts(match: Place, differences: LiveProof["differences"]): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = match.start;
  for (const { op, start, end, text, was } of [...differences].sort((a, b) => a.start - b.start)) {
    if (start > at)
      parts.push({ op: "same", text: match.words.slice(at - match.start, start - match.start) });
    if (op !== "insert" && was) parts.push({ op: "delete", text: was });
    if (op !== "delete" && text) parts.push({ op: "insert", text });
    at = Math.max(at, end);
  }
  if (at < match.end) parts.push({ op: "same", text: match.words.slice(at - match.start) });
  return parts;
}
