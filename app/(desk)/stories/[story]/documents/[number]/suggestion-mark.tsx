import type { ShownProposal } from "@/lib/statements/reads-proposals";
import { buttonClass } from "../../../../../_ui/button-class";
import { Kbd } from "../../../../../_ui/kbd";
import Link from "../../../../../_ui/link";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { partyClass } from "../../../../_parts/party-look";

/** What every mark of a page needs beside its suggestion. */
export type MarkContext = {
  decide: (form: FormData) => Promise<void>;
  textId: string;
  lang: string;
  parties: readonly { value: string; label: string }[];
  /** The address of the reader with a suggestion in its panel: "?suggested=120-180" is added to it. */
  editAt: (place: string) => string;
  /** The row that comes open with the page. */
  openRow: string | null;
  newId: () => string;
};

type Props = {
  proposal: ShownProposal;
  /** Which of its paragraph's it is, to show its words with it. */
  slot: number;
  /** The row that comes next. */
  then: string;
  context: MarkContext;
};

/** A row's name: where its suggestion begins. */
export const rowName = ({ start }: { start: number }) => `g${start}`;

/**
 * A statement that is suggested, in the margin: who speaks and how sure it is. Opened, it holds what would be entered, the
 * claims it may be tied to, and what one can do with it, by button or by key; a form, so that no script is needed.
 */
export function SuggestionMark({ proposal, slot, then, context }: Props) {
  const { start, end, speaker, confidence, quote } = proposal;
  const place = `${start}-${end}`;
  const name = speaker.is === "open" ? "who?" : speaker.name;
  const party = speaker.is === "known" ? (speaker.party?.ordinal ?? null) : null;
  return (
    <details
      className={`suggestion ${partyClass(party)}`}
      name="suggested"
      id={rowName(proposal)}
      data-row=""
      data-slot={slot}
      tabIndex={-1}
      open={context.openRow === rowName(proposal) || undefined}
      aria-label={`Suggested, ${confidence}%: ${name}`}
    >
      <summary>
        <span className="num">{confidence}%</span>{" "}
        <span className={speaker.is === "known" ? undefined : "soft"}>
          {speaker.is === "new" ? "new: " : null}
          <bdi>{name}</bdi>
        </span>
        <span className="vh">, suggested: {quote.slice(0, 60)}</span>
      </summary>
      <form action={context.decide} className="stack tight" aria-label={`Suggestion: ${name}`}>
        <input type="hidden" name="id" value={context.newId()} />
        <input type="hidden" name="textId" value={context.textId} />
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="then" value={then} />
        <q className="words" dir="auto" lang={context.lang}>
          {quote}
        </q>
        <Told proposal={proposal} />
        <Who proposal={proposal} parties={context.parties} />
        <Ties proposal={proposal} />
        <div className="row">
          {speaker.is === "open" ? null : (
            <>
              <Act name="draft" shortcut="a" kind="main" pending="Accepting…">
                Accept
              </Act>
              <Act name="submit" shortcut="s" kind="plain" pending="Accepting…">
                Accept and submit
              </Act>
            </>
          )}
          <Link
            className={buttonClass("plain", true)}
            href={context.editAt(place)}
            data-row-key="e"
            aria-keyshortcuts="e"
          >
            Edit <Kbd hidden>e</Kbd>
          </Link>
          <Act name="reject" shortcut="r" kind="quiet" pending="Rejecting…">
            Reject
          </Act>
        </div>
      </form>
    </details>
  );
}

type ActProps = {
  name: string;
  shortcut: string;
  kind: "main" | "plain" | "quiet";
  pending: string;
  children: string;
};

/** A button of a row: its key acts while one is in the row, and on no other. */
function Act({ name, shortcut, kind, pending, children }: ActProps) {
  return (
    <SubmitButton
      small
      kind={kind}
      name="next"
      value={name}
      pending={pending}
      data-row-key={shortcut}
      aria-keyshortcuts={shortcut}
    >
      {children} <Kbd hidden>{shortcut}</Kbd>
    </SubmitButton>
  );
}

/** Kind, cue, relay and figures, in a line or two. */
function Told({ proposal }: { proposal: ShownProposal }) {
  const { kind, cue, stance, relays, figures, unfinished } = proposal;
  return (
    <p className="sm mut">
      {kind}
      {cue ? <>, “{cue}”</> : null}
      {stance === "denies" ? ", a denial" : null}
      {relays.map(({ description }) =>
        description ? <span key={description}>, told {description}</span> : null,
      )}
      {figures.map(({ wording, measure, who }) => (
        <span key={wording}>
          {" · "}
          <b>
            <bdi>{wording}</bdi>
          </b>{" "}
          {measure}
          {who && !wording.includes(who) ? `, ${who}` : null}
        </span>
      ))}
      {unfinished.map((wording) => (
        <span key={wording}>
          {" · "}
          <bdi>{wording}</bdi>: not read whole, left for you
        </span>
      ))}
    </p>
  );
}

function Who({ proposal, parties }: { proposal: ShownProposal; parties: MarkContext["parties"] }) {
  const { speaker, role } = proposal;
  if (speaker.is === "known")
    return (
      <p className="sm">
        <b>
          <bdi>{speaker.name}</bdi>
        </b>
        {role ? <>, {role}</> : null}
        {speaker.party ? <span className="mut"> · {speaker.party.name}</span> : null}
      </p>
    );
  if (speaker.is === "open")
    return (
      <p className="sm">
        {speaker.mention ? <>“{speaker.mention}”: </> : null}the text doesn’t let one be certain who it is.
        Edit it and say who.
      </p>
    );
  return (
    <div className="sm new-source">
      <input type="hidden" name="newSource" value="on" />
      <span>
        New source:{" "}
        <b>
          <bdi>{speaker.name}</bdi>
        </b>
        , {KINDS[speaker.kind]}
        {role && role !== speaker.name ? <>, {role}</> : null}.
      </span>{" "}
      <label>
        Party{" "}
        <select className="in" name="partyId" data-row-key="p" aria-keyshortcuts="p">
          <option value="">to be chosen</option>
          {parties.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const KINDS = {
  person: "a person",
  organisation: "an organisation",
  unnamed: "unnamed",
  publisher: "a publisher",
} as const;

/** The claims it may bear on, each a box to tick; its number is the key. */
function Ties({ proposal }: { proposal: ShownProposal }) {
  if (proposal.ties.length === 0) return null;
  return (
    <fieldset className="ties">
      <legend className="vh">Bears on</legend>
      {proposal.ties.map(({ value, stance, claim, rejects }, index) => (
        <label className="choice sm" key={value}>
          <input
            type="checkbox"
            name="ties"
            value={value}
            data-row-key={String(index + 1)}
            aria-keyshortcuts={String(index + 1)}
          />
          <span>
            <Kbd hidden>{String(index + 1)}</Kbd> {stance} {rejects ? `S${rejects} on ` : null}C{claim.number}{" "}
            <bdi>{claim.text}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
