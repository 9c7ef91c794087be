import type { Metadata } from "next";
import { notFound } from "next/navigation";
import Link from "@/app/_ui/link";
import { findScope, requireScope } from "@/lib/auth/session";
import { may } from "@/lib/policy";
import { pickSources, readParties, readSource } from "@/lib/sources/reads";
import { Card } from "../../../../../_ui/card";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { Done } from "../../../../_parts/desk-frame";
import { PartyMark } from "../../../../_parts/party-mark";
import { addRoleAction, changeSourceAction } from "../actions";
import { sourceFields } from "../source-fields";
import { Attestation } from "./attestation";
import { Identity } from "./identity";

type Props = { params: Promise<{ story: string; id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, id } = await params;
  const scope = await findScope(story);
  const source = scope && (await readSource(scope, id));
  return { title: source?.name ?? "Not found" };
}

/** A source: its side, the body it speaks for, its roles over time, and how it counts. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { story, id } = await params;
  const scope = await requireScope(story);
  const source = await readSource(scope, id);
  if (!source) notFound();
  const [parties, sources] = await Promise.all([readParties(scope), pickSources(scope)]);
  const bodies = sources.filter(
    (each) => each.id !== source.id && (each.kind === "organisation" || each.kind === "publisher"),
  );
  const writes = may(scope, "source.write");
  return (
    <div className="cols">
      <div className="stack">
        <Done words={(await searchParams).done} />
        <div className="page-head">
          <p className="eyebrow">{source.kind === "unnamed" ? "unnamed source" : source.kind}</p>
          <h1>
            <bdi>{source.name}</bdi>
          </h1>
          {source.role ? (
            <p className="lede">
              <bdi>{source.role}</bdi>
            </p>
          ) : null}
        </div>
        <Card title="How it counts">
          <dl className="defs">
            <dt>Party</dt>
            <dd>
              {source.party ? (
                <PartyMark index={source.party.ordinal} name={source.party.name} />
              ) : (
                "stands alone"
              )}
            </dd>
            <dt>Speaks for</dt>
            <dd>
              {source.body ? <bdi>{source.body.name}</bdi> : "nobody else"}
              {source.givesBodysAccount ? ", giving its account: the body is the origin" : ""}
            </dd>
            <dt>As an origin</dt>
            <dd>{originWords(source)}</dd>
            {source.alsoKnownAs.length > 0 ? (
              <>
                <dt>Also known as</dt>
                <dd>
                  <bdi>{source.alsoKnownAs.join("; ")}</bdi>
                </dd>
              </>
            ) : null}
            {source.partySetBy ? (
              <>
                <dt>Set by</dt>
                <dd>
                  <bdi>{source.partySetBy.name}</bdi>, who may not decide claims that rest on it
                </dd>
              </>
            ) : null}
          </dl>
        </Card>
        <Attestation scope={scope} source={source} />
        <p>
          <Link href={`/stories/${scope.storyId}/statements?speaker=${source.id}`}>
            {source._count.statements} {source._count.statements === 1 ? "statement" : "statements"}
          </Link>
          {source._count.published > 0 ? `, publisher of ${source._count.published} documents` : ""}
        </p>
        {writes ? (
          <Disclosure summary="Edit the source">
            <p className="sm mut">
              Changing its party or body changes the readings it stands in; verdicts that rest on it will show
              stale.
            </p>
            <ActionForm
              id="source"
              action={changeSourceAction.bind(null, scope.storyId)}
              carries={{ id: source.id, version: source.version }}
              fields={sourceFields(parties, bodies, {
                ...source,
                partyId: source.party?.id ?? null,
                bodyId: source.body?.id ?? null,
              })}
              submit="Save"
            />
          </Disclosure>
        ) : null}
      </div>
      <aside className="stack">
        {source.kind === "unnamed" ? (
          <Identity
            scope={scope}
            sourceId={source.id}
            written={source.identity !== null}
            seen={source.identity?.writtenAt ?? null}
          />
        ) : null}
        <Card title="Roles over time">
          <ul className="plain-list">
            {source.roles.map((role) => (
              <li key={role.id}>
                <bdi>{role.title}</bdi> <span className="sm mut">{span(role.fromDate, role.toDate)}</span>
              </li>
            ))}
          </ul>
          {source.roles.length === 0 ? <p className="sm mut">None entered.</p> : null}
          {writes ? (
            <Disclosure summary="Add a role">
              <ActionForm
                id="role"
                action={addRoleAction.bind(null, scope.storyId)}
                carries={{ sourceId: source.id }}
                fields={[
                  { name: "title", label: "Role", required: true },
                  { name: "fromDate", label: "From", optional: true, hint: "2026, 2026-02 or 2026-02-01" },
                  { name: "toDate", label: "Until", optional: true },
                ]}
                submit="Add the role"
                kind="plain"
                small
              />
            </Disclosure>
          ) : null}
        </Card>
      </aside>
    </div>
  );
}

function originWords(source: {
  kind: string;
  identified: boolean;
  attested: boolean;
  attestedBy: { name: string } | null;
}): string {
  if (source.kind === "unnamed")
    return source.attested
      ? `known: attested by ${source.attestedBy?.name ?? "someone who knows"}`
      : "unknown, until someone who knows attests it";
  return source.identified ? "known" : "unknown: it names no person or institution";
}

function span(from: string | null, to: string | null): string {
  if (!from && !to) return "";
  return `${from ?? "…"} to ${to ?? "now"}`;
}
