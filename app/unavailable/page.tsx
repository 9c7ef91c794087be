import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { safeNext } from "@/lib/auth/next-path";
import { databaseProblem } from "@/lib/auth/unavailable";
import { OutsideFrame } from "../_account/outside-frame";
import { ButtonLink } from "../_ui/button";
import { Notice } from "../_ui/notice";

export const metadata: Metadata = { title: "Not available" };

type Search = { searchParams: Promise<{ next?: string | string[] }> };

/** Where everyone is sent while the database can't be used; once it can, on to where they wanted. */
export default async function UnavailablePage({ searchParams }: Search) {
  const next = safeNext((await searchParams).next);
  const problem = await databaseProblem();
  if (problem === null) redirect(next);
  return (
    <OutsideFrame title="Onrecord can’t be used right now">
      <div className="stack">
        <Notice kind="error">{problem}</Notice>
        <p>
          Nothing you saved is lost. What you sent just now was not saved: go back in your browser, where it
          stands as you typed it.
        </p>
        <div className="row">
          <ButtonLink href={next}>Try again</ButtonLink>
        </div>
      </div>
    </OutsideFrame>
  );
}
