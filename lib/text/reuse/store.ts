import { withRoom } from "@/lib/text/reuse/columns";
import { NumberTable } from "@/lib/text/reuse/number-table";
import { Flag, type Words } from "@/lib/text/reuse/read-words";

type StoreColumns = Pick<
  WordStore,
  | "words"
  | "starts"
  | "lengths"
  | "flags"
  | "firstWord"
  | "firstSentence"
  | "sentenceWord"
  | "sentenceStart"
  | "sentenceEnd"
> & { vocabulary: Int32Array };

/**
 * The words of all documents, one after another: word `w` of the whole has the number `words[w]` and stands at
 * `starts[w]`, `lengths[w]` units long, in its text. Document `d` owns the words from `firstWord[d]` to the next
 * document's, sentence `s` those from `sentenceWord[s]` to the next sentence's.
 */
export class WordStore {
  documents = 0;
  wordCount = 0;
  sentenceCount = 0;
  words = new Int32Array(0);
  starts = new Uint32Array(0);
  lengths = new Uint16Array(0);
  flags = new Uint8Array(0);
  firstWord = new Uint32Array(1);
  firstSentence = new Uint32Array(1);
  sentenceWord = new Uint32Array(1);
  sentenceStart = new Uint32Array(0);
  sentenceEnd = new Uint32Array(0);
  readonly vocabulary = new NumberTable();
  /** In how many documents each word stands. */
  spread = new Int32Array(0);
  #last = new Int32Array(0);

  /** The store whose columns these are: as `append` left them, cut to what they hold. */
  static from(columns: StoreColumns): WordStore {
    const store = new WordStore();
    // With room for more at once: the first document added shouldn't have to wait until all is moved.
    const roomy = <T extends Parameters<typeof withRoom>[0]>(column: T) =>
      withRoom(column, column.length + 1);
    store.words = roomy(columns.words);
    store.starts = roomy(columns.starts);
    store.lengths = roomy(columns.lengths);
    store.flags = roomy(columns.flags);
    store.firstWord = roomy(columns.firstWord);
    store.firstSentence = roomy(columns.firstSentence);
    store.sentenceWord = roomy(columns.sentenceWord);
    store.sentenceStart = roomy(columns.sentenceStart);
    store.sentenceEnd = roomy(columns.sentenceEnd);
    store.documents = columns.firstWord.length - 1;
    store.wordCount = columns.words.length;
    store.sentenceCount = columns.sentenceStart.length;
    for (const number of columns.vocabulary) store.vocabulary.place(number);
    for (let document = 0; document < store.documents; document++) {
      const to = store.firstWord[document + 1] ?? 0;
      for (let word = store.firstWord[document] ?? 0; word < to; word++)
        store.#count(store.words[word] ?? 0, document);
    }
    return store;
  }

  /** Takes the words of one more document; returns its place. */
  append(words: Words): number {
    const document = this.documents++;
    this.#appendWords(words, document);
    this.#appendSentences(words);
    this.firstWord = withRoom(this.firstWord, document + 2);
    this.firstSentence = withRoom(this.firstSentence, document + 2);
    this.firstWord[document + 1] = this.wordCount;
    this.firstSentence[document + 1] = this.sentenceCount;
    return document;
  }

  #appendWords(words: Words, document: number): void {
    const from = this.wordCount;
    const to = from + words.count;
    this.words = withRoom(this.words, to);
    this.starts = withRoom(this.starts, to);
    this.lengths = withRoom(this.lengths, to);
    this.flags = withRoom(this.flags, to);
    for (let at = 0; at < words.count; at++) {
      const start = words.starts[at] ?? 0;
      const place = this.vocabulary.place(words.hashes[at] ?? 0);
      this.words[from + at] = place;
      this.starts[from + at] = start;
      this.lengths[from + at] = (words.ends[at] ?? 0) - start;
      this.flags[from + at] = words.flags[at] ?? 0;
      this.#count(place, document);
    }
    this.wordCount = to;
  }

  #count(place: number, document: number): void {
    if (place >= this.spread.length) {
      this.spread = withRoom(this.spread, place + 1);
      this.#last = withRoom(this.#last, place + 1);
    }
    if (this.#last[place] === document + 1) return;
    this.#last[place] = document + 1;
    this.spread[place] = (this.spread[place] ?? 0) + 1;
  }

  #appendSentences(words: Words): void {
    const from = this.sentenceCount;
    const to = from + words.sentences;
    this.sentenceWord = withRoom(this.sentenceWord, to + 1);
    this.sentenceStart = withRoom(this.sentenceStart, to);
    this.sentenceEnd = withRoom(this.sentenceEnd, to);
    const base = this.wordCount - words.count;
    for (let at = 0; at < words.sentences; at++) {
      this.sentenceStart[from + at] = words.sentenceStarts[at] ?? 0;
      this.sentenceEnd[from + at] = words.sentenceEnds[at] ?? 0;
      this.sentenceWord[from + at + 1] = base + (words.sentenceWords[at + 1] ?? 0);
    }
    this.sentenceCount = to;
  }

  /** The sentence of a document that holds a word. */
  sentenceAt(document: number, word: number): number {
    let low = this.firstSentence[document] ?? 0;
    let high = (this.firstSentence[document + 1] ?? 1) - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.sentenceWord[middle] ?? 0) <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  isContent(word: number): boolean {
    return ((this.flags[word] ?? 0) & Flag.Content) !== 0;
  }
}
