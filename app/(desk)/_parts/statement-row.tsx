"use client";
// Not for the browser's sake: a row has some forty elements, and what the server renders travels twice, as HTML and as
// the description of it that React takes up again. Of a component it is the row's data that travels the second time.

import type { ReactNode } from "react";
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

export type StatementRowData = {
  id: string;
  /** What its box sends; without one the row can't be ticked. */
  tick?: string | undefined;
  href: string;
  party: { index: number | null; name: string; letter?: string | undefined };
  speaker: string;
  role?: string | undefined;
  words: string;
  lang?: string | undefined;
  said: { verdict: SaidVerdict; stale?: boolean; basis?: string | undefined; decidedAlone?: boolean };
  proof: { grade: ProofGrade; flagged?: boolean };
  /** Beside the proof: "waiting for you", "returned", who has it. */
  note?: ReactNode;
  claims: readonly {
    href: string;
    name: string;
    verdict: HoldsVerdict;
    stale?: boolean;
    figure?: string | undefined;
    override?: string | undefined;
    decidedAlone?: boolean;
    /** The reading: "single origin". */
    reading?: string | undefined;
  }[];
};

type ListProps = {
  caption?: string;
  /** A row with a `tick` has a box named `name` in the form with this id (which may stand elsewhere on the page). */
  select?: { form: string; name: string } | undefined;
  rows: readonly StatementRowData[];
  /** Marks a row, such as the one just saved. */
  selectedId?: string | undefined;
};

/** Statements as dense rows: who, the words whole, both axes by name. */
export function StatementList({ caption = "Statements", select, rows, selectedId }: ListProps) {
  return (
    <table className="list statements">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c0">
            <span className="vh">Party{select ? " and selection" : ""}</span>
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
          <StatementRow key={row.id} row={row} select={select} selected={row.id === selectedId} />
        ))}
      </tbody>
    </table>
  );
}

/** One statement in a list. */
export function StatementRow({
  row,
  select,
  selected = false,
}: {
  row: StatementRowData;
  select?: ListProps["select"];
  selected?: boolean;
}) {
  return (
    <tr data-row="" tabIndex={-1} id={`statement-${row.id}`} className={selected ? "sel" : undefined}>
      <td className="c0">
        {select && row.tick ? (
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
        <Link href={row.href} data-open="" className="who">
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
        {row.claims.map(({ href, name, reading, ...badge }) => (
          <div key={href}>
            <Link href={href} className="badge-link">
              <HoldsBadge {...badge} claim={name} />
            </Link>
            {reading ? <span className="rd">{reading}</span> : null}
          </div>
        ))}
      </td>
    </tr>
  );
}
