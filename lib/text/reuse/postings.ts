import { withRoom } from "@/lib/text/reuse/columns";
import { NumberTable } from "@/lib/text/reuse/vocabulary";

/**
 * Where each run of words stands: an inverted index in typed arrays. Every run of a document is an entry; those of
 * document `d` lie from `firstEntry[d]` to the next document's, in the order of its words. The entries of one run are
 * chained from the newest document to the oldest, one for each document.
 */
export class Postings {
  readonly runs = new NumberTable();
  /** The newest entry of each run, + 1. */
  heads = new Int32Array(0);
  /** In how many documents each run stands. */
  spread = new Int32Array(0);
  documents = 0;
  firstEntry = new Int32Array(1);
  entries = 0;
  entryRun = new Int32Array(0);
  entryDocument = new Int32Array(0);
  /** The entry before it in the chain, + 1. */
  entryNext = new Int32Array(0);

  /** Takes the runs of one more document, in order. */
  append(hashes: Int32Array, count: number): void {
    const from = this.entries;
    this.entryRun = withRoom(this.entryRun, from + count);
    this.entryDocument = withRoom(this.entryDocument, from + count);
    this.entryNext = withRoom(this.entryNext, from + count);
    const document = this.documents++;
    for (let at = 0; at < count; at++) this.#add(this.runs.place(hashes[at] ?? 0), document);
    this.firstEntry = withRoom(this.firstEntry, document + 2);
    this.firstEntry[document + 1] = this.entries;
  }

  #add(run: number, document: number): void {
    if (run >= this.heads.length) {
      this.heads = withRoom(this.heads, run + 1);
      this.spread = withRoom(this.spread, run + 1);
    }
    const entry = this.entries++;
    this.entryRun[entry] = run;
    this.entryDocument[entry] = document;
    const head = this.heads[run] ?? 0;
    // The second time in one document it is no link of the chain, and leads nowhere.
    if (head > 0 && this.entryDocument[head - 1] === document) return;
    this.entryNext[entry] = head;
    this.heads[run] = entry + 1;
    this.spread[run] = (this.spread[run] ?? 0) + 1;
  }
}
