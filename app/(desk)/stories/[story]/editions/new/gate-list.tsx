import Link from "@/app/_ui/link";
import type { Attributed } from "@/lib/interchange/attribution";
import { Tick } from "../../../../../_ui/choice-group";

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
              <AttributedLine line={row.line} lang={row.lang} />
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

/** In the edition's own direction, with the words in theirs: a quote from right to left does not turn its line. */
function AttributedLine({ line, lang }: { line: Attributed; lang: string }) {
  const [open, close] = line.quoted ? ["“", "”"] : ["", ""];
  return (
    <p className="q pre">
      {line.before}
      {open}
      <bdi lang={lang}>{line.words}</bdi>
      {line.inside}
      {close}
      {line.after}
    </p>
  );
}
