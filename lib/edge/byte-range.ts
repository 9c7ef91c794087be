/** A part of a file: from its byte `from` up to and without `to`. */
export type BytePart = { from: number; to: number };

/**
 * The one part that a Range header asks for of a file of `size` bytes (RFC 9110, 14.1 and 14.2). Null: all of it, since
 * none is asked for, or several, or in words nobody knows, which may all be answered so. "unsatisfiable": none that it has.
 */
export function rangeOf(header: string | null, size: number): BytePart | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const from = Math.max(0, size - Number(last));
    return from < size ? { from, to: size } : "unsatisfiable";
  }
  if (last !== "" && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return "unsatisfiable";
  return { from: Number(first), to: last === "" ? size : Math.min(size, Number(last) + 1) };
}
