import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { ATTRIBUTION_ORDERS, EDITION_MAX, type Label } from "@/lib/editions/model";
import { actsFor } from "@/lib/editions/rules";
import { type Gated, gateStatements } from "@/lib/flows/see-gate";
import { newId } from "@/lib/identifiers";
import { attribute } from "@/lib/interchange/attribution";
import { may, type StoryScope } from "@/lib/policy";
import { pickSources } from "@/lib/sources/reads";
import { statementIds } from "@/lib/statements/reads-list";
import { readStoryHead } from "@/lib/stories/reads";
import { Card } from "../../../../../_ui/card";
import { Notice } from "../../../../../_ui/notice";
import { identifier, oneOf } from "../../../../address";
import { ChooseForm } from "./choose-form";
import { EditionForm } from "./edition-form";

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
      <Notice kind="warn">As {scope.role} you may read editions; reporters and editors make them.</Notice>
    );
  const search = await searchParams;
  const asked = askedOf(scope, search);
  const speaker = identifier(search.speaker);
  const [head, ids, speakers] = await Promise.all([
    readStoryHead(scope),
    statementIds(scope, { speakerId: speaker }, EDITION_MAX),
    pickSources(scope, { limit: 100 }),
  ]);
  const now = new Date();
  const gate = await gateStatements(scope, ids, asked, now);
  const order = oneOf(ATTRIBUTION_ORDERS, search.order) ?? "quote-first";
  const line = (gated: Gated) => attribute(gated.frozen, order, now.toISOString(), head.timeZone);
  const row = (gated: Gated) => ({
    id: gated.statementId,
    label: gated.frozen.label,
    line: line(gated),
    lang: gated.frozen.language,
    said: gated.frozen.said,
    labels: gated.frozen.labels,
    held: gated.held,
    askable: gated.wouldNeed.length > 0,
    href: `/stories/${scope.storyId}/statements/${gated.frozen.label.slice(1)}`,
  });
  const out = gate.filter(({ held }) => held === null);
  const held = gate.filter((gated) => gated.held !== null);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>New edition</h1>
        <p className="lede">
          What is confirmed and current goes out. The rest leaves only when asked for, and labelled in the
          output itself.
        </p>
      </div>
      <Card title="What to choose from">
        <ChooseForm
          order={order}
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
      <EditionForm
        storyId={scope.storyId}
        id={newId()}
        order={order}
        asked={[...asked]}
        out={gateOf(out, row)}
        held={gateOf(held, row)}
      />
    </div>
  );
}

/** The first rows of one side of the gate; all that passed beyond them goes out unseen. */
function gateOf<R>(gated: readonly Gated[], row: (gated: Gated) => R) {
  const beyond = gated.slice(SHOWN).filter(({ held }) => held === null);
  return {
    total: gated.length,
    rows: gated.slice(0, SHOWN).map(row),
    hidden: beyond.map(({ statementId }) => statementId),
  };
}

/** The labels asked for that this person may ask for; the flow decides it again. */
function askedOf(scope: StoryScope, search: Search): Set<Label> {
  const wanted = ASKABLE.map(({ label }) => label).filter((label) => search[label] === "1");
  return new Set(wanted.filter((label) => actsFor(new Set([label])).every((act) => may(scope, act))));
}
