import { Fragment, type ReactNode } from "react";
import Link from "@/app/_ui/link";
import type { ReaderStatement } from "@/lib/documents/reads-reader";
import { clock, type Locators, placeWords } from "@/lib/text/locate";
import type { Span } from "@/lib/text/model";
import { overlay, type Stretch } from "@/lib/text/overlay";
import { isolated } from "../../../../../_ui/bidi";
import { partyClass } from "../../../../_parts/party-look";

type Marked = ReaderStatement & Span;

type Props = {
  text: string;
  /** The part of the text that is shown. */
  part: Span;
  statements: readonly ReaderStatement[];
  locators: Locators;
  lang: string;
  /** The story's address. */
  base: string;
};

/**
 * A part of a text set for reading, its statements marked in place. What the browser holds as the text of this element,
 * without what stands aside, is the part to the letter: selections are counted in it.
 */
export function ReaderText({ text, part, statements, locators, lang, base }: Props) {
  const marked = statements.flatMap((statement): Marked[] =>
    statement.span ? [{ ...statement, ...statement.span }] : [],
  );
  return (
    <div className="reader-text" lang={lang} data-reader-text="" data-start={part.start}>
      {linesOf(text, part).map((line) => {
        if (text.slice(line.start, line.end).trim() === "")
          return <Fragment key={line.start}>{text.slice(line.start, line.end + 1)}</Fragment>;
        const here = signsOf(locators, line);
        const beginning = marked.filter(({ start }) => start >= line.start && start < line.end);
        return (
          <Fragment key={line.start}>
            <div className="para">
              {here.length > 0 ? (
                <span className="locator num sm mut" data-aside="" dir="ltr">
                  {here.join(", ")}
                </span>
              ) : null}
              <p dir="auto">
                {overlay(line, marked).map((stretch) => (
                  <MarkedStretch key={stretch.start} text={text} stretch={stretch} base={base} />
                ))}
              </p>
              {beginning.length > 0 ? <MarginNotes statements={beginning} base={base} /> : null}
            </div>
            {line.end < part.end ? "\n" : ""}
          </Fragment>
        );
      })}
    </div>
  );
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
  const [first, ...others] = stretch.marks;
  if (!first) return words;
  const ending = stretch.marks.filter((mark) => mark.end === stretch.end);
  return (
    <>
      <mark
        className={`party-line ${partyClass(first.party?.ordinal ?? null)}${others.length > 0 ? " overlapping" : ""}`}
      >
        {words}
      </mark>
      {ending.map((mark) => (
        <StatementNumber key={mark.id} statement={mark} base={base} />
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
    <ul className="margin-notes" data-aside="" aria-hidden="true">
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
