import { withRoom } from "@/lib/text/reuse/columns";

/**
 * Numbers in an open hash table: each distinct one gets the next place, 0, 1, 2… Linear probing over typed arrays;
 * never more than half full.
 */
export class NumberTable {
  count = 0;
  /** The number at each place. */
  numbers = new Int32Array(1024);
  /** Place + 1 by slot; 0 is empty. */
  #slots = new Int32Array(2048);
  #mask = 2047;

  /** The place of a number, or -1. */
  find(number: number): number {
    for (let slot = spread(number) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0 || this.numbers[place] === number) return place;
    }
  }

  /** The place of a number, which is given one if it has none. */
  place(number: number): number {
    let slot = spread(number) & this.#mask;
    for (; ; slot = (slot + 1) & this.#mask) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0) break;
      if (this.numbers[place] === number) return place;
    }
    const place = this.count++;
    this.numbers = withRoom(this.numbers, this.count);
    this.numbers[place] = number;
    this.#slots[slot] = this.count;
    if (this.count * 2 > this.#mask) this.#rehash();
    return place;
  }

  #rehash(): void {
    const size = (this.#mask + 1) * 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    for (let place = 0; place < this.count; place++) {
      let slot = spread(this.numbers[place] ?? 0) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = place + 1;
    }
  }
}

function spread(number: number): number {
  const value = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  return value ^ (value >>> 16);
}
