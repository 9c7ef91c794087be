"use client";

import "./globals.css";

/** A fault in the root itself: stands alone, with its own html and no part that could fail in turn. */
export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main id="main">
          <h1>Something went wrong</h1>
          <p className="gap">Onrecord could not be shown. Nothing you saved is lost.</p>
          <p className="gap">
            <button type="button" className="btn main" onClick={reset}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
