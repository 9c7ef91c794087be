"use client";
// Not for the browser's sake: a row has some forty elements, and what the server renders travels twice, as HTML and as
// the description of it that React takes up again. Of a component it is the row's data that travels the second time.

import Link from "@/app/_ui/link";
import type { HoldsVerdict } from "@/lib/claims/model";
import type { SaidVerdict } from "@/lib/statements/model";
import type { ProofGrade } from "@/lib/text/model";
import { Tick } from "../../_ui/checkbox";
import { HoldsBadge } from "./holds-badge";
import { PartyMark } from "./party-mark";
import { ProofLine } from "./proof-line";
import { QuoteBlock } from "./quote-block";
import { SaidChip } from "./said-chip";

/** What a row shows. It travels with the page for every row: what is absent or false is better left out than said. */
export type StatementRowData = {
  number: number;
  /** What its box sends; without one the row can't be ticked. */
  tick?: string | undefined;
  party: { index: number | null; name: string };
  speaker: string;
  role?: string | undefined;
  words: string;
  lang?: string | undefined;
  said: { verdict: SaidVerdict; stale?: boolean | undefined; basis?: string | undefined };
  proof: { grade: ProofGrade; flagged?: boolean | undefined };
  /** Beside the proof: "waiting for you", "returned", who has it. */
  note: string;
  claims: readonly {
    number: number;
    text: string;
    verdict: HoldsVerdict;
    stale?: boolean | undefined;
    figure?: string | undefined;
    override?: string | undefined;
    decidedAlone?: boolean | undefined;
    /** The reading: "single origin". */
    reading?: string | undefined;
  }[];
};

type ListProps = {
  /** The story's address. */
  story: string;
  /** A row with a `tick` has a box named `name` in the form with this id (which may stand elsewhere on the page). */
  select: { form: string; name: string };
  rows: readonly StatementRowData[];
};

/** A story's statements as dense rows: who, the words whole, both axes by name. */
export function StatementList({ story, select, rows }: ListProps) {
  return (
    <table className="list statements">
      <caption className="vh">Statements</caption>
      <thead>
        <tr>
          <th scope="col" className="c0">
            <span className="vh">Party and selection</span>
          </th>
          <th scope="col" className="c1">
            Who
          </th>
          <th scope="col">Words and proof</th>
          <th scope="col" className="c3">
            Said?
          </th>
          <th scope="col" className="c4">
            Bears on: Holds? and the reading
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StatementRow key={row.number} story={story} row={row} select={select} />
        ))}
      </tbody>
    </table>
  );
}

function StatementRow({
  story,
  row,
  select,
}: Pick<ListProps, "story" | "select"> & { row: StatementRowData }) {
  return (
    <tr data-row="" tabIndex={-1}>
      <td className="c0">
        {row.tick ? (
          <Tick
            label={`Select ${row.speaker}’s statement`}
            name={select.name}
            value={row.tick}
            form={select.form}
          />
        ) : null}
        <PartyMark {...row.party} bare />
      </td>
      <td className="c1">
        <Link href={`${story}/statements/${row.number}`} data-open="" className="who">
          <bdi>{row.speaker}</bdi>
        </Link>
        {row.role ? (
          <div className="role sm">
            <bdi>{row.role}</bdi>
          </div>
        ) : null}
      </td>
      <td className="c2">
        <QuoteBlock lang={row.lang}>{row.words}</QuoteBlock>
        <ProofLine grade={row.proof.grade} flagged={row.proof.flagged} brief>
          {row.note}
        </ProofLine>
      </td>
      <td className="c3">
        <SaidChip {...row.said} />
      </td>
      <td className="c4">
        {row.claims.length === 0 ? <span className="mut sm">no claim yet</span> : null}
        {row.claims.map(({ number, text, reading, ...badge }) => (
          <div key={number}>
            <Link href={`${story}/claims/${number}`} className="badge-link">
              <HoldsBadge {...badge} claim={`C${number} ${text}`} />
            </Link>
            {reading ? <span className="rd">{reading}</span> : null}
          </div>
        ))}
      </td>
    </tr>
  );
}
