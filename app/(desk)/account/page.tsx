import type { Metadata } from "next";
import { PASSWORD_MIN } from "@/lib/accounts/model";
import { requireActor } from "@/lib/auth/session";
import { type Actor, actorMay } from "@/lib/policy";
import { type AccountField, AccountForm } from "../../_account/account-form";
import { ROLE_WORDS } from "../../_account/role-words";
import { ButtonLink } from "../../_ui/button";
import { Card } from "../../_ui/card";
import { Notice } from "../../_ui/notice";
import { SubmitButton } from "../../_ui/submit-button";
import { signOutAction } from "../../sign-in/actions";
import { DeskFrame } from "../_parts/desk-frame";
import { changePasswordAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Your account" };

const FIELDS: readonly AccountField[] = [
  { name: "current", label: "Current password", as: "password", autoComplete: "current-password" },
  {
    name: "password",
    label: "New password",
    as: "password",
    autoComplete: "new-password",
    hint: `${PASSWORD_MIN} characters at least.`,
  },
  { name: "again", label: "New password again", as: "password", autoComplete: "new-password" },
];

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const [actor, { done }] = await Promise.all([requireActor(), searchParams]);
  return (
    <DeskFrame actor={actor}>
      <div className="page-head">
        <h1>Your account</h1>
      </div>
      <div className="cols">
        <div className="stack">
          {done === "password" ? (
            <Notice kind="success">
              Your password is changed, and every other session of yours has ended.
            </Notice>
          ) : null}
          <Card title="Who you are here">
            <Facts actor={actor} />
          </Card>
          <Card title="Change the password">
            <AccountForm
              id="change"
              action={changePasswordAction}
              fields={FIELDS}
              username={actor.email}
              submit="Change the password"
              pending="Changing…"
              refusal="The password was not changed"
            />
          </Card>
        </div>
        <Card title="Sessions">
          <div className="stack">
            <form action={signOutAction}>
              <SubmitButton kind="plain" pending="Signing out…">
                Sign out
              </SubmitButton>
            </form>
            <form action={endSessionsAction} className="stack tight">
              <p className="sm mut">
                If you left a session open on another computer, or lost one: this ends all of them, this one
                too.
              </p>
              <div>
                <SubmitButton kind="plain" pending="Signing out…">
                  Sign out everywhere
                </SubmitButton>
              </div>
            </form>
          </div>
        </Card>
      </div>
    </DeskFrame>
  );
}

function Facts({ actor }: { actor: Actor }) {
  const manages = actorMay(actor, "accounts.manage");
  return (
    <div className="stack">
      <dl className="defs">
        <dt>Name</dt>
        <dd>
          <bdi>{actor.name}</bdi>
        </dd>
        <dt>E-mail address</dt>
        <dd>{actor.email}</dd>
        <dt>Ceiling</dt>
        <dd>
          <b className="strong">{actor.ceiling}</b> ({ROLE_WORDS[actor.ceiling]}): in a story you hold the
          role you were given there, up to this one.
        </dd>
        <dt>Accounts</dt>
        <dd>{manages ? "You are an admin: you manage accounts." : "You are no admin."}</dd>
      </dl>
      {manages ? (
        <div>
          <ButtonLink href="/admin">Manage accounts</ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
