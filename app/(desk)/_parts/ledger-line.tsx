import type { ReactNode } from "react";
import { Sentence } from "../../_ui/bidi";

type Props = {
  sequence: number;
  /** A `<Time>`. */
  when: ReactNode;
  who: string;
  /** The change in words. */
  what: ReactNode;
  /** From what to what, field by field. */
  changes?: readonly { field: string; from: string | null; to: string | null }[];
  reason?: string | undefined;
  hash?: string | undefined;
  /** The payload was sealed: the chain still verifies, the words are gone. */
  sealed?: boolean | undefined;
};

/** One entry of a ledger. */
export function LedgerLine({ sequence, when, who, what, changes = [], reason, hash, sealed = false }: Props) {
  return (
    <li className="ledger-line" data-row="" tabIndex={-1} id={`entry-${sequence}`}>
      <span className="num faint">{sequence}</span>
      <div>
        <p>
          <b>
            <bdi>{who}</bdi>
          </b>{" "}
          {sealed ? (
            <span className="mut">made a change whose words are sealed</span>
          ) : (
            <Sentence>{what}</Sentence>
          )}
        </p>
        {reason ? (
          <q className="reason" dir="auto">
            {reason}
          </q>
        ) : null}
        {changes.map((change) => (
          <p key={change.field} className="sm change">
            <span className="mut">{change.field}: </span>
            <Value label="from" value={change.from} /> → <Value label="to" value={change.to} />
          </p>
        ))}
      </div>
      <span className="sm mut">
        {when}
        {hash ? (
          <span className="mono" title={`Entry hash ${hash}`}>
            {hash.slice(0, 10)}
          </span>
        ) : null}
      </span>
    </li>
  );
}

function Value({ label, value }: { label: string; value: string | null }) {
  return (
    <span>
      <span className="vh">{label} </span>
      {value === null || value === "" ? <span className="faint">nothing</span> : <bdi>{value}</bdi>}
    </span>
  );
}
