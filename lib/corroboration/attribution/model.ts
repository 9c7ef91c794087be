import type { TextSpan } from "@/lib/corroboration/model";

/**
 * What a phrase says of how the words came:
 * - `cites`: the speaker has it from whoever is named ("citing the ministry", "according to", "was told by");
 * - `reports`: a medium or body gives it ("Radio Ruvo reports", "state media reported");
 * - `carries`: it passed the speaker's words on and knows nothing itself ("told Geo News", "in a post on X");
 * - `record`: a paper or recording is what the words rest on ("a statement seen by Reuters", "footage");
 * - `credit`: the text is the copy of an agency or outlet that is named;
 * - `generic credit`: of agencies that aren't;
 * - `dateline`: the agency in front of a text's first sentence.
 */
export const RELAY_KINDS = [
  "cites",
  "reports",
  "carries",
  "record",
  "credit",
  "generic credit",
  "dateline",
] as const;
export type RelayKind = (typeof RELAY_KINDS)[number];

/** A relay as the text reads, for a person to take over or correct. The span is of the whole phrase. */
export type RelayProposal = TextSpan & {
  kind: RelayKind;
  /** `text.slice(start, end)`. */
  wording: string;
  /** Who is named, without article's record ("the clinic's count": the clinic). Null where nobody is. */
  who: string | null;
  whoSpan: TextSpan | null;
  /** Whose words it carried ("the head of the brigade told AFP"), where the phrase says so. */
  by: string | null;
  /** It may stand in a sentence of its own behind the statement: "She had the number from the clinic." */
  reach: "sentence" | "paragraph";
};
