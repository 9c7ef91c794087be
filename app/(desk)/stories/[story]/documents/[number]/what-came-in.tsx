import type { ReaderDocument } from "@/lib/documents/reads-reader";
import Link from "../../../../../_ui/link";
import { Notice } from "../../../../../_ui/notice";

/** Said once, after a document or text came in: what was changed on the way, what became of its statements, what to do now. */
export function WhatCameIn({
  document,
  base,
  readable,
}: {
  document: ReaderDocument;
  base: string;
  /** Whether statements are suggested from a text in its language. */
  readable: boolean;
}) {
  const { number, text, statements } = document;
  const outcomes = (["changed", "gone", "moved", "held"] as const)
    .map((outcome) => ({ outcome, count: statements.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <Notice kind="success">
      <b>
        D{number}, text {text.version}, is in.
      </b>{" "}
      {text.notes.join(" ")}{" "}
      {outcomes.length > 0 ? (
        <>
          Its statements were proved again:{" "}
          {outcomes.map((each) => `${each.count} ${each.outcome}`).join(", ")}.{" "}
        </>
      ) : null}
      {text.version > 1 ? (
        <Link href={`${base}/documents/${number}/changes?older=${text.version - 1}&newer=${text.version}`}>
          See what changed
        </Link>
      ) : (
        `Select words in the text to enter a statement${readable ? ", or go through what is suggested" : ""}.`
      )}
    </Notice>
  );
}
