"use client";

/**
 * A fault under a page. The digest is what the server's log knows it by; the message itself is not shown. Every page
 * loads this, almost none shows it: so it is written out, without the parts whose scripts it would bring along, and its
 * links load the page anew, which after a fault is right.
 */
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
        <a className="wordmark" href="/" aria-label="Onrecord: your desk">
          On<i>record</i>
        </a>
      </header>
      <main id="main" tabIndex={-1} data-fault="" className="narrow">
        <h1>Something went wrong</h1>
        <div className="stack gap">
          <div className="notice bad" role="alert">
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M15 9l-6 6M9 9l6 6" />
            </svg>
            <div>
              <span className="vh">Error: </span>
              The page could not be made. Nothing you saved is lost, and what you were typing is kept on this
              computer.
              {error.digest ? ` The log has it as ${error.digest}.` : ""}
            </div>
          </div>
          <div className="row">
            <button type="button" className="btn main" onClick={reset}>
              Try again
            </button>
            <a className="btn" href="/">
              Go to your desk
            </a>
          </div>
        </div>
      </main>
    </>
  );
}
