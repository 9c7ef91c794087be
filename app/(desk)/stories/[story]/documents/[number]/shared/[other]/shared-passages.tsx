import Link from "@/app/_ui/link";
import type { PairOfDocuments } from "@/lib/documents/reads-shared";
import { contextOf, layBeside, type Worded } from "@/lib/text/lay-beside";
import type { Span } from "@/lib/text/model";
import { KIND_WORDS } from "./copy-words";

/** Words shown around a passage, in UTF-16 units. */
const CONTEXT = 180;
/** More than this is no page; the rest stands in the whole texts. */
const MOST_SHOWN = 40;

type Props = { pair: PairOfDocuments; base: string };

/** Each passage in both texts, laid beside each other, with the words around it; what differs is marked. */
export function SharedPassages({ pair, base }: Props) {
  const { a, b, passages, kind } = pair;
  return (
    <>
      <ol className="plain-list">
        {passages.slice(0, MOST_SHOWN).map(({ aStart, aEnd, bStart, bEnd }, at) => {
          const words = layBeside(a.text.content.slice(aStart, aEnd), b.text.content.slice(bStart, bEnd));
          const name = `Passage ${at + 1} of ${passages.length}`;
          return (
            <li key={`${aStart} ${bStart}`} className="pair-row" id={`p${at + 1}`}>
              <p className="pair-label sm">
                <b>{name}</b>, {kind ? KIND_WORDS[kind] : ""}
                {words === null ? "; too long to mark what differs" : ""}
              </p>
              <PassageIn side={a} passage={{ start: aStart, end: aEnd }} words={words?.a} base={base} />
              <PassageIn side={b} passage={{ start: bStart, end: bEnd }} words={words?.b} base={base} />
            </li>
          );
        })}
      </ol>
      {passages.length > MOST_SHOWN ? (
        <p className="mut">
          {passages.length - MOST_SHOWN} more passages stand in the whole texts, which the link below opens.
        </p>
      ) : null}
      <p className="sm mut">Underlined: words that the other text hasn’t, or has otherwise.</p>
    </>
  );
}

type SideProps = {
  side: PairOfDocuments["a"];
  passage: Span;
  words: readonly Worded[] | undefined;
  base: string;
};

function PassageIn({ side, passage, words, base }: SideProps) {
  const text = side.text.content;
  const { before, after } = contextOf(text, passage, CONTEXT);
  const newest = side.texts[0]?.version === side.text.version;
  const query = new URLSearchParams({
    ...(newest ? {} : { text: String(side.text.version) }),
    start: String(passage.start),
    end: String(passage.end),
  });
  return (
    <div className="pair-side">
      <p className="pair-side-name">In D{side.number}</p>
      <p className="pair-text around" dir="auto" lang={side.language}>
        {before.start > 0 ? "… " : ""}
        {text.slice(before.start, before.end).trimEnd()}
      </p>
      <p className="pair-text" dir="auto" lang={side.language}>
        <mark className="shared">
          {(words ?? [{ start: 0, end: passage.end - passage.start, same: true }]).map((stretch) => {
            const shown = text.slice(passage.start + stretch.start, passage.start + stretch.end);
            return stretch.same || shown.trim() === "" ? (
              shown
            ) : (
              <span key={stretch.start} className="differs">
                {shown}
              </span>
            );
          })}
        </mark>
        <span className="around">
          {text.slice(after.start, after.end)}
          {after.end < text.length ? " …" : ""}
        </span>
      </p>
      <p className="sm no-print">
        <Link href={`${base}/documents/${side.number}?${query}`}>
          In its place in D{side.number}
          <span className="vh">, from character {passage.start}</span>
        </Link>
      </p>
    </div>
  );
}
