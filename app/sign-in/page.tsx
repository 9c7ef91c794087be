import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isNewsroomEmpty } from "@/lib/accounts/reads";
import { safeNext } from "@/lib/auth/next-path";
import { currentActor } from "@/lib/auth/session";
import { orUnavailable } from "@/lib/auth/unavailable";
import { db } from "@/lib/db";
import { type AccountField, AccountForm } from "../_account/account-form";
import { OutsideFrame } from "../_account/outside-frame";
import { Notice } from "../_ui/notice";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type Search = {
  searchParams: Promise<{ next?: string | string[]; done?: string | string[]; error?: string }>;
};

const DONE: Record<string, string> = {
  out: "You are signed out.",
  everywhere: "You are signed out everywhere.",
  password: "Your password is set. Sign in with it.",
};

const FIELDS: readonly AccountField[] = [
  { name: "email", label: "E-mail address", as: "email", autoComplete: "username" },
  { name: "password", label: "Password", as: "password", autoComplete: "current-password" },
];

export default async function SignInPage({ searchParams }: Search) {
  const search = await searchParams;
  const next = safeNext(search.next);
  if (await orUnavailable(currentActor())) redirect(next);
  const done = typeof search.done === "string" ? DONE[search.done] : undefined;
  return (
    <OutsideFrame
      title="Sign in"
      lede="Who said what, does it hold, and how many independent origins say so."
    >
      <div className="stack">
        {search.error ? <Notice kind="error">That did not sign you in. Try it here.</Notice> : null}
        {done ? <Notice kind="success">{done}</Notice> : null}
        {(await orUnavailable(isNewsroomEmpty(db))) ? (
          <Notice>
            Nobody has an account yet. Whoever started Onrecord was shown a link that makes the first one.
          </Notice>
        ) : null}
        <AccountForm
          id="sign-in"
          action={signInAction}
          fields={FIELDS}
          carries={{ next }}
          submit="Sign in"
          pending="Signing in…"
          refusal="You are not signed in"
        />
        <p className="sm mut">
          Forgotten your password? An admin of your newsroom can make you a link that sets a new one.
        </p>
      </div>
    </OutsideFrame>
  );
}
