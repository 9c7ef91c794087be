import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { EDITION_MAX, type Label } from "@/lib/editions/model";
import { listEditions, pickEdition } from "@/lib/editions/reads";
import { readStyles } from "@/lib/editions/reads-styles";
import { actsFor } from "@/lib/editions/rules";
import { type Gated, gateStatements } from "@/lib/flows/see-gate";
import { newId } from "@/lib/identifiers";
import { inOrder } from "@/lib/interchange/house-styles";
import { FORMAT_LABELS } from "@/lib/interchange/labels";
import { ORDERS, VERBS } from "@/lib/interchange/model-style";
import { may, type StoryScope } from "@/lib/policy";
import { pickSources } from "@/lib/sources/reads";
import { statementIds } from "@/lib/statements/reads-list";
import { readStoryHead } from "@/lib/stories/reads";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { identifier, itemNumber, oneOf } from "../../../../address";
import { ChooseForm } from "./choose-form";
import { EditionForm } from "./edition-form";
import { FindingsSummary } from "./findings-summary";
import { previewRows } from "./preview-rows";

export const metadata: Metadata = { title: "New edition" };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ story: string }>; searchParams: Promise<Search> };

const ASKABLE: { label: Label; words: string }[] = [
  { label: "unconfirmed", words: "unconfirmed statements" },
  { label: "disputed", words: "what bears on a disputed or false claim" },
  { label: "stale", words: "what changed since it was decided" },
  { label: "embargoed", words: "what is under embargo" },
];
/** The preview shows this many; the edition takes all that were chosen. */
const SHOWN = 200;

/** Chooses statements, shows exactly what the gate lets out and holds back, and makes the edition. */
export default async function NewEditionPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  if (!may(scope, "edition.make.confirmed"))
    return (
      <div className="stack">
        <h1>New edition</h1>
        <Notice kind="warn">As {scope.role} you may read editions; reporters and editors make them.</Notice>
      </div>
    );
  const search = await searchParams;
  const asked = askedOf(scope, search);
  const speaker = identifier(search.speaker);
  const [head, ids, speakers, { styles, faults }, editions, before] = await Promise.all([
    readStoryHead(scope),
    statementIds(scope, { speakerId: speaker }, EDITION_MAX + 1),
    pickSources(scope, { limit: 100 }),
    readStyles(),
    listEditions(scope, { size: 50 }),
    pickEdition(scope, itemNumber(search.supersedes)),
  ]);
  const older = editions.rows.filter(({ id }) => id !== before?.id);
  const now = new Date();
  const more = ids.length > EDITION_MAX;
  const gate = await gateStatements(scope, ids.slice(0, EDITION_MAX), { asked, now });
  const own = styles.find(({ id }) => id === search.style) ?? styles[0];
  if (!own) throw new Error("there is no house style at all");
  const order = oneOf(ORDERS, search.order) ?? null;
  const verbs = oneOf(VERBS, search.verbs) ?? "neutral";
  const style = inOrder(own, order);
  const out = gate.filter(({ held }) => held === null);
  const held = gate.filter((gated) => gated.held !== null);
  const base = `/stories/${scope.storyId}/statements`;
  const setting = { style, verbs, madeAt: now.toISOString(), timeZone: head.timeZone };
  const { rows, findings } = previewRows(out, setting, { base, shown: SHOWN });
  const behind = previewRows(held, setting, { base, shown: SHOWN });
  return (
    <div className="stack">
      <div className="page-head">
        <h1>New edition</h1>
        <p className="lede">
          What is confirmed and current goes out. The rest leaves only when asked for, and labelled in the
          output itself.
        </p>
      </div>
      {faults.length > 0 ? (
        <Notice kind="warn">
          House styles that can’t be read are left out: <bdi>{faults.join(" ")}</bdi>
        </Notice>
      ) : null}
      <Card title="What to choose from">
        <ChooseForm
          style={style.id}
          styles={styles.map(({ id, name }) => ({ value: id, label: name }))}
          order={order ?? ""}
          verbs={verbs}
          supersedes={before?.number ?? null}
          speaker={speaker ?? ""}
          speakers={speakers.map(({ id, name }) => ({ value: id, label: name }))}
          asked={ASKABLE.map(({ label, words }) => ({
            label,
            words,
            on: asked.has(label),
            barred: actsFor(new Set([label])).every((act) => may(scope, act))
              ? null
              : `As ${scope.role} you may export what is confirmed; an editor may add these.`,
          }))}
        />
      </Card>
      <FindingsSummary findings={findings} style={style.name} basis={style.basis} base={base} />
      <EditionForm
        storyId={scope.storyId}
        id={newId()}
        choice={{ style: style.id, order: order ?? "", verbs, speakerId: speaker ?? "" }}
        asked={[...asked]}
        formats={FORMAT_LABELS}
        before={before}
        supersedable={[...(before ? [before] : []), ...older].map(({ id, number, recipient }) => ({
          value: id,
          label: `Edition ${number}${recipient ? `, for ${recipient}` : ""}`,
        }))}
        errors={findings.filter(({ severity }) => severity === "E").length}
        more={more}
        out={gateOf(out, rows)}
        held={gateOf(held, behind.rows)}
      />
    </div>
  );
}

/** One side of the gate: its first rows, and what passed beyond them, which goes out unseen. */
function gateOf<R>(gated: readonly Gated[], rows: readonly R[]) {
  const beyond = gated.slice(SHOWN).filter(({ held }) => held === null);
  return {
    total: gated.length,
    rows,
    hidden: beyond.map(({ statementId }) => statementId),
  };
}

/** The labels asked for that this person may ask for; the flow decides it again. */
function askedOf(scope: StoryScope, search: Search): Set<Label> {
  const wanted = ASKABLE.map(({ label }) => label).filter((label) => search[label] === "1");
  return new Set(wanted.filter((label) => actsFor(new Set([label])).every((act) => may(scope, act))));
}
