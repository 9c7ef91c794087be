import Link from "@/app/_ui/link";
import type { PairOfDocuments } from "@/lib/documents/reads-shared";
import { overlay } from "@/lib/text/overlay";

/** What one page holds of a text; the reader shows longer ones in parts. */
const MOST_UNITS = 120_000;

type Mark = { start: number; end: number; number: number };
type Props = { pair: PairOfDocuments; base: string };

/** Both texts whole, beside each other, the passages they share numbered and tied to each other. */
export function WholeTexts({ pair, base }: Props) {
  const { a, b, passages } = pair;
  const inA = passages.map(({ aStart, aEnd }, at): Mark => ({ start: aStart, end: aEnd, number: at + 1 }));
  const inB = passages.map(({ bStart, bEnd }, at): Mark => ({ start: bStart, end: bEnd, number: at + 1 }));
  return (
    <div className="pair-row">
      <WholeText side={a} marks={inA} here="a" there="b" other={b.number} base={base} />
      <WholeText side={b} marks={inB} here="b" there="a" other={a.number} base={base} />
    </div>
  );
}

type SideProps = {
  side: PairOfDocuments["a"];
  marks: readonly Mark[];
  here: string;
  there: string;
  other: number;
  base: string;
};

function WholeText({ side, marks, here, there, other, base }: SideProps) {
  const text = side.text.content;
  const end = Math.min(text.length, MOST_UNITS);
  return (
    <div className="pair-side">
      <p className="pair-side-name">D{side.number}, whole</p>
      <div className="pair-text whole" dir="auto" lang={side.language}>
        {overlay({ start: 0, end }, marks).map((stretch) => {
          const words = text.slice(stretch.start, stretch.end);
          if (stretch.marks.length === 0) return words;
          const beginning = stretch.marks.filter((mark) => mark.start === stretch.start);
          return (
            <mark key={stretch.start} className="shared">
              {beginning.map(({ number }) => (
                <a key={number} className="pair-number" id={`${here}${number}`} href={`#${there}${number}`}>
                  {number}
                  <span className="vh">, go to it in D{other}. </span>
                </a>
              ))}
              {words}
            </mark>
          );
        })}
      </div>
      {end < text.length ? (
        <p className="sm">
          The rest is read in parts:{" "}
          <Link href={`${base}/documents/${side.number}?text=${side.text.version}`}>D{side.number}</Link>
        </p>
      ) : null}
    </div>
  );
}
