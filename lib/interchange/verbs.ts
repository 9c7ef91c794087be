/** What verbs of attribution do beside attributing. English; taken from the summaries of standing stylebooks. */
export type Connotation =
  | "neutral"
  | "doubt"
  | "concession"
  | "endorsing"
  | "mind"
  | "no speech"
  | "formal"
  | "legal";

const LISTS: Record<Connotation, string> = {
  neutral: "said says told tells wrote asked replied answered added called spoke announced reported",
  doubt: "claimed claims alleged alleges insisted purported maintained asserted contended",
  concession: "admitted admits conceded acknowledged confessed",
  endorsing:
    "noted notes revealed explained explains disclosed confirmed showed demonstrated proved established exposed clarified reminded stressed",
  mind: "believes believed feels felt hopes hoped thinks thought wants wanted knows knew fears feared",
  "no speech": "smiled laughed grinned shrugged sighed sobbed grimaced nodded winced beamed chuckled",
  formal: "stated declared states declares",
  legal: "charged testified swore pleaded",
};

const PHRASES: Record<string, Connotation> = { "pointed out": "endorsing", "made clear": "endorsing" };

const byWord = new Map<string, Connotation>(
  Object.entries(LISTS).flatMap(([connotation, list]) =>
    list.split(" ").map((word): [string, Connotation] => [word, connotation as Connotation]),
  ),
);

/** What a verb or phrase connotes; null for one that is in no list. */
export function connotationOf(verb: string): Connotation | null {
  const key = verb.trim().toLowerCase();
  return PHRASES[key] ?? byWord.get(key) ?? null;
}

/** Whether a cue is a verb that can stand where "said" does: one that is in a list. "In a post" and "told us" aren't. */
export function isVerb(cue: string): boolean {
  const key = cue.trim().toLowerCase();
  return connotationOf(key) !== null && !["told", "tells", "called", "spoke", "charged"].includes(key);
}
