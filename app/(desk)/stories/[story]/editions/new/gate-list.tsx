import Link from "@/app/_ui/link";
import type { Attributed } from "@/lib/interchange/attribution";
import type { Finding } from "@/lib/interchange/lint/model";
import { Sentence } from "../../../../../_ui/bidi";
import { Tick } from "../../../../../_ui/checkbox";
import { SEVERITY_WORDS } from "./severity";

export type GateRow = {
  id: string;
  label: string;
  /** The quotation and its attribution, as they will read; only the words may run from right to left. */
  line: Attributed;
  lang: string;
  said: string;
  labels: readonly string[];
  held: string | null;
  /** It would leave if it were asked for. */
  askable: boolean;
  href: string;
  findings: readonly Finding[];
};

type Props = {
  title: string;
  empty: string;
  rows: readonly GateRow[];
  hidden: readonly string[];
  held?: boolean;
  /** The boxes that were ticked when the form came back refused; null leaves all of them ticked. */
  ticked?: readonly string[] | null;
};

/** Statements as they will read, each with its box, or why it stays behind. */
export function GateList({ title, empty, rows, hidden, held = false, ticked = null }: Props) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="mut">{empty}</p> : null}
      <ul className="plain-list queue card" hidden={rows.length === 0}>
        {rows.map((row) => (
          <li key={row.id} className="row top-aligned nowrap-row">
            {held ? (
              <input type="hidden" name="statementIds" value={row.id} />
            ) : (
              <Tick
                label={`Include ${row.label}`}
                name="statementIds"
                value={row.id}
                defaultChecked={ticked === null || ticked.includes(row.id)}
              />
            )}
            <div>
              <AttributedLine line={row.line} lang={row.lang} findings={row.findings} />
              <p className="sm mut">
                <Link href={row.href}>{row.label}</Link> · Said: {row.said}
                {row.labels.length > 0 ? (
                  <>
                    {" · "}
                    <b>{row.labels.join(" · ")}</b>
                  </>
                ) : null}
                {row.held ? ` · held back: ${row.held}${row.askable ? "; ask for it above" : ""}` : ""}
              </p>
              {row.findings.filter(isToBeMended).map(({ rule, severity, message }) => (
                <p key={`${rule} ${message}`} className="sm">
                  <b className={`finding ${severity}`}>
                    {rule} {SEVERITY_WORDS[severity]?.[0]}
                  </b>{" "}
                  <bdi>{message}</bdi>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {hidden.map((id) => (
        <input key={id} type="hidden" name="statementIds" value={id} />
      ))}
      {hidden.length > 0 ? <p className="sm mut">and {hidden.length} more</p> : null}
    </section>
  );
}

/** Notes are left to the summary: one beneath every line would be read beneath none. */
function isToBeMended({ severity }: Finding): boolean {
  return severity !== "I";
}

type LineProps = { line: Attributed; lang: string; findings: readonly Finding[] };

/**
 * In the edition's own direction, with the words in theirs: a quote from right to left does not turn its line. The place
 * of the gravest finding is marked; a whole line would be no place.
 */
function AttributedLine({ line, lang, findings }: LineProps) {
  const before = `${line.before}${line.open}`;
  const after = `${line.inside}${line.close}${line.after}`;
  const length = before.length + line.words.length + after.length;
  const found = findings.find(
    (one) => isToBeMended(one) && one.end > one.start && one.end - one.start < length / 2,
  );
  return (
    <p className="q pre">
      <Marked text={before} from={0} found={found} />
      <bdi lang={lang}>
        <Marked text={line.words} from={before.length} found={found} />
      </bdi>
      <Marked text={after} from={before.length + line.words.length} found={found} />
    </p>
  );
}

/** A piece of the line, with as much of the finding as lies in it marked. */
function Marked({ text, from, found }: { text: string; from: number; found: Finding | undefined }) {
  const start = Math.max(0, (found?.start ?? 0) - from);
  const end = Math.min(text.length, (found?.end ?? 0) - from);
  if (!found || end <= start) return <Sentence>{text}</Sentence>;
  return (
    <>
      <Sentence>{text.slice(0, start)}</Sentence>
      <mark className={`finding ${found.severity}`}>{text.slice(start, end)}</mark>
      <Sentence>{text.slice(end)}</Sentence>
    </>
  );
}
