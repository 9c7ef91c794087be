import { ABBREVIATIONS } from "@/lib/text/english-words";
import { withRoom } from "@/lib/text/reuse/columns";
import { FUNCTION_WORDS } from "@/lib/text/reuse/function-words";
import { pairKind, Unit, unitKind } from "@/lib/text/reuse/letters";
import { QuoteMarks } from "@/lib/text/reuse/quote-marks";
import { hashText, hashWord, mixHash, WordBuffer } from "@/lib/text/reuse/word-hash";

/** What is known of a word beside its number. */
export const Flag = {
  /** Says what the sentence is about: neither a function word nor one of two letters. */
  Content: 1,
  /** Stands inside quotation marks. */
  Quoted: 2,
  /** In capitals only, as "AFP". */
  Capitals: 4,
  Capital: 8,
} as const;

/** A sentence longer than this is cut: what lies in it is found part by part. */
const LONGEST_SENTENCE = 60;
/** A word longer than this is cut, so that its length fits the index. */
const LONGEST_WORD = 1000;

/**
 * The words of a text and the sentences they stand in: word `i` is `starts[i]`–`ends[i]` (UTF-16 units, end
 * exclusive); sentence `s` holds the words from `sentenceWords[s]` to the next one's, and its own characters are
 * `sentenceStarts[s]`–`sentenceEnds[s]`, without white space around. Every sentence has a word.
 */
export type Words = {
  readonly count: number;
  readonly hashes: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
  readonly sentences: number;
  readonly sentenceWords: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
};

const functionWords = new Set(FUNCTION_WORDS.map(hashText));
const abbreviations = new Set(ABBREVIATIONS.map(hashText));
const SPEAKS_FIRST = /^[^\n.!?]{2,60}?\([^()\n]{2,40}\)\s*[—–-]\s+|^[\p{Lu}\s,.]{3,40}\s[—–-]\s+/u;

const isWord = (kind: number) => kind === Unit.Word || kind === Unit.Alone;

/**
 * Reads one text after another into the same arrays, in one pass and without a string for any word: a desk reads
 * thousands of texts a second. What `read` returns holds until the next call.
 */
export class WordReader implements Words {
  count = 0;
  sentences = 0;
  hashes = new Int32Array(4096);
  starts = new Uint32Array(4096);
  ends = new Uint32Array(4096);
  flags = new Uint8Array(4096);
  sentenceWords = new Uint32Array(512);
  sentenceStarts = new Uint32Array(512);
  sentenceEnds = new Uint32Array(512);
  #text = "";
  #word = new WordBuffer();
  #quotes = new QuoteMarks();
  /** Where the sentence being read begins, or -1 before its first character. */
  #opened = -1;
  /** The end of the last character that is no space. */
  #inked = 0;
  #firstWord = 0;
  /** Set by a stop (and what closes after it): the sentence ends if what follows allows it. */
  #stopped = false;
  #plainStop = false;

  read(text: string): Words {
    this.#text = text;
    this.count = 0;
    this.sentences = 0;
    this.#opened = -1;
    this.#inked = 0;
    this.#firstWord = 0;
    this.#stopped = false;
    this.#quotes.begin();
    const dateline = SPEAKS_FIRST.exec(text.slice(0, 120))?.[0].length ?? 0;
    let at = 0;
    while (at < text.length) {
      if (at === dateline && at > 0) this.#endSentence();
      at = this.#step(at);
    }
    this.#endSentence();
    this.#quotes.endParagraph(this.count);
    return this;
  }

