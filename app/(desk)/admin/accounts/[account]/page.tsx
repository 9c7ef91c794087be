import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AccountRow } from "@/lib/accounts/model";
import { seeAccount, seeAccountEntries } from "@/lib/flows/see-accounts";
import { idSchema } from "@/lib/identifiers";
import { describeEntry } from "@/lib/ledger/describe";
import { AccountForm } from "../../../../_account/account-form";
import { CEILING_OPTIONS } from "../../../../_account/role-words";
import { Breadcrumb } from "../../../../_ui/breadcrumb";
import { Card } from "../../../../_ui/card";
import { Time } from "../../../../_ui/time";
import { ActionForm } from "../../../_parts/action-form";
import { DeskFrame, Done } from "../../../_parts/desk-frame";
import { HistoryList } from "../../../_parts/history-list";
import { adminMarkAction, ceilingAction, disableAction, enableAction, resetAction } from "../../actions";
import { requireManager } from "../../manager";

export const metadata: Metadata = { title: "Account" };

type Props = { params: Promise<{ account: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function ManagedAccountPage({ params, searchParams }: Props) {
  const actor = await requireManager();
  const id = (await params).account;
  const row = idSchema.safeParse(id).success ? await seeAccount(actor, id) : null;
  if (!row) notFound();
  const { entries } = await seeAccountEntries(actor, { subjectId: row.id });
  const lines = entries.map((entry) => ({
    key: String(entry.seq),
    what: describeEntry(entry.event, entry.payload),
    who: entry.who,
    when: <Time iso={entry.at} zone="UTC" showZone />,
  }));
  return (
    <DeskFrame actor={actor}>
      <div className="page-head">
        <Breadcrumb items={[{ href: "/admin", label: "Accounts" }, { label: row.name }]} />
        <h1>
          <bdi>{row.name}</bdi>
        </h1>
        <p className="lede">
          {row.email}
          {row.admin ? " · admin" : ""}
          {row.disabledAt ? " · disabled" : ""}
        </p>
      </div>
      <div className="cols">
        <div className="stack">
          <Done words={(await searchParams).done} />
          {row.id === actor.accountId ? (
            <Card title="This is your own account">
              <p>
                Another admin changes its ceiling and admin mark. Your password is changed on your account
                page.
              </p>
            </Card>
          ) : (
            <Deeds row={row} />
          )}
        </div>
        <Card title="History">
          <HistoryList lines={lines} />
        </Card>
      </div>
    </DeskFrame>
  );
}

/** What can be done to somebody else's account. The rules are the flows'; here only what is pointless is left out. */
function Deeds({ row }: { row: AccountRow }) {
  const carries = { account: row.id, name: row.name };
  return (
    <>
      <Card title="Ceiling">
        <ActionForm
          id="ceiling"
          action={ceilingAction}
          carries={carries}
          fields={[
            {
              name: "ceiling",
              label: "The most they may do in any story",
              as: "select",
              options: CEILING_OPTIONS,
              value: row.ceiling,
            },
          ]}
          submit="Set the ceiling"
          kind="plain"
        />
      </Card>
      <Card title="Admin mark">
        <div className="stack">
          <p className="mut">An admin manages accounts. The mark gives no say over any story.</p>
          <ActionForm
            id="admin"
            action={adminMarkAction}
            carries={{ ...carries, admin: row.admin ? "false" : "true" }}
            submit={row.admin ? "Take the admin mark" : "Give the admin mark"}
            kind="plain"
          />
        </div>
      </Card>
      {row.disabledAt ? null : (
        <Card title="Password">
          <div className="stack">
            <p className="mut">
              A reset ends their password and every session, and makes a link that sets a new password, once.
            </p>
            <AccountForm
              id="reset"
              action={resetAction}
              carries={carries}
              submit="Reset the password"
              pending="Resetting…"
              refusal="Nothing was reset"
              kind="plain"
            />
          </div>
        </Card>
      )}
      <Card title={row.disabledAt ? "Enable" : "Disable"}>
        <div className="stack">
          <p className="mut">
            {row.disabledAt
              ? "They can sign in again, with the password they had."
              : "They can’t sign in and their sessions end at once. What they did stays theirs."}
          </p>
          <ActionForm
            id="state"
            action={row.disabledAt ? enableAction : disableAction}
            carries={carries}
            submit={row.disabledAt ? "Enable the account" : "Disable the account"}
            kind={row.disabledAt ? "plain" : "danger"}
          />
        </div>
      </Card>
    </>
  );
}
