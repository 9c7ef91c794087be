import { withRoom } from "@/lib/text/reuse/columns";
import { mixHash } from "@/lib/text/reuse/word-hash";

/**
 * The numbers of the runs of a text: each three content words in a row. What stands between them (articles,
 * prepositions) is what copy editing changes first, so it doesn't count; an edited word costs three runs.
 */
export class RunHashes {
  hashes = new Int32Array(1024);
  count = 0;
  #one = 0;
  #two = 0;
  #seen = 0;

  begin(): void {
    this.count = 0;
    this.#seen = 0;
  }

  /** Takes the next content word. */
  push(word: number): void {
    if (this.#seen >= 2) {
      if (this.count === this.hashes.length) this.hashes = withRoom(this.hashes, this.count + 1);
      this.hashes[this.count++] = mixHash(mixHash(this.#one, this.#two), word);
    } else this.#seen++;
    this.#one = this.#two;
    this.#two = word;
  }
}
