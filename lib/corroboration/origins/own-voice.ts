import { readCreditLine } from "@/lib/corroboration/credit-line";
import type { Directory } from "@/lib/corroboration/directory";
import type { PositionInput } from "@/lib/corroboration/model";
import { knownOrigin, type Origin, unknownOrigin } from "@/lib/corroboration/origins/origin";
import { partyOf } from "@/lib/corroboration/parties";
import { listOf, quoted } from "@/lib/corroboration/phrases";
import { nameKey } from "@/lib/text/names";

/**
 * The publication's own voice. What its own people saw is its own knowledge, whatever the credit line; what the text
 * gives no ground for is nobody's; where nobody has read the words for that, it is taken to be its own reporting, unless
 * its credit line says whose copy it is, or hides it.
 */
export function originOfOwnReporting(position: PositionInput, directory: Directory): Origin {
  const { publisher, grounds } = position;
  const credit = readCreditLine(position.creditLine, publisher?.name ?? null);
  const who = publisher?.name ?? "a publication whose publisher isn’t stated";
  const key = publisher ? `source:${directory.idOf(publisher)}` : "publication";
  if (publisher !== null && grounds === "observed")
    return knownOrigin(
      key,
      who,
      partyOf(publisher, key),
      `${who} reports what its own people saw or measured.`,
    );
  if (credit.kind === "generic") {
    return unknownOrigin(
      key,
      who,
      `The credit line ${quoted(credit.wording)} hides whose knowledge the publication’s own assertions rest on.`,
    );
  }
  if (grounds === "unsourced")
    return unknownOrigin(key, who, `${who} gives no source and doesn’t say that its own people saw it.`);
  if (credit.kind === "agencies") return originOfCredit(credit.names, credit.wording, key, who, directory);
  if (publisher === null)
    return unknownOrigin(
      key,
      who,
      "The publication speaks in its own voice, and its publisher isn’t stated.",
    );
  return knownOrigin(key, who, partyOf(publisher, key), `${who} reports this in its own voice.`);
}

function originOfCredit(
  names: readonly string[],
  wording: string,
  key: string,
  who: string,
  directory: Directory,
): Origin {
  const [agency, another] = names;
  if (agency === undefined || another !== undefined) {
    return unknownOrigin(
      key,
      who,
      `The credit line ${quoted(wording)} names ${listOf(names)}: it can’t be told whose knowledge this is.`,
    );
  }
  const entered = directory.findByName(agency);
  const agencyKey = entered ? `source:${directory.idOf(entered)}` : `name:${nameKey(agency)}`;
  return knownOrigin(
    agencyKey,
    agency,
    partyOf(entered, agencyKey),
    `The credit line ${quoted(wording)} names ${agency}.`,
  );
}
