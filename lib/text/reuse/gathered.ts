import type { Postings } from "@/lib/text/reuse/postings";

/**
 * The texts of each run side by side, newest first: document and place by turns, those of run `r` from `first[r]` to
 * the next run's. What `Postings` chains is read here in the order of memory, which is worth the laying out only to
 * who asks about all documents. Runs of one text, or of more than `most`, have none.
 */
export type Gathered = { first: Int32Array; texts: Int32Array };

/** Lays out the entries of an index; adding a document to it makes what this returns stale. */
export function gather(postings: Postings, most: number): Gathered {
  const runs = postings.runs.count;
  const first = new Int32Array(runs + 1);
  let total = 0;
  for (let run = 0; run < runs; run++) {
    first[run] = total;
    const texts = postings.spreadOf(run);
    if (texts > 1 && texts <= most) total += texts * 2;
  }
  first[runs] = total;
  const texts = new Int32Array(total);
  // Filled from the end of each, since documents are met from the oldest on.
  const ends = first.slice(1);
  for (let document = 0; document < postings.documents; document++) {
    const from = postings.firstEntry[document] ?? 0;
    const to = postings.firstEntry[document + 1] ?? 0;
    for (let entry = from; entry < to; entry++) {
      const run = postings.entryRun[entry] ?? 0;
      const end = ends[run] ?? 0;
      if (end === first[run]) continue;
      // The second time in one document it is no link of the chain.
      if (end < (first[run + 1] ?? 0) && texts[end] === document) continue;
      texts[end - 2] = document;
      texts[end - 1] = entry - from;
      ends[run] = end - 2;
    }
  }
  return { first, texts };
}
