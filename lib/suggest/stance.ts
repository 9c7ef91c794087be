import type { Utterance } from "@/lib/suggest/utterances";

const DENYING = /^(?:deny|reject|dismiss|dispute|refute|rebut)$/;

/** Words that reject a claim by themselves: "There is no cell here", "That is false". */
const PLAIN_DENIAL =
  /^(?:(?:no|not|nobody|none|nothing|never)\b[^.?!]*|(?:that|this|it)(?:['’]s| is| was| are)(?: simply| just| all| totally| completely)? (?:not true|false|untrue|a lie|lies|nonsense|wrong|baseless|fiction|fabricated|not so)\b.*|there (?:is|was|were|are|has been|had been) (?:no|nothing|never)\b.*|(?:we|i) (?:did not|didn['’]t|do not|don['’]t|have not|haven['’]t|categorically reject|reject|deny|never)\b.*)$/isu;

/** Whether what is said rejects a claim: by the cue, or by plain words at its beginning. */
export function stanceOf(text: string, { lemma, content }: Utterance): "asserts" | "denies" {
  if (lemma !== null && DENYING.test(lemma)) return "denies";
  const first = content[0];
  if (!first) return "asserts";
  const opening = /^[^.!?;]{0,160}/u.exec(text.slice(first.start, first.end))?.[0] ?? "";
  return PLAIN_DENIAL.test(opening.trim()) ? "denies" : "asserts";
}
