import { Sentence } from "../../_ui/bidi";

export type ReadingCounts = {
  reports: number;
  voices: number;
  origins: number;
  parties: number;
  unknown: number;
};

type Props = {
  /** The reading's name: "contested", "single-origin", "denial corroborated"… */
  name: string;
  /** Why, in a sentence. */
  sentence: string;
  counts: ReadingCounts;
  wouldChange?: string | undefined;
  /** Later readings that also hold. */
  alsoHolds?: readonly string[];
  /** Such as "1 of these statements is unchecked". */
  uncheckedNote?: string | undefined;
  /** After "an upper bound": "1 reprint collapsed". */
  boundNote?: string | undefined;
  /** Whose counts they are where a claim has two sides: "Asserts", "Against". */
  side?: string | undefined;
  /** The other side's counts, on a claim with two. */
  otherSide?: { name: string; counts: ReadingCounts } | undefined;
};

const one = (count: number, singular: string, plural = `${singular}s`) => (count === 1 ? singular : plural);

/** The reading as a sentence with its counts. It advises; the verdict is a person's. */
export function ReadingCard({
  name,
  sentence,
  counts,
  wouldChange,
  alsoHolds = [],
  uncheckedNote,
  boundNote,
  side,
  otherSide,
}: Props) {
  return (
    <section className="card reading" aria-label="The reading">
      <p className="lead">
        <b>{capital(name)}.</b> <Sentence>{sentence}</Sentence>
      </p>
      {name === "nothing" ? null : <CountsLine counts={counts} boundNote={boundNote} side={side} />}
      {otherSide ? <CountsLine counts={otherSide.counts} side={otherSide.name} /> : null}
      {alsoHolds.length > 0 ? <p className="sm mut">Also: {alsoHolds.join(", ")}.</p> : null}
      {uncheckedNote ? <p className="sm mut">{uncheckedNote}</p> : null}
      {wouldChange ? (
        <p className="sm mut">
          Would change it: <Sentence>{wouldChange}</Sentence>
        </p>
      ) : null}
    </section>
  );
}

/** "4 reports, 3 voices, 2 origins, 2 parties, 1 unknown origin, an upper bound". */
export function CountsLine({
  counts,
  boundNote,
  side,
}: {
  counts: ReadingCounts;
  boundNote?: string | undefined;
  side?: string | undefined;
}) {
  const lines = [
    [counts.reports, one(counts.reports, "report")],
    [counts.voices, one(counts.voices, "voice")],
    [counts.origins, one(counts.origins, "origin")],
    [counts.parties, one(counts.parties, "party", "parties")],
    [counts.unknown, one(counts.unknown, "unknown origin")],
  ] as const;
  return (
    <p className="counts">
      {side ? <span className="side-name">{side}: </span> : null}
      {lines.map(([count, word], index) => (
        <span key={word}>
          <b>{count}</b> {word}
          <span className="vh">{index < lines.length - 1 ? ", " : ": "}</span>
        </span>
      ))}
      <em>an upper bound{boundNote ? `: ${boundNote}` : ""}</em>
    </p>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
