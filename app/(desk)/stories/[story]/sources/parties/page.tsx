import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { newId } from "@/lib/identifiers";
import { may } from "@/lib/policy";
import { readParties } from "@/lib/sources/reads";
import { Card } from "../../../../../_ui/card";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { Done } from "../../../../_parts/desk-frame";
import { PartyMark } from "../../../../_parts/party-mark";
import { changePartyAction, makePartyAction } from "../actions";

export const metadata: Metadata = { title: "Parties" };

type Props = { params: Promise<{ story: string }>; searchParams: Promise<{ done?: string }> };

/** The sides of the story, each with its letter and pattern. */
export default async function PartiesPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const parties = await readParties(scope);
  const writes = may(scope, "source.write");
  return (
    <div className="narrow stack">
      <Done words={(await searchParams).done} />
      <div className="page-head">
        <h1>Parties</h1>
        <p className="lede">
          A party is a side with one interest: a government with its army, an armed group, another state.
          Origins of one party never corroborate each other.
        </p>
      </div>
      <Card>
        {parties.length === 0 ? (
          <p className="mut">None yet. A source without a party stands alone.</p>
        ) : null}
        <ul className="plain-list queue">
          {parties.map((party) => (
            <li key={party.id}>
              <PartyMark index={party.ordinal} name={party.name} />{" "}
              {party.shortName ? <span className="mut sm">{party.shortName}</span> : null}
              {writes ? (
                <Disclosure summary="Rename">
                  <ActionForm
                    id={`party-${party.id}`}
                    action={changePartyAction.bind(null, scope.storyId)}
                    carries={{ id: party.id }}
                    fields={[
                      { name: "name", label: "Name", required: true, value: party.name },
                      {
                        name: "shortName",
                        label: "Short name, for the board",
                        optional: true,
                        value: party.shortName ?? "",
                      },
                    ]}
                    submit="Rename"
                    kind="plain"
                    small
                  />
                </Disclosure>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      {writes ? (
        <Card title="Add a party">
          <ActionForm
            id="party"
            action={makePartyAction.bind(null, scope.storyId)}
            carries={{ id: newId() }}
            fields={[
              { name: "name", label: "Name", required: true },
              { name: "shortName", label: "Short name, for the board", optional: true },
            ]}
            submit="Add the party"
          />
        </Card>
      ) : null}
    </div>
  );
}
