import type { SeenCorrections } from "@/lib/flows/see-corrections";
import { rolesThatMay } from "@/lib/policy";
import { Sentence } from "../../../../../_ui/bidi";
import { Card } from "../../../../../_ui/card";
import { CopyButton } from "../../../../../_ui/copy-button";
import Link from "../../../../../_ui/link";
import { Pagination } from "../../../../../_ui/pagination";
import { Time } from "../../../../../_ui/time";
import { CorrectionForm, CorrectionSentences } from "./correction-form";

type Props = {
  storyId: string;
  number: number;
  recipient: string | null;
  timeZone: string;
  seen: SeenCorrections;
  page: number;
  /** Whether this person may send or dismiss. */
  closes: boolean;
};

/** What reads differently since an edition left, the message that tells it, and what was sent or dismissed before. */
export function Corrections({ storyId, number, recipient, timeZone, seen, page, closes }: Props) {
  const { editionId, rows, total, first, message, address, mail, closings } = seen;
  const base = `/stories/${storyId}`;
  const here = `${base}/editions/${number}`;
  const last = first + rows.length - 1;
  const shown = rows.map(({ statementId, label, digest, sentences }) => ({
    value: `${statementId}:${digest}`,
    label,
    href: `${base}/statements/${label.slice(1)}`,
    sentences,
  }));
  return (
    <>
      {rows.length > 0 ? (
        <Card
          id="corrections"
          title="Corrections to send"
          aside={`${total} ${total === 1 ? "statement reads" : "statements read"} differently now`}
        >
          <div className="stack">
            <p>
              {recipient ? (
                <>
                  <bdi>{recipient}</bdi> has to be told.
                </>
              ) : (
                "Whoever got this edition has to be told: for whom it was isn’t stated."
              )}
            </p>
            <details open={rows.length === 1}>
              <summary>The message{total > rows.length ? " that tells what stands here" : ""}</summary>
              <div className="stack tight gap">
                <p className="sm">
                  <b>
                    <Sentence>{message.subject}</Sentence>
                  </b>
                </p>
                <pre className="message" dir="auto">
                  {message.text}
                </pre>
                <div className="row">
                  <CopyButton text={`${message.subject}\n\n${message.text}`} label="Copy the message" />
                </div>
              </div>
            </details>
            {closes ? (
              <CorrectionForm
                storyId={storyId}
                number={number}
                editionId={editionId}
                rows={shown}
                mail={mail}
                address={address ?? (recipient?.includes("@") ? recipient : "")}
              />
            ) : (
              <>
                <ul className="plain-list queue">
                  {shown.map(({ value, ...row }) => (
                    <li key={value} data-row="" tabIndex={-1}>
                      <CorrectionSentences {...row} />
                    </li>
                  ))}
                </ul>
                <p className="sm mut">
                  Sent or dismissed by whoever is {rolesThatMay("correction.close").join(" or ")} in this
                  story.
                </p>
              </>
            )}
            {closes && !mail ? (
              <p className="sm mut">No mail server is set up here: copy the message and send it yourself.</p>
            ) : null}
            {total > rows.length ? (
              <Pagination
                shown={`${first}–${last}`}
                total={total}
                order="by number"
                previousHref={page > 1 ? `${here}?due=${page - 1}#corrections` : undefined}
                nextHref={last < total ? `${here}?due=${page + 1}#corrections` : undefined}
              />
            ) : null}
          </div>
        </Card>
      ) : null}
      {closings.rows.length > 0 ? <Closings closings={closings} base={base} timeZone={timeZone} /> : null}
    </>
  );
}

type ClosingsProps = { closings: SeenCorrections["closings"]; base: string; timeZone: string };

function Closings({ closings: { rows, total }, base, timeZone }: ClosingsProps) {
  return (
    <Card title="Corrections sent and dismissed" aside={String(total)}>
      <ul className="plain-list queue">
        {rows.map(({ id, number, outcome, sentTo, reason, by, at }) => (
          <li key={id}>
            <Link href={`${base}/statements/${number}`}>S{number}</Link> {outcome}
            {sentTo ? (
              <>
                {" "}
                to <bdi>{sentTo}</bdi>
              </>
            ) : null}
            {outcome === "sent" && !sentTo ? " by hand" : ""} by <bdi>{by.name}</bdi>,{" "}
            <Time iso={at} zone={timeZone} />
            {reason ? (
              <>
                : <bdi>{reason}</bdi>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="sm mut gap">
          and {total - rows.length} more: the <Link href={`${base}/ledger`}>ledger</Link> has them all
        </p>
      ) : null}
    </Card>
  );
}
