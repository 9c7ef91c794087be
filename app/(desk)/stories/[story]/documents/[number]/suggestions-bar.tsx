import type { ReactNode } from "react";
import type {
  countProposals,
  ProposalsInPart,
  RecentProposal,
  ShownProposal,
} from "@/lib/statements/reads-proposals";
import { CONFIDENCES } from "@/lib/statements/rules-proposals";
import { ButtonLink } from "../../../../../_ui/button";
import { Checkbox } from "../../../../../_ui/checkbox";
import { RadioGroup } from "../../../../../_ui/choice-group";
import { Disclosure } from "../../../../../_ui/disclosure";
import { Kbd } from "../../../../../_ui/kbd";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { Done, Refused } from "../../../../_parts/desk-frame";

type Action = (form: FormData) => Promise<void>;
type Counts = Awaited<ReturnType<typeof countProposals>>;
type Props = {
  proposals: ProposalsInPart;
  counts: Counts;
  recent: readonly RecentProposal[];
  /** Whether the text is of a language that the rules read. */
  readable: boolean;
  /** What came of the last action on a suggestion. */
  came: { done: string | string[] | undefined; refused: string | string[] | undefined };
  /** Where all are accepted; null while that is not asked for. */
  all: { action: Action; id: string; textId: string; from: number; here: string } | null;
  /** The address that asks for it. */
  allAt: string;
  takeBack: Action;
};

/** What is suggested from this text, how often suggestions were right in this story, and what was said of the last ones. */
export function SuggestionsBar({ proposals, counts, recent, readable, came, all, allAt, takeBack }: Props) {
  const open = proposals.shown.length + proposals.more;
  return (
    <section className="suggestions-bar stack tight" id="suggestions" tabIndex={-1} aria-label="Suggestions">
      <div className="row sp">
        <h2>Suggestions</h2>
        {open > 0 && !all ? (
          <ButtonLink small kind="quiet" href={allAt} scroll={false} shortcut="A">
            Accept all above…
          </ButtonLink>
        ) : null}
      </div>
      <Done words={came.done} />
      <Refused words={came.refused} />
      <p className="sm mut">
        {readable
          ? open === 0
            ? "None is open in what is shown."
            : `${open} open in what is shown${proposals.more > 0 ? `, ${proposals.more} of them once those before are decided` : ""}.`
          : "Statements are suggested from English texts only."}{" "}
        {open > 0 ? (
          <span className="needs-script">
            <Kbd>j</Kbd> goes to the next.{" "}
          </span>
        ) : null}
        <Right counts={counts.all} />
      </p>
      {all ? <AcceptAll proposals={proposals.shown} {...all} /> : null}
      {counts.bands.length > 0 ? <Bands counts={counts} /> : null}
      {recent.length > 0 ? <Recent recent={recent} takeBack={takeBack} /> : null}
      {proposals.rejectedBefore.length > 0 ? (
        <RejectedBefore rejected={proposals.rejectedBefore} takeBack={takeBack} />
      ) : null}
    </section>
  );
}

function Right({ counts }: { counts: Counts["all"] }) {
  const { accepted, edited, rejected } = counts;
  const all = accepted + edited + rejected;
  if (all === 0) return null;
  return (
    <span>
      In this story {accepted} accepted, {edited} after an edit, {rejected} rejected.
    </span>
  );
}

