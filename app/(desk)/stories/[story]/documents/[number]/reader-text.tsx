import { Fragment, type ReactNode } from "react";
import Link from "@/app/_ui/link";
import type { ReaderStatement } from "@/lib/documents/reads-reader";
import type { ShownProposal } from "@/lib/statements/reads-proposals";
import { clock, type Locators, placeWords } from "@/lib/text/locate";
import type { Span } from "@/lib/text/model";
import { overlay, type Stretch } from "@/lib/text/overlay";
import { isolated } from "../../../../../_ui/bidi";
import { partyClass } from "../../../../_parts/party-look";
import { type MarkContext, rowName, SuggestionMark } from "./suggestion-mark";

/** Words under a statement, or under a suggestion, which is the `slot`th of its paragraph. */
type Marked = Span & ({ statement: ReaderStatement } | { slot: number });

type Props = {
  text: string;
  /** The part of the text that is shown. */
  part: Span;
  statements: readonly ReaderStatement[];
  locators: Locators;
  lang: string;
  /** The story's address. */
  base: string;
  /** What is suggested in it, and what the marks of that need; null for who enters nothing. */
  suggested: { proposals: readonly ShownProposal[]; context: MarkContext } | null;
};

/**
 * A part of a text set for reading, its statements marked in place. What the browser holds as the text of this element,
 * without what stands aside, is the part to the letter: selections are counted in it.
 */
export function ReaderText({ text, part, statements, locators, lang, base, suggested }: Props) {
  const marked = statements.flatMap((statement): (Span & { statement: ReaderStatement })[] =>
    statement.span ? [{ statement, ...statement.span }] : [],
  );
  const proposals = suggested?.proposals ?? [];
  return (
    <div className="reader-text" lang={lang} data-reader-text="" data-start={part.start}>
      {linesOf(text, part).map((line) => {
        if (text.slice(line.start, line.end).trim() === "")
          return <Fragment key={line.start}>{text.slice(line.start, line.end + 1)}</Fragment>;
        const here = signsOf(locators, line);
        const begins = ({ start }: Span) => start >= line.start && start < line.end;
        const beginning = marked.filter(begins).map(({ statement }) => statement);
        const suggestedHere = proposals.filter(begins);
        return (
          <Fragment key={line.start}>
            <div className="para">
              {here.length > 0 ? (
                <span className="locator num sm mut" data-aside="" dir="ltr">
                  {here.join(", ")}
                </span>
              ) : null}
              <p dir="auto">
                {overlay<Marked>(line, [...marked, ...wordsOf(suggestedHere)]).map((stretch) => (
                  <MarkedStretch key={stretch.start} text={text} stretch={stretch} base={base} />
                ))}
              </p>
              {beginning.length > 0 || suggestedHere.length > 0 ? (
                <div className="margin" data-aside="" dir="ltr">
                  {beginning.length > 0 ? <MarginNotes statements={beginning} base={base} /> : null}
                  {suggested
                    ? suggestedHere.map((proposal, slot) => (
                        <SuggestionMark
                          key={proposal.start}
                          proposal={proposal}
                          slot={slot}
                          then={nextRow(proposals, proposal)}
                          context={suggested.context}
                        />
                      ))
                    : null}
                </div>
              ) : null}
            </div>
            {line.end < part.end ? "\n" : ""}
          </Fragment>
        );
      })}
    </div>
  );
}

/** A suggestion's words, which may stand in two paragraphs; they are marked where it begins and where they go on. */
function wordsOf(proposals: readonly ShownProposal[]): Marked[] {
  return proposals.flatMap(({ content }, slot) => content.map((span) => ({ ...span, slot })));
}

/** Where one goes on once a suggestion is decided. */
function nextRow(proposals: readonly ShownProposal[], after: ShownProposal): string {
  const next = proposals[proposals.indexOf(after) + 1];
  return next ? rowName(next) : "suggestions";
}

/** What leads from a line to the original: the pages that begin at it, or when it is spoken and by which voice. */
function signsOf(locators: Locators, line: Span): string[] {
  const within = (start: number) => start >= line.start && start < line.end;
  if (locators.kind === "pages")
    return locators.starts.flatMap((start, page) => (within(start) ? [`page ${page + 1}`] : []));
  if (locators.kind === "paragraphs") return [];
  const cue = locators.cues.find(([start]) => within(start));
  return cue ? [clock(cue[1]), ...(cue[3] ? [cue[3]] : [])] : [];
}

/** Lines without their ends. */
function linesOf(text: string, part: Span): Span[] {
  const lines: Span[] = [];
  let start = part.start;
  while (start < part.end) {
    const next = text.indexOf("\n", start);
    const end = next < 0 || next > part.end ? part.end : next;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function MarkedStretch({ text, stretch, base }: { text: string; stretch: Stretch<Marked>; base: string }) {
  const words: ReactNode = text.slice(stretch.start, stretch.end);
  const entered = stretch.marks.flatMap((mark) => ("statement" in mark ? [mark] : []));
  const slots = stretch.marks.flatMap((mark) => ("slot" in mark ? [`sg-${mark.slot}`] : []));
  const within =
    slots.length > 0 ? <span className={`suggested-words ${slots.join(" ")}`}>{words}</span> : words;
  const [first, ...others] = entered;
  if (!first) return within;
  const ending = entered.filter((mark) => mark.end === stretch.end);
  return (
    <>
      <mark
        className={`party-line ${partyClass(first.statement.party?.ordinal ?? null)}${others.length > 0 ? " overlapping" : ""}`}
      >
        {within}
      </mark>
      {ending.map(({ statement }) => (
        <StatementNumber key={statement.id} statement={statement} base={base} />
      ))}
    </>
  );
}

function StatementNumber({ statement, base }: { statement: ReaderStatement; base: string }) {
  const { number, speaker, party, said, state, place } = statement;
  const where = place && placeWords(place);
  const title = [
    speaker ? isolated(speaker) : "the publication’s own voice",
    party && isolated(party.name),
    `Said: ${said}`,
    state,
    where,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <sup data-aside="" dir="ltr">
      <Link id={`S${number}`} href={`${base}/statements/${number}`} title={title}>
        S{number}
        <span className="vh">, {title}</span>
      </Link>
    </sup>
  );
}

/** The same numbers beside the paragraph, on a wide screen: who speaks here. Heard only once, in the text. */
function MarginNotes({ statements, base }: { statements: readonly ReaderStatement[]; base: string }) {
  return (
    <ul className="margin-notes" aria-hidden="true">
      {statements.map(({ id, number, speaker, party, said }) => (
        <li key={id} className={partyClass(party?.ordinal ?? null)}>
          <Link href={`${base}/statements/${number}`} tabIndex={-1}>
            S{number} <bdi>{speaker ?? "own voice"}</bdi>
          </Link>
          {said === "unchecked" ? null : <span> Said: {said}</span>}
        </li>
      ))}
    </ul>
  );
}
