import Link from "@/app/_ui/link";
import type { ClaimPage } from "@/lib/claims/reads";
import {
  type NamedStatement,
  type ProposedUtterance,
  type SaidOfUtterance,
  seeUtterances,
} from "@/lib/flows/see-utterances";
import { may, type StoryScope } from "@/lib/policy";
import { Disclosure } from "../../../../../_ui/disclosure";
import { Time } from "../../../../../_ui/time";
import { ActionForm, type FieldSpec } from "../../../../_parts/action-form";
import { tieUtterance } from "../../_review/utterance-action";

type Props = { scope: StoryScope; claim: ClaimPage; page: string };

/** So many are asked about at once; when these are answered, the next ones come. */
const MOST_ASKED = 5;

/**
 * Statements of the claim that may print one utterance, for a person to say whether they do, and what was said. Nothing
 * where there are none.
 */
export async function Utterances({ scope, claim, page }: Props) {
  const { proposed, said } = await seeUtterances(scope, claim);
  if (proposed.length + said.length === 0) return null;
  const ties = may(scope, "utterance.tie");
  const asked = proposed.slice(0, MOST_ASKED);
  const left = proposed.length - asked.length;
  return (
    <section className="section" id="utterances">
      <h2>Utterances</h2>
      <div className="card stack">
        {said.map((word) => (
          <Said
            key={word.statements.map(({ id }) => id).join()}
            said={word}
            scope={scope}
            page={page}
            ties={ties}
            zone={claim.item.story.timeZone}
          />
        ))}
        {asked.map((proposal) => (
          <Proposed
            key={proposal.lead.id + proposal.others.map(({ id }) => id).join()}
            proposal={proposal}
            scope={scope}
            page={page}
            ties={ties}
          />
        ))}
        {left > 0 ? <p className="sm mut">{left} more are asked about once these are answered.</p> : null}
      </div>
    </section>
  );
}

type Each = { scope: StoryScope; page: string; ties: boolean };

function Proposed({ proposal, scope, page, ties }: Each & { proposal: ProposedUtterance }) {
  const { lead, others, reason } = proposal;
  const [first] = others;
  return (
    <div className="stack tight">
      <p>
        <b>
          <Labels all={[lead, ...others]} base={page} /> may be one utterance.
        </b>{" "}
        {reason}
      </p>
      {ties && first ? (
        <ActionForm
          id={`utterance-${lead.label}-${first.label}`}
          action={tieUtterance.bind(null, scope.storyId)}
          carries={{
            statementId: lead.id,
            back: page,
            ...(others.length === 1 ? { "otherIds[]": first.id } : {}),
          }}
          fields={[...(others.length > 1 ? [whichOf(lead, others)] : []), WORD]}
          submit="Say so"
          kind="plain"
          small
        />
      ) : null}
    </div>
  );
}

const WORD: FieldSpec = {
  name: "word",
  label: "What it is",
  as: "radio",
  required: true,
  options: [
    {
      value: "one",
      label: "One utterance",
      hint: "Said once, printed several times. They rest on one origin, by your word.",
    },
    {
      value: "two",
      label: "Not the same",
      hint: "Said twice, or by chance alike. They are proposed no more.",
    },
  ],
};

function whichOf(lead: NamedStatement, others: readonly NamedStatement[]): FieldSpec {
  return {
    name: "otherIds[]",
    label: `With ${lead.label}`,
    as: "boxes",
    options: others.map(({ id, label }) => ({ value: id, label })),
    ticked: others.map(({ id }) => id),
  };
}

function Said({ said, scope, page, ties, zone }: Each & { said: SaidOfUtterance; zone: string }) {
  const { statements, word, by, at } = said;
  const [first, second] = statements;
  return (
    <div className="stack tight">
      <p>
        <Labels all={statements} base={page} /> {word === "one" ? "are one utterance" : "are two utterances"},
        by the word of <bdi>{by}</bdi>, <Time iso={at} zone={zone} short />.
      </p>
      {ties && first && second ? (
        statements.length === 2 ? (
          <TakeBack lead={first} other={second} scope={scope} page={page} words="Take it back" />
        ) : (
          <Disclosure summary="Take one of them out">
            {statements.map((statement) => (
              <TakeBack
                key={statement.id}
                lead={statement === first ? second : first}
                other={statement}
                scope={scope}
                page={page}
                words={`Take ${statement.label} out`}
              />
            ))}
          </Disclosure>
        )
      ) : null}
    </div>
  );
}

function TakeBack({
  lead,
  other,
  scope,
  page,
  words,
}: Omit<Each, "ties"> & { lead: NamedStatement; other: NamedStatement; words: string }) {
  return (
    <ActionForm
      id={`as-found-${lead.label}-${other.label}`}
      action={tieUtterance.bind(null, scope.storyId)}
      carries={{ statementId: lead.id, "otherIds[]": other.id, word: "as found", back: page }}
      submit={words}
      kind="quiet"
      small
    />
  );
}

/** "S4, S9 and S12", each a link. */
function Labels({ all, base }: { all: readonly NamedStatement[]; base: string }) {
  const story = base.replace(/\/claims\/\d+$/, "");
  return all.map(({ id, label }, at) => (
    <span key={id}>
      {at === 0 ? "" : at === all.length - 1 ? " and " : ", "}
      <Link href={`${story}/statements/${label.slice(1)}`}>{label}</Link>
    </span>
  ));
}
