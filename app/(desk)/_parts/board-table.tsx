import Link from "@/app/_ui/link";
import type { HoldsVerdict } from "@/lib/claims/model";
import { Cell, Row, Table } from "../../_ui/table";
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
  /** How many of them are copies of another: they add no origin. */
  copies?: number | undefined;
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

/** Claims × parties. Prints on one landscape page; on a phone a claim is a block, with a line for each party that speaks. */
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
      <Table
        caption={caption}
        className="blocks bd"
        columns={[
          { label: "Claim" },
          ...parties.map(({ key, index, letter, name }) => ({
            key,
            label: name,
            head: <PartyMark index={index} letter={letter} name={name} />,
          })),
          { label: "Reading" },
          { label: "Holds?" },
        ]}
      >
        {rows.map((row) => (
          <Row key={row.key}>
            <Cell header label="Claim" className="cn">
              <span className="eyebrow">{row.code}</span>{" "}
              <Link href={row.href} data-open="">
                <bdi>{row.claim}</bdi>
              </Link>
            </Cell>
            {parties.map((party) => (
              <BoardCell key={party.key} party={party.name} entries={row.cells[party.key] ?? []} />
            ))}
            <Cell label="Reading" className="rd-cell">
              <b className="rdg">{row.reading}</b>
              {row.readingNote ? <div className="sm mut">{row.readingNote}</div> : null}
            </Cell>
            <Cell label="Holds?">
              <HoldsBadge {...row.holds} />
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function BoardCell({ party, entries }: { party: string; entries: readonly BoardEntry[] }) {
  if (entries.length === 0)
    return (
      <Cell label={party} className="nothing">
        <span className="vh">no position</span>
      </Cell>
    );
  return (
    <Cell label={party}>
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
              {entry.copies ? `, ${entry.copies} ${entry.copies === 1 ? "copy" : "copies"}` : ""}
            </small>
          )}
        </div>
      ))}
    </Cell>
  );
}