  #step(at: number): number {
    const unit = this.#text.charCodeAt(at);
    let kind = unitKind(unit);
    let size = 1;
    if (kind === Unit.High) {
      kind = pairKind(this.#text, at);
      size = (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    if (kind === Unit.Space) {
      return at + 1;
    }
    if (kind === Unit.Line) return this.#lineEnd(at);
    if (this.#stopped && this.#opened >= 0) this.#afterStop(at, unit, kind);
    if (this.#opened < 0) this.#opened = at;
    let end = at + size;
    if (isWord(kind)) end = this.#readWord(at, kind);
    else if (kind === Unit.Stop) this.#stop(unit);
    else if (kind === Unit.Single || kind === Unit.Double)
      this.#quotes.meet(this.#text, at, kind === Unit.Double, this.flags, this.count);
    else if (kind !== Unit.Mark && kind !== Unit.Unseen && !isCloser(unit)) this.#stopped = false;
    this.#inked = end;
    return end;
  }

  #stop(unit: number): void {
    this.#stopped = true;
    this.#plainStop = unit === 0x2e;
  }

  /** Whether the stop behind ends a sentence, now that its next character is met. */
  #afterStop(at: number, unit: number, kind: number): void {
    const apart = at > this.#inked;
    if (!apart && kind !== Unit.Alone) {
      // "3.5", "U.S.", "?!", a closing quote mark: goes on.
      if (isWord(kind)) this.#stopped = false;
      return;
    }
    this.#stopped = false;
    if (isWord(kind) && isLower(this.#text, at, unit)) return;
    if (this.#plainStop && this.#endsInAbbreviation()) return;
    this.#endSentence();
  }

  #endsInAbbreviation(): boolean {
    const last = this.count - 1;
    if (last < this.#firstWord) return false;
    const start = this.starts[last] ?? 0;
    const length = (this.ends[last] ?? 0) - start;
    if (this.#inked - (this.ends[last] ?? 0) > 1) return false;
    if (length === 1)
      return (
        unitKind(this.#text.charCodeAt(start)) === Unit.Word && ((this.flags[last] ?? 0) & Flag.Capital) !== 0
      );
    return length <= 5 && abbreviations.has(this.hashes[last] ?? 0);
  }

  /** A line's end closes a sentence that has ended, a blank line any; a line may also just be wrapped. */
  #lineEnd(at: number): number {
    const text = this.#text;
    let end = at;
    let lines = 0;
    for (; end < text.length; end++) {
      const kind = unitKind(text.charCodeAt(end));
      if (kind === Unit.Line)
        lines += text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 0 : 1;
      else if (kind !== Unit.Space) break;
    }
    const wrapped =
      lines < 2 &&
      !this.#stopped &&
      (isLower(text, end, text.charCodeAt(end)) || this.#inked - this.#lineStart(at) > 60);
    if (!wrapped) {
      this.#endSentence();
      this.#quotes.endParagraph(this.count);
    }
    return end;
  }

  #lineStart(at: number): number {
    let start = at;
    const floor = Math.max(0, at - 80);
    while (start > floor && unitKind(this.#text.charCodeAt(start - 1)) !== Unit.Line) start--;
    return start;
  }

  #endSentence(): void {
    this.#stopped = false;
    if (this.#opened < 0 || this.count === this.#firstWord) return;
    if (this.sentences === this.sentenceWords.length - 1) this.#growSentences();
    this.sentenceWords[this.sentences] = this.#firstWord;
    this.sentenceStarts[this.sentences] = this.#opened;
    this.sentenceEnds[this.sentences] = this.#inked;
    this.sentences++;
    this.sentenceWords[this.sentences] = this.count;
    this.#firstWord = this.count;
    this.#opened = -1;
  }

  #readWord(from: number, first: number): number {
    if (this.count - this.#firstWord >= LONGEST_SENTENCE) {
      this.#endSentence();
      this.#opened = from;
    }
    if (this.count === this.hashes.length) this.#growWords();
    const word = this.#word;
    word.length = 0;
    word.digits = false;
    const end = first === Unit.Alone ? this.#spellAlone(from) : this.#spell(from);
    const hash = first === Unit.Alone ? mixHash(hashWord(word), this.#nextAlone(end)) : hashWord(word);
    this.hashes[this.count] = hash;
    this.starts[this.count] = from;
    this.ends[this.count] = end;
    this.flags[this.count] = this.#flagsOf(from, end, hash, first);
    this.count++;
    return end;
  }

  #flagsOf(from: number, end: number, hash: number, first: number): number {
    const word = this.#word;
    const content = first === Unit.Alone || word.digits || (word.length > 2 && !functionWords.has(hash));
    const capital = isUpper(this.#text.charCodeAt(from));
    const capitals = capital && end - from > 1 && isUpper(this.#text.charCodeAt(end - 1));
    return (content ? Flag.Content : 0) | (capital ? Flag.Capital : 0) | (capitals ? Flag.Capitals : 0);
  }

  /** Puts the word at `from` into the buffer; returns its end. An apostrophe joins, "'s" falls away. */
  #spell(from: number): number {
    const text = this.#text;
    const word = this.#word;
    const limit = Math.min(text.length, from + LONGEST_WORD);
    let at = from;
    for (;;) {
      at = word.pushPlain(text, at, limit);
      if (at >= limit) break;
      const unit = text.charCodeAt(at);
      const kind = unitKind(unit);
      if (kind === Unit.Word) {
        word.push(unit);
        at++;
      } else if (kind === Unit.Mark || kind === Unit.Unseen) at++;
      else if (kind === Unit.High && pairKind(text, at) === Unit.Word) {
        word.push(unit);
        word.push(text.charCodeAt(at + 1));
        at += 2;
      } else if (kind === Unit.Single && unitKind(text.charCodeAt(at + 1)) === Unit.Word) {
        const letter = text.charCodeAt(at + 1) | 0x20;
        if (letter === 0x73 && unitKind(text.charCodeAt(at + 2)) !== Unit.Word) return at + 2;
        at++;
      } else if (word.digits && (unit === 0x2c || unit === 0x2e) && isDigit(text.charCodeAt(at + 1))) {
        if (unit === 0x2e) word.push(unit);
        at++;
      } else break;
    }
    return at;
  }

  #spellAlone(from: number): number {
    const text = this.#text;
    const size = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    for (let at = from; at < from + size; at++) this.#word.push(text.charCodeAt(at));
    let end = from + size;
    while (end < text.length && end < from + LONGEST_WORD && unitKind(text.charCodeAt(end)) === Unit.Mark)
      end++;
    return end;
  }

  /** The character after one of a script without spaces: two together say about as much as a word. */
  #nextAlone(at: number): number {
    const unit = this.#text.charCodeAt(at);
    return unitKind(unit) === Unit.Alone ? unit : 0;
  }

  #growWords(): void {
    const size = this.hashes.length * 2;
    this.hashes = withRoom(this.hashes, size);
    this.starts = withRoom(this.starts, size);
    this.ends = withRoom(this.ends, size);
    this.flags = withRoom(this.flags, size);
  }

  #growSentences(): void {
    const size = this.sentenceWords.length * 2;
    this.sentenceWords = withRoom(this.sentenceWords, size);
    this.sentenceStarts = withRoom(this.sentenceStarts, size);
    this.sentenceEnds = withRoom(this.sentenceEnds, size);
  }
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return /\p{Lu}/u.test(String.fromCharCode(unit));
}

function isLower(text: string, at: number, unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return at < text.length && /\p{Ll}/u.test(String.fromCharCode(unit));
}

function isCloser(unit: number): boolean {
  return unit === 0x29 || unit === 0x5d || unit === 0xff09;
}
