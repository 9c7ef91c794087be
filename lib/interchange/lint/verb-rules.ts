import type { Look } from "@/lib/interchange/lint/model";
import { isDisputed } from "@/lib/interchange/standing";
import { type Connotation, connotationOf } from "@/lib/interchange/verbs";

const WHY: Record<Exclude<Connotation, "neutral">, string> = {
  doubt: "casts doubt on the speaker",
  concession: "has the speaker concede something",
  endorsing: "says that what follows is so",
  mind: "tells what the speaker thinks, which nobody heard",
  "no speech": "is no way of speaking",
  formal: "is for formal texts",
  legal: "is for courts",
};

/** V1, V2 and V3: what the verb does beside attributing. */
export const verbs: Look = (item, { verb }, style) => {
  if (verb === null || verb === style.verb) return [];
  if (verb.toLowerCase() === style.accordingTo.toLowerCase()) return [];
  const connotation = connotationOf(verb);
  if (connotation === "endorsing" && isDisputed(item)) {
    const claims = item.claims.filter(({ holds }) => holds === "disputed" || holds === "false");
    const named = claims.map(({ label, holds }) => `${label} is ${holds}`).join(", ");
    return [
      {
        rule: "V3",
        words: verb,
        message: `“${verb}” endorses what it introduces, and ${named}. Write “${style.verb}”.`,
      },
    ];
  }
  if (connotation !== null && connotation !== "neutral")
    return [{ rule: "V2", words: verb, message: `“${verb}” ${WHY[connotation]}. Write “${style.verb}”.` }];
  return [{ rule: "V1", words: verb, message: `The house's verb is “${style.verb}”, not “${verb}”.` }];
};
