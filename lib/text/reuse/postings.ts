import { withRoom } from "@/lib/text/reuse/columns";
import { NumberTable } from "@/lib/text/reuse/number-table";

/**
 * Where each run of words stands: an inverted index in typed arrays. Every run of a document is an entry; those of
 * document `d` lie from `firstEntry[d]` to the next document's, in the order of its words. The entries of one run are
 * chained from the newest document to the oldest, one for each document. What is read together lies together, by
 * twos: most of the time goes in waiting for memory.
 */
export class Postings {
  readonly runs = new NumberTable();
  documents = 0;
  firstEntry = new Int32Array(1);
  entries = 0;
  entryRun = new Int32Array(0);
  /** By run: its newest entry, + 1, and in how many documents it stands. */
  chains = new Int32Array(0);
  /** By entry: its document, and the entry before it in the chain, + 1. */
  links = new Int32Array(0);

  /** Takes the runs of one more document, in order. */
  append(hashes: Int32Array, count: number): void {
    const from = this.entries;
    this.entryRun = withRoom(this.entryRun, from + count);
    this.links = withRoom(this.links, (from + count) * 2);
    const document = this.documents++;
    for (let at = 0; at < count; at++) this.#add(this.runs.place(hashes[at] ?? 0), document);
    this.firstEntry = withRoom(this.firstEntry, document + 2);
    this.firstEntry[document + 1] = this.entries;
  }

  #add(run: number, document: number): void {
    if (run * 2 >= this.chains.length) this.chains = withRoom(this.chains, run * 2 + 2);
    const { chains, links } = this;
    const entry = this.entries++;
    this.entryRun[entry] = run;
    links[entry * 2] = document;
    const head = chains[run * 2] ?? 0;
    // The second time in one document it is no link of the chain, and leads nowhere.
    if (head > 0 && links[head * 2 - 2] === document) return;
    links[entry * 2 + 1] = head;
    chains[run * 2] = entry + 1;
    chains[run * 2 + 1] = (chains[run * 2 + 1] ?? 0) + 1;
  }

  /** In how many documents a run stands. */
  spreadOf(run: number): number {
    return this.chains[run * 2 + 1] ?? 0;
  }
}
