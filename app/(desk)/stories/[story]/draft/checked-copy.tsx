import Link from "@/app/_ui/link";
import { FINDING_KINDS, type Finding } from "@/lib/draft/model";
import { worstFirst } from "@/lib/draft/order";
import { overlay } from "@/lib/text/overlay";
import { CopyButton } from "../../../../_ui/copy-button";
import { Notice } from "../../../../_ui/notice";

type Props = { copy: string; findings: readonly Finding[]; story: string };

/** The copy with its findings marked in their places, and the findings beside it, the worst first. */
export function CheckedCopy({ copy, findings, story }: Props) {
  const numbered = worstFirst(findings).map((finding, at) => ({ ...finding, number: at + 1 }));
  if (numbered.length === 0)
    return (
      <Notice kind="success">
        Every quotation, figure, role and attribution that was found stands as the story has it. What the copy
        says in its own words, without a figure or a quotation, is yours to judge.
      </Notice>
    );
  return (
    <section className="section" aria-labelledby="findings-title">
      <h2 id="findings-title">
        {numbered.length} {numbered.length === 1 ? "passage does" : "passages do"} not stand as written
      </h2>
      <p className="sm mut" role="status">
        {countsOf(numbered)}
      </p>
      <div className="checked">
        <ol className="findings">
          {numbered.map((finding) => (
            <FindingRow key={finding.number} finding={finding} copy={copy} story={story} />
          ))}
        </ol>
        <div className="checked-copy" dir="auto" data-checked-copy>
          <MarkedCopy copy={copy} findings={numbered} />
        </div>
      </div>
    </section>
  );
}

type Numbered = Finding & { number: number };

function countsOf(findings: readonly Finding[]): string {
  return FINDING_KINDS.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count > 0 ? [`${kind} ${count}`] : [];
  }).join(" · ");
}

function FindingRow({ finding, copy, story }: { finding: Numbered; copy: string; story: string }) {
  const { number, kind, statement, expected, message, start, end } = finding;
  return (
    <li id={`finding-${number}`} data-row tabIndex={-1} className="finding">
      <p>
        <a href={`#mark-${number}`} data-open className="finding-number">
          {number}
        </a>{" "}
        <b className="finding-kind">{kind}</b>
        {statement === null ? null : (
          <>
            {" · "}
            <Link href={`${story}/statements/${statement.slice(1)}`}>{statement}</Link>
          </>
        )}
      </p>
      <p dir="auto" className="sm">
        “{shortened(copy.slice(start, end))}”
      </p>
      <p dir="auto">{message}</p>
      {expected === null ? null : (
        <div className="finding-fix">
          <p className="sm mut">Instead:</p>
          <p className="words" dir="auto">
            {expected}
          </p>
          <CopyButton text={expected} label="Copy what should stand there" />
        </div>
      )}
    </li>
  );
}

const SHOWN = 140;

function shortened(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 20)} … ${words.slice(-19)}`;
}

/** Each mark begins with the number of its finding, which leads back to it. */
function MarkedCopy({ copy, findings }: { copy: string; findings: readonly Numbered[] }) {
  return overlay({ start: 0, end: copy.length }, findings).map(({ start, end, marks }) => {
    const words = copy.slice(start, end);
    if (marks.length === 0) return <span key={start}>{words}</span>;
    const beginning = marks.filter((mark) => mark.start === start);
    return (
      <mark key={start}>
        {beginning.map(({ number, kind }) => (
          <a
            key={number}
            id={`mark-${number}`}
            href={`#finding-${number}`}
            className="mark-number"
            data-aside
          >
            <span className="vh">Finding </span>
            {number}
            <span className="vh">, {kind}: </span>
          </a>
        ))}
        {words}
      </mark>
    );
  });
}
