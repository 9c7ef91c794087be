import type { Guess } from "@/lib/statements/reads-proof";
import { proposedRelay } from "./entry-state";
import { fillField } from "./fill-fields";

/** Denying words take no side of their own accord: which it is, a person says. */
const DENYING = /^(?:denied|denies|rejected|rejects)$/;

/**
 * Fills in what the text around the words suggests, in fields that nobody touched. What is not certain stays as it was,
 * or empty.
 */
export function applyGuess(form: HTMLFormElement, guess: Guess, touched: ReadonlySet<string>): void {
  const fill = (name: string, value: string) => {
    if (!touched.has(name)) fillField(form, name, value);
  };
  fill("kind", guess.kind);
  fill("cue", guess.cue ?? "");
  fill("speakerId", guess.speakerId ?? "");
  for (const [index, { sourceId, description }] of guess.relays.entries()) {
    const [source, described] = [`relays.${index}.sourceId`, `relays.${index}.description`];
    if (touched.has(source) || touched.has(described)) continue;
    fillField(form, described, description);
    fillField(form, source, sourceId ?? "");
    fillField(form, `relays.${index}.proposed`, proposedRelay({ sourceId, description }));
  }
  if (!touched.has("grounds")) {
    fillField(form, "grounds", guess.grounds ?? "");
    fillField(form, "groundsProposed", guess.grounds ?? "");
  }
  if (guess.cue && DENYING.test(guess.cue)) fill("positions.0.stance", "");
}
