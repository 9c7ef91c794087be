import type { ReactNode } from "react";
import type { SaidVerdict } from "@/lib/statements/model";
import type { ProofGrade } from "@/lib/text/model";
import { Sentence } from "../../_ui/bidi";
import { Disclosure } from "../../_ui/disclosure";
import { PartyMark } from "./party-mark";
import { ProofLine } from "./proof-line";
import { QuoteBlock } from "./quote-block";
import { SaidChip } from "./said-chip";

export type OriginReport = {
  key: string;
  href: string;
  speaker: string;
  role?: string | undefined;
  /** How it bears: "asserts", "rejects the BLA’s figure only". */
  stance: string;
  words: string;
  lang?: string | undefined;
  said: { verdict: SaidVerdict; stale?: boolean; basis?: string | undefined };
  proof: { grade: ProofGrade; flagged?: boolean };
  document: { title: string; href: string; place?: string | undefined };
  /** Through whom it came, nearest first: ["AFP", "police"]. */
  relays?: readonly string[];
  /** A person said whose knowledge it is, or through whom it came; that wins over the program's reading. */
  linked?: boolean;
  /** Where its words were copied from, where that is known. */
  copied?: CopyNote | undefined;
};

/** Where a report's words were copied from: opens the two texts side by side. */
export type CopyNote = { words: string; compare: string };

/** A report that is a copy of another of its origin: it adds nothing, and stands folded under it. */
export type OriginCopy = {
  key: string;
  label: string;
  href: string;
  document: { title: string; href: string };
  copied: CopyNote;
};

export type OriginGroup = {
  key: string;
  name: string;
  /** Hollow, and never counted as independent. */
  unknown?: boolean;
  /** Why it is taken for the origin; or that a person corrected the link. */
  note?: ReactNode;
  reports: readonly OriginReport[];
  copies?: readonly OriginCopy[];
};

export type PartyGroup = {
  key: string;
  index: number | null;
  letter?: string | undefined;
  name: string;
  origins: readonly OriginGroup[];
};

type Props = {
  asserts: readonly PartyGroup[];
  against: readonly PartyGroup[];
  /** In place of an empty side. */
  emptyAsserts?: string;
  emptyAgainst?: string;
};

/** Two facing columns, each party → origin → report: copies visibly collapse into one. */
export function OriginColumns({
  asserts,
  against,
  emptyAsserts = "Nobody asserts it.",
  emptyAgainst = "Nobody is against it. Silence isn’t agreement.",
}: Props) {
  return (
    <div className="sides">
      <Side title="Asserts" parties={asserts} empty={emptyAsserts} />
      <Side title="Against" parties={against} empty={emptyAgainst} />
    </div>
  );
}

function Side({ title, parties, empty }: { title: string; parties: readonly PartyGroup[]; empty: string }) {
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      {parties.length === 0 ? <p className="side-empty mut">{empty}</p> : null}
      {parties.map((party) => (
        <div key={party.key} className="card side">
          <h3>
            <PartyMark index={party.index} letter={party.letter} name={party.name} />
          </h3>
          {party.origins.map((origin) => (
            <Origin key={origin.key} origin={origin} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Origin({ origin }: { origin: OriginGroup }) {
  // An origin that only speaks for itself needs no line of its own above its one report.
  const own = origin.reports.length === 1 && origin.reports[0]?.speaker === origin.name && !origin.unknown;
  const copies = origin.copies ?? [];
  return (
    <div className={origin.unknown ? "origin unknown" : "origin"}>
      {own ? null : (
        <p className="origin-name">
          <span className="sm mut">{origin.unknown ? "Origin unknown: " : "Origin: "}</span>
          <b>
            <bdi>{origin.name}</bdi>
          </b>
        </p>
      )}
      {origin.note ? (
        <p className="sm mut">
          <Sentence>{origin.note}</Sentence>
        </p>
      ) : null}
      {origin.reports.map((report) => (
        <Report key={report.key} report={report} />
      ))}
      {copies.length > 0 ? (
        <Disclosure
          summary={copies.length === 1 ? "1 copy adds no origin" : `${copies.length} copies add no origin`}
          open={copies.length <= COPIES_OPEN}
          prints
        >
          <ul className="plain-list">
            {copies.map((copy) => (
              <li key={copy.key} className="copy">
                ⤷ <a href={copy.href}>{copy.label}</a> in{" "}
                <a href={copy.document.href}>
                  <bdi>{copy.document.title}</bdi>
                </a>
                : <CopiedFrom note={copy.copied} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** So many copies stand open under their origin; more are folded away. */
const COPIES_OPEN = 3;

function CopiedFrom({ note }: { note: CopyNote }) {
  return (
    <>
      {note.words},{" "}
      <a href={note.compare}>
        compare<span className="vh"> the two texts</span>
      </a>
    </>
  );
}

function Report({ report }: { report: OriginReport }) {
  return (
    <div className={report.relays?.length ? "report relayed" : "report"}>
      <div className="row sp">
        <span>
          <a className="who" href={report.href}>
            <bdi>{report.speaker}</bdi>
          </a>{" "}
          {report.role ? (
            <span className="role">
              <bdi>{report.role}</bdi>
            </span>
          ) : null}
        </span>
        <SaidChip verdict={report.said.verdict} stale={report.said.stale} />
      </div>
      <QuoteBlock lang={report.lang}>{report.words}</QuoteBlock>
      <p className="proof-row">
        <ProofLine grade={report.proof.grade} flagged={report.proof.flagged} brief>
          <a href={report.document.href}>
            <bdi>{report.document.title}</bdi>
          </a>
          {report.document.place ? ` ${report.document.place}` : ""}
          {report.said.basis ? ` · ${report.said.basis}` : ""}
          {report.stance === "asserts" ? "" : ` · ${report.stance}`}
        </ProofLine>
      </p>
      {report.relays?.length ? (
        <p className="copy">
          ⤷ by way of <bdi>{report.relays.join(" ← ")}</bdi>
          {report.linked ? ", by a person’s word" : ""}
        </p>
      ) : null}
      {report.linked && !report.relays?.length && !report.copied ? (
        <p className="copy">⤷ whose knowledge it is goes by a person’s word</p>
      ) : null}
      {report.copied ? (
        <p className="copy">
          ⤷ <CopiedFrom note={report.copied} />
        </p>
      ) : null}
    </div>
  );
}