/** How often suggestions were right, by how sure they were. */
function Bands({ counts }: { counts: Counts }) {
  return (
    <Disclosure summary="How often they were right">
      <table className="sm plain-table">
        <thead>
          <tr>
            <th scope="col">Confidence</th>
            <th scope="col">Accepted</th>
            <th scope="col">Edited</th>
            <th scope="col">Rejected</th>
          </tr>
        </thead>
        <tbody className="num">
          {counts.bands.map(({ from, accepted, edited, rejected }) => (
            <tr key={from}>
              <th scope="row">
                {from}–{from + (from === 90 ? 10 : 9)}%
              </th>
              <td>{accepted}</td>
              <td>{edited}</td>
              <td>{rejected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

/** The question before many are entered at one stroke: from which confidence on, how many that is, and which sources it makes. */
function AcceptAll({
  proposals,
  action,
  id,
  textId,
  from,
  here,
}: NonNullable<Props["all"]> & { proposals: readonly ShownProposal[] }) {
  const certain = proposals.filter(
    ({ speaker, unfinished }) => speaker.is !== "open" && unfinished.length === 0,
  );
  const made = [...new Set(certain.flatMap(({ speaker }) => (speaker.is === "new" ? [speaker.name] : [])))];
  const steps = CONFIDENCES.map((least) => {
    const above = certain.filter(({ confidence }) => confidence >= least);
    const known = above.filter(({ speaker }) => speaker.is === "known").length;
    const others = above.length - known;
    const hint = others > 0 ? `${others} more whose source would be new` : undefined;
    return { value: String(least), label: `${least}% and above: ${known}`, hint, count: above.length };
  }).filter(({ count }, at, list) => count > 0 && count !== list[at - 1]?.count);
  const chosen = steps.find(({ value }) => Number(value) <= 80) ?? steps.at(-1);
  if (!chosen)
    return (
      <p className="sm" id="accept-all">
        None of these can be accepted without a look: edit them and say who speaks.
      </p>
    );
  return (
    <form
      action={action}
      className="stack tight accept-all"
      id="accept-all"
      aria-label="Accept all above a confidence"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="textId" value={textId} />
      <input type="hidden" name="from" value={from} />
      <RadioGroup
        label="Accept all with a confidence of"
        name="least"
        options={steps.map(({ count: _count, ...step }) => step)}
        defaultValue={chosen.value}
      />
      {made.length > 0 ? (
        <Checkbox
          name="newSources"
          label={`And make the new sources they need, up to ${made.length}`}
          hint={`${made.slice(0, 8).join(", ")}${made.length > 8 ? "…" : ""}. Their parties are to be chosen later.`}
        />
      ) : null}
      <p className="hint">They come in as drafts, tied to no claim. All can be taken back at one stroke.</p>
      <div className="row">
        <SubmitButton small pending="Accepting…">
          Accept them
        </SubmitButton>
        <ButtonLink small kind="quiet" href={here} scroll={false}>
          Not now
        </ButtonLink>
      </div>
    </form>
  );
}

const SAID = { accepted: "accepted", edited: "accepted after an edit", rejected: "rejected" } as const;

/** What was said of the last suggestions of this text, each to be taken back. */
function Recent({ recent, takeBack }: { recent: readonly RecentProposal[]; takeBack: Action }) {
  const offered = new Set<string>();
  return (
    <Disclosure summary="Decided last in this text">
      <ul className="plain-list stack tight sm">
        {recent.map((decision) => {
          const { id, outcome, words, statement, togetherId, by } = decision;
          const first = togetherId !== null && !offered.has(togetherId);
          if (togetherId !== null) offered.add(togetherId);
          return (
            <li key={id}>
              {statement ? `S${statement.number} ` : null}
              {SAID[outcome]} by <bdi>{by}</bdi>: <q dir="auto">{words.slice(0, 80)}</q>
              <TakeBack id={id} words={words} action={takeBack}>
                {first ? (
                  <SubmitButton small kind="quiet" name="together" value="on" pending="Taking back…">
                    Take back all accepted with it
                  </SubmitButton>
                ) : null}
              </TakeBack>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** What isn't asked about again since it was rejected in another text of the document, each to be taken back. */
function RejectedBefore({
  rejected,
  takeBack,
}: {
  rejected: ProposalsInPart["rejectedBefore"];
  takeBack: Action;
}) {
  return (
    <Disclosure summary={`Rejected in another text of this document: ${rejected.length}`}>
      <ul className="plain-list stack tight sm">
        {rejected.map(({ id, words, by }) => (
          <li key={id}>
            rejected by <bdi>{by}</bdi>: <q dir="auto">{words.slice(0, 80)}</q>
            <TakeBack id={id} words={words} action={takeBack} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function TakeBack({
  id,
  words,
  action,
  children,
}: {
  id: string;
  words: string;
  action: Action;
  /** Beside the button. */
  children?: ReactNode;
}) {
  return (
    <form action={action} className="row">
      <input type="hidden" name="id" value={id} />
      <SubmitButton small kind="quiet" pending="Taking back…" aria-label={`Take back: ${words.slice(0, 60)}`}>
        Take back
      </SubmitButton>
      {children}
    </form>
  );
}
