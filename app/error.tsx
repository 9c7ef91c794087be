"use client";

import Link from "@/app/_ui/link";
import { Button, ButtonLink } from "./_ui/button";
import { Notice } from "./_ui/notice";

/** A fault under a page. The digest is what the server's log knows it by; the message itself is not shown. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <header className="top">
        <Link className="wordmark" href="/" aria-label="Onrecord: your desk">
          On<i>record</i>
        </Link>
      </header>
      <main id="main" tabIndex={-1} data-fault="" className="narrow">
        <h1>Something went wrong</h1>
        <div className="stack gap">
          <Notice kind="error">
            The page could not be made. Nothing you saved is lost, and what you were typing is kept on this
            computer.
            {error.digest ? ` The log has it as ${error.digest}.` : ""}
          </Notice>
          <div className="row">
            <Button kind="main" onClick={reset}>
              Try again
            </Button>
            <ButtonLink href="/">Go to your desk</ButtonLink>
          </div>
        </div>
      </main>
    </>
  );
}
