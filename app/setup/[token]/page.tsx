import type { Metadata } from "next";
import { PASSWORD_MIN } from "@/lib/accounts/model";
import { readLink } from "@/lib/accounts/reads";
import { db } from "@/lib/db";
import { type AccountField, AccountForm } from "../../_account/account-form";
import { OutsideFrame } from "../../_account/outside-frame";
import { setPasswordAction, setUpAction } from "./actions";

export const metadata: Metadata = { title: "Set up" };

const CLOSED = {
  used: "It opened once, as it should. If that was not you, tell an admin of your newsroom at once.",
  expired: "It was not used in time, or the account it was for has been disabled.",
  unknown: "It may have been copied in part, or a newer one took its place.",
} as const;

const PASSWORDS: readonly AccountField[] = [
  {
    name: "password",
    label: "Password",
    as: "password",
    autoComplete: "new-password",
    hint: `${PASSWORD_MIN} characters at least. Several words are easier to keep in mind than signs.`,
  },
  { name: "again", label: "Password again", as: "password", autoComplete: "new-password" },
];

const FIRST: readonly AccountField[] = [
  { name: "name", label: "Your name, as your colleagues will see it", as: "text", autoComplete: "name" },
  { name: "email", label: "E-mail address", as: "email", autoComplete: "username" },
  ...PASSWORDS,
];

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await readLink(db, token, new Date());
  if (link.state !== "open") {
    const title = {
      used: "This link was used",
      expired: "This link has expired",
      unknown: "This is no link of ours",
    };
    return (
      <OutsideFrame title={title[link.state]} lede={CLOSED[link.state]}>
        <p>
          An admin can make you another. Whoever runs an empty newsroom gets a new one by starting Onrecord
          again.
        </p>
      </OutsideFrame>
    );
  }
  if (link.purpose === "admin") {
    return (
      <OutsideFrame
        title="Make the first account"
        lede="It is the admin’s: it adds everyone else, and may hold any role in a story."
      >
        <AccountForm
          id="first"
          action={setUpAction.bind(null, token)}
          fields={FIRST}
          submit="Make the account"
          pending="Making the account…"
          refusal="The account was not made"
        />
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame title="Set your password" lede={<>For {link.email}</>}>
      <AccountForm
        id="set"
        action={setPasswordAction.bind(null, token)}
        fields={PASSWORDS}
        username={link.email}
        submit="Set the password"
        pending="Setting the password…"
        refusal="The password was not set"
      />
    </OutsideFrame>
  );
}
