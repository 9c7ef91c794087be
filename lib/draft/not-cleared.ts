import type { AttributedTo } from "@/lib/draft/attributed-to";
import type { DraftStatement } from "@/lib/draft/model";
import type { PreparedStory } from "@/lib/draft/prepared-story";

/** Why a statement may not go out as the draft has it; `instead` is whom to attribute it to, where that mends it. */
export type Hindrance = { why: string; instead: string | null };

/**
 * Why words that are rightly quoted and attributed still may not stand (product: attribution terms, exports): the worst
 * reason alone. What the draft itself calls disputed or unverified, in `around`, is labelled and passes.
 */
export function hindranceOf(
  statement: DraftStatement,
  to: AttributedTo,
  around: string,
  prepared: PreparedStory,
): Hindrance | null {
  const label = `S${statement.number}`;
  if (statement.terms === "off record")
    return because(`${label} is off the record: it leaves in no form. Take it out.`);
  if (statement.embargoedUntil !== null)
    return because(`${label} is under embargo until ${statement.embargoedUntil}. Hold it back until then.`);
  if (statement.withdrawn) return because(`${label} was withdrawn. Take it out, or restore the statement.`);
  if (statement.said === "wrong")
    return because(
      `Said? is wrong on ${label}: misquoted, misattributed or out of context. It never leaves as a quotation.`,
    );
  return byTerms(statement, to, label) ?? byVerdict(statement, around, prepared, label);
}

const because = (why: string, instead: string | null = null): Hindrance => ({ why, instead });

function byTerms(statement: DraftStatement, to: AttributedTo, label: string): Hindrance | null {
  const named = to.kind === "speaker" || to.kind === "stranger";
  if (statement.terms === "deep background" && to.kind !== "nobody")
    return because(
      `${label} is on deep background: it may be used without any attribution. Take the attribution out.`,
    );
  const unnamed = statement.terms === "background" || statement.speaker?.kind === "unnamed";
  const description =
    statement.agreedDescription ?? (statement.speaker?.kind === "unnamed" ? statement.speaker.name : null);
  if (!unnamed || !named || (to.kind === "speaker" && to.speaker.kind === "unnamed")) return null;
  return because(
    `${label} is on background: its source is never named. ${description === null ? "Agree a description with the source first." : `The agreed description is “${description}”.`}`,
    description,
  );
}

function byVerdict(
  statement: DraftStatement,
  around: string,
  prepared: PreparedStory,
  label: string,
): Hindrance | null {
  const claims = prepared.claimsOf(statement);
  const against = claims.filter(({ holds }) => holds === "disputed" || holds === "false");
  const [claim] = against;
  if (claim && !SAYS_DISPUTED.test(around))
    return because(
      `Holds? is ${claim.holds} on C${claim.number}, on which ${label} takes a position. Say in the copy that it is ${claim.holds === "false" ? "false" : "disputed"}.`,
    );
  if (statement.said !== "confirmed" && !SAYS_UNCONFIRMED.test(around))
    return because(
      `Said? is ${statement.said} on ${label}. Have it confirmed, or say in the copy that it isn’t.`,
    );
  if (statement.stale)
    return because(
      `The verdict on ${label} is stale: it changed since it was decided. Have it decided again.`,
    );
  const stale = claims.find((each) => each.stale);
  return stale
    ? because(
        `The verdict on C${stale.number}, on which ${label} takes a position, is stale. Have it decided again.`,
      )
    : null;
}

const SAYS_DISPUTED =
  /\b(?:disput(?:ed|es|ing)|contest(?:ed|s)|contradict(?:ed|s|ing)|unverified|unproven|not (?:been )?(?:independently )?(?:verified|confirmed|established)|(?:could|cannot|can) ?not (?:be )?(?:independently )?(?:verif\w+|confirm\w*)|(?:reject|den)(?:ed|ies|y|s|ying|ing) (?:this|that|these|those|the|his|her|its|their) (?:claims?|figures?|allegations?|accounts?|tolls?|accusations?|numbers?|reports?)|is false|was false|are false|were false|untrue)\b/iu;
const SAYS_UNCONFIRMED =
  /\b(?:unconfirmed|unverified|not (?:been )?(?:independently )?(?:verified|confirmed|established)|(?:could|cannot|can) ?not (?:be )?(?:independently )?(?:verif\w+|confirm\w*|establish\w*))\b/iu;
