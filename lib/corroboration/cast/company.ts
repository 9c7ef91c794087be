import type { CastDocument } from "@/lib/corroboration/cast/model";
import { pressOfficeOf } from "@/lib/corroboration/cast/publishers";
import { nameKey } from "@/lib/text/names";

const TRADES =
  /^(?:Energy|Glass|Oil|Gas|Steel|Motors?|Airlines?|Airways|Mobility|Foods?|Pharma|Holdings?|Industries|Systems|Technologies|Partners|Capital|Mining|Minerals|Metals|Power|Water|Rail|Chemicals?|Logistics|Shipping|Solutions|Labs|Tours?|Travel|Media|Electric|Electronics|Petroleum|Cement|Textiles|Insurance|Securities|Ventures|Brothers|Works|Mills|Lines|Ferries|Telecom|Networks?|Accord|Front|Alliance|Movement|Watch|Network|Initiative|Trust|Cross|Crescent|Ltd|Inc|plc|GmbH|AG|SA|Corp|LLC)$/u;

/** "Harlock Glass has taken its furnace out of service": whether a name of two words and more is a body’s, by the texts. */
export function isCompany(name: string, documents: readonly CastDocument[]): boolean {
  const [first, ...rest] = name.split(/\s+/u);
  if (first === undefined || rest.length === 0) return false;
  if (TRADES.test(rest.at(-1) ?? "")) return true;
  const written = new RegExp(
    `\\b(?:company|firm|operator|manufacturer|maker|group|retailer|airline|carrier|shipper|contractor|developer|spokes\\p{L}+ for|empresa|compañía|société|Firma)\\s+${escaped(name)}|(?<!\\p{L})${escaped(name)}(?:,\\s[^,.]{0,30}(?:company|firm|operator|maker)|\\s(?:has|is|will)\\s[^.]{0,60}\\b(?:its|it)\\b|[’']s\\s(?:shares|press|board|management))`,
    "u",
  );
  return documents.some(
    ({ text, publisher }) => written.test(text) || (publisher !== null && publishes(publisher, first)),
  );
}

/** "Norvane press office" publishes for whoever is called Norvane. */
function publishes(publisher: string, first: string): boolean {
  return pressOfficeOf(publisher) !== null && nameKey(publisher).split(" ").includes(nameKey(first));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
