"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "@/lib/auth/address";
import { checkCredentials } from "@/lib/auth/credentials";
import { safeNext } from "@/lib/auth/next-path";
import { beginSession, forgetSession } from "@/lib/auth/session";
import type { FormState } from "../(desk)/form-state";

const WRONG = "That e-mail address and password don’t open an account here.";

/** Signs in and goes on to where one wanted to. A refusal keeps the e-mail address, never the password. */
export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, "email");
  const given = { email, password: textOf(form, "password"), address: addressOf(await headers()) };
  const check = await checkCredentials(given);
  if (check.ok) {
    await beginSession(check);
    redirect(safeNext(form.get("next")));
  }
  const message = check.why === "wrong" ? WRONG : tooMany(check.retryAfter);
  return { message, fields: {}, values: { email: email.slice(0, 254) }, attempt: previous.attempt + 1 };
}

/** Signs out in this browser. */
export async function signOutAction(): Promise<void> {
  await forgetSession();
  redirect("/sign-in?done=out");
}

function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return `There were too many attempts with this address. Try again in ${wait}.`;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
