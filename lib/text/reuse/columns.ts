/** Typed arrays that grow: a column of numbers without an object for each. */

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** `column`, or a copy of it with room for `size` numbers. Grows by half, so that appending stays cheap. */
export function withRoom<T extends Column>(column: T, size: number): T {
  if (size <= column.length) return column;
  const make = column.constructor as new (length: number) => T;
  const wider = new make(Math.max(size, Math.ceil(column.length * 1.5), 64));
  wider.set(column);
  return wider;
}
