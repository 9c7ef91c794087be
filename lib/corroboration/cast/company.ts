import type { CastDocument } from "@/lib/corroboration/cast/model";
import { pressOfficeOf } from "@/lib/corroboration/cast/publishers";
import { nameKey } from "@/lib/text/names";

const FIRST =
  /^(?:Air|Banco|Banca|Banque|Bank|Grupo|Groupe|Gruppo|Club|Hotel|Compañía|Compagnie|Société|Empresa|Deutsche|Royal|Nordic|Global|United|Société)$/u;
/** Who serves in it: "an analyst at Delmas & Roy", "chief pilot of Air Meridian". */
const SERVES =
  "(?:analyst|pilot|lawyer|worker|employee|engineer|driver|manager|director|executive|chairman|chairwoman|head|president|partner|founder|owner|spokes\\p{L}+|officer|counsel|staff|offices?|headquarters|shares)\\s(?:of|at|for|with|in)";

const TRADES =
  /^(?:Energy|Glass|Oil|Gas|Steel|Motors?|Airlines?|Airways|Mobility|Foods?|Pharma|Holdings?|Industries|Systems|Technologies|Partners|Capital|Mining|Minerals|Metals|Power|Water|Rail|Chemicals?|Logistics|Shipping|Solutions|Labs|Tours?|Travel|Media|Electric|Electronics|Petroleum|Cement|Textiles|Insurance|Securities|Ventures|Brothers|Works|Mills|Lines|Ferries|Telecom|Networks?|Trans|Accord|Front|Alliance|Movement|Watch|Network|Initiative|Trust|Cross|Crescent|Ltd|Inc|plc|GmbH|AG|SA|Corp|LLC)$/u;

/** "Harlock Glass has taken its furnace out of service": whether a name of two words and more is a body’s, by the texts. */
export function isCompany(name: string, documents: readonly CastDocument[]): boolean {
  const [first, ...rest] = name.split(/\s+/u);
  if (first === undefined || rest.length === 0) return false;
  if (FIRST.test(first) || TRADES.test(rest.at(-1) ?? "") || /&/u.test(name)) return true;
  const written = new RegExp(
    `\\b(?:company|firm|operator|manufacturer|maker|group|retailer|airline|carrier|shipper|contractor|developer|spokes\\p{L}+ for|${SERVES}|empresa|compañía|société|Firma)\\s+${escaped(name)}|(?<!\\p{L})${escaped(name)}(?:,\\s[^,.]{0,30}(?:company|firm|operator|maker)|\\s(?:has|is|will)\\s[^.]{0,60}\\b(?:its|it)\\b|[’']s\\s(?:shares|press|board|management))`,
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
