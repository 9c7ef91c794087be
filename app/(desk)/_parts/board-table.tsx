import Link from "@/app/_ui/link";
import type { HoldsVerdict } from "@/lib/claims/model";
import { HoldsBadge } from "./holds-badge";
import { PartyMark } from "./party-mark";

export type BoardStance = "asserts" | "denies" | "rejects" | "qualifies" | "reports" | "part";

export type BoardEntry = {
  stance: BoardStance;
  /** As worded, or as numbers: "92 + 41", "at least 145". */
  figures?: readonly string[];
  /** Known origins behind it. */
  origins?: number | undefined;
  /** More statements than one of this stance. */
  times?: number | undefined;
};

export type BoardRow = {
  key: string;
  code: string;
  claim: string;
  href: string;
  /** By party key; a party without a position is left out. */
  cells: Readonly<Record<string, readonly BoardEntry[]>>;
  reading: string;
  readingNote?: string | undefined;
  holds: {
    verdict: HoldsVerdict;
    stale?: boolean;
    figure?: string | undefined;
    override?: string | undefined;
    decidedAlone?: boolean;
  };
};

export type BoardParty = { key: string; index: number | null; letter?: string | undefined; name: string };

const LOOKS: Record<BoardStance, string> = {
  asserts: "cl a",
  denies: "cl d",
  rejects: "cl d",
  qualifies: "cl",
  reports: "cl",
  part: "cl",
};
const SIGNS: Record<BoardStance, string> = {
  asserts: "+\u00a0",
  denies: "−\u00a0",
  rejects: "−\u00a0",
  qualifies: "~\u00a0",
  reports: "“\u00a0",
  part: "",
};

/** Claims × parties. Prints on one landscape page. */
export function BoardTable({
  parties,
  rows,
  caption,
}: {
  parties: readonly BoardParty[];
  rows: readonly BoardRow[];
  caption: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll board" tabIndex={0} aria-label={caption}>
      <table className="list bd">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            {parties.map((party) => (
              <th scope="col" key={party.key}>
                <PartyMark index={party.index} letter={party.letter} name={party.name} />
              </th>
            ))}
            <th scope="col">Reading</th>
            <th scope="col">Holds?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-row="" tabIndex={-1}>
              <th scope="row" className="cn">
                <span className="eyebrow">{row.code}</span>{" "}
                <Link href={row.href} data-open="">
                  <bdi>{row.claim}</bdi>
                </Link>
              </th>
              {parties.map((party) => (
                <BoardCell key={party.key} entries={row.cells[party.key] ?? []} />
              ))}
              <td>
                <b className="rdg">{row.reading}</b>
                {row.readingNote ? <div className="sm mut">{row.readingNote}</div> : null}
              </td>
              <td>
                <HoldsBadge {...row.holds} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BoardCell({ entries }: { entries: readonly BoardEntry[] }) {
  return (
    <td>
      {entries.length === 0 ? <span className="vh">no position</span> : null}
      {entries.map((entry) => (
        <div key={`${entry.stance}${entry.figures?.join()}`} className="bd-entry">
          <span className={LOOKS[entry.stance]}>
            <span aria-hidden="true">{SIGNS[entry.stance]}</span>
            {entry.stance}
            {entry.figures?.length ? (
              <b>
                {" "}
                <bdi>{entry.figures.join(", ")}</bdi>
              </b>
            ) : null}
            {entry.times && entry.times > 1 ? ` ×${entry.times}` : ""}
          </span>
          {entry.origins === undefined ? null : (
            <small className="faint">
              {entry.origins === 0
                ? "origin unknown"
                : entry.origins === 1
                  ? "1 origin"
                  : `${entry.origins} origins`}
            </small>
          )}
        </div>
      ))}
    </td>
  );
}
