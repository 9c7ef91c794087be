import Link from "@/app/_ui/link";
import type { TextChange } from "@/lib/documents/reads-changes";
import { Card } from "../../../../../../_ui/card";
import { Diff, type DiffPart } from "../../../../../../_ui/diff";

type Props = {
  change: TextChange;
  lang: string;
  base: string;
  /** Address of the newer text in the reader. */
  place: string;
};

/** One place where the texts differ, with the words around it and the statements that stood there. */
export function Change({ change, lang, base, place }: Props) {
  const { number, part, statements, more } = change;
  return (
    <li id={`change-${number}`}>
      <Card
        title={`Change ${number}`}
        aside={<Link href={`${place}&part=${part}`}>Open it in the text</Link>}
      >
        <div className="stack tight">
          <Diff
            parts={partsOf(change)}
            deleted="in the older text"
            inserted="in the newer text"
            lang={lang}
          />
          {more > 0 ? (
            <p className="sm mut">
              Only the beginning of this change is shown: {more.toLocaleString("en-GB")} more characters
              differ.
            </p>
          ) : null}
          {onlySpace(change) ? <p className="sm mut">Only white space differs here.</p> : null}
          {statements.length > 0 ? (
            <p className="sm">
              <b>Statements that stood here:</b>{" "}
              {statements.map((statement, at) => (
                <span key={statement}>
                  {at > 0 ? ", " : null}
                  <Link href={`${base}/statements/${statement}`}>S{statement}</Link>
                </span>
              ))}
            </p>
          ) : null}
        </div>
      </Card>
    </li>
  );
}

function partsOf({ before, words, after }: TextChange): DiffPart[] {
  const parts: DiffPart[] = [{ op: "same", text: before }, ...words, { op: "same", text: after }];
  return parts.filter(({ text }) => text !== "");
}

function onlySpace({ words }: TextChange): boolean {
  return words.every(({ op, text }) => op === "same" || text.trim() === "");
}
