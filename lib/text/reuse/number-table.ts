import { withRoom } from "@/lib/text/reuse/columns";

/** So full a table may get: beyond, probing takes longer than the space saves. In eighths. */
const FULLEST = 5;

/**
 * Numbers in an open hash table: each distinct one gets the next place, 0, 1, 2… Linear probing; a slot holds the
 * number beside its place, so that looking one up touches one line of memory.
 */
export class NumberTable {
  count = 0;
  /** The number at each place. */
  numbers = new Int32Array(1024);
  /** Number and place + 1 by turns; a place of 0 is an empty slot. */
  #slots = new Int32Array(4096);
  #mask = 2047;

  /** The place of a number, which is given one if it has none. */
  place(number: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = spread(number) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const place = slots[slot * 2 + 1] ?? 0;
      if (place === 0) break;
      if (slots[slot * 2] === number) return place - 1;
    }
    const place = this.count++;
    if (place === this.numbers.length) this.numbers = withRoom(this.numbers, this.count);
    this.numbers[place] = number;
    slots[slot * 2] = number;
    slots[slot * 2 + 1] = this.count;
    if (this.count * 8 > (mask + 1) * FULLEST) this.#rehash();
    return place;
  }

  #rehash(): void {
    const size = (this.#mask + 1) * 2;
    const slots = new Int32Array(size * 2);
    const mask = size - 1;
    const { numbers, count } = this;
    for (let place = 0; place < count; place++) {
      const number = numbers[place] ?? 0;
      let slot = spread(number) & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = number;
      slots[slot * 2 + 1] = place + 1;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

function spread(number: number): number {
  const value = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  return value ^ (value >>> 16);
}
