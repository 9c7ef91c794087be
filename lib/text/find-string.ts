// Up to this length the engine's own search is fast on anything; beyond it, a repetitive text and a repetitive
// needle can cost it the product of their lengths.
const ENGINE_IS_SAFE = 200;
const MOST_TRIES = 32;

type Table = { needle: string; units: Uint16Array; fallback: Uint32Array };
// The same needle is sought again and again: its table is kept until another comes.
let latest: Table = { needle: "", units: new Uint16Array(0), fallback: new Uint32Array(0) };

/** Knuth, Morris and Pratt 1977: how much of the needle still stands when the next unit differs. */
function tableOf(needle: string): Table {
  if (latest.needle === needle) return latest;
  const units = Uint16Array.from({ length: needle.length }, (_, at) => needle.charCodeAt(at));
  const fallback = new Uint32Array(needle.length);
  let length = 0;
  for (let at = 1; at < units.length; at++) {
    const unit = units[at];
    while (length > 0 && units[length] !== unit) length = fallback[length - 1] ?? 0;
    if (units[length] === unit) length++;
    fallback[at] = length;
  }
  latest = { needle, units, fallback };
  return latest;
}

/** `text.indexOf(needle, from)` in time linear in the text, whatever the two are. */
export function indexOfLinear(text: string, needle: string, from: number): number {
  if (needle.length <= ENGINE_IS_SAFE) return text.indexOf(needle, from);
  // The engine finds where the needle may begin ten times as fast; only where that leads astray again and again is the
  // table worth its time.
  const beginning = needle.slice(0, ENGINE_IS_SAFE);
  let start = text.indexOf(beginning, from);
  for (let tries = 0; start >= 0 && tries < MOST_TRIES; tries++) {
    if (text.startsWith(needle, start)) return start;
    start = text.indexOf(beginning, start + 1);
  }
  return start < 0 ? -1 : byTable(text, needle, start);
}

function byTable(text: string, needle: string, from: number): number {
  const { units, fallback } = tableOf(needle);
  const whole = units.length;
  let length = 0;
  for (let at = Math.max(0, from); at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (length > 0 && units[length] !== unit) length = fallback[length - 1] ?? 0;
    if (units[length] === unit) length++;
    if (length === whole) return at - whole + 1;
  }
  return -1;
}
