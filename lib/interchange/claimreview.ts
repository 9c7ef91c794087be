import type { EditionClaim, EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { basis, creatorOf } from "@/lib/interchange/quotation-json-ld";
import { holdsWords } from "@/lib/interchange/standing";
import { bytesOf, jsonList } from "@/lib/interchange/stream";

/**
 * schema.org ClaimReview as JSON-LD: the claims of the edition that were decided, each with its verdict and the
 * quotations that bear on it. `url` is the claim's page at the desk: put the address it is published at in its place.
 */
export const claimreview: Format = {
  id: "claimreview",
  label: "schema.org ClaimReview",
  mediaType: "application/ld+json",
  extension: "claimreview.jsonld",
  cap: null,
  write: (head, items) =>
    bytesOf(jsonList('{"@context":"https://schema.org","@graph":[', reviews(head, items), "]}")),
};

/** What is kept of a claim while the statements go by: some of those that bear on it, and how far their figures reach. */
type Gathered = {
  claim: EditionClaim;
  items: EditionItem[];
  others: number;
  low: number | null;
  high: number | null;
};
/** Quotations written out for one claim; of the others it is said how many there are. */
const SHOWN = 20;

async function* reviews(head: EditionHead, items: Items) {
  const claims = new Map<string, Gathered>();
  for await (const item of items)
    for (const claim of item.claims) if (claim.holds !== "unassessed") bear(claims, claim, item);
  for (const gathered of claims.values()) yield review(gathered, head);
}

function bear(claims: Map<string, Gathered>, claim: EditionClaim, item: EditionItem) {
  const gathered = claims.get(claim.label) ?? { claim, items: [], others: 0, low: null, high: null };
  claims.set(claim.label, gathered);
  if (gathered.items.length < SHOWN) gathered.items.push(item);
  else gathered.others += 1;
  // A statement with one figure gives that one for its claim; with several it isn't known which.
  const [figure] = item.figures.length === 1 ? item.figures : [];
  const reach = [figure?.low, figure?.high].filter((value) => value !== null && value !== undefined);
  if (reach.length === 0 || claim.stance === "reports") return;
  gathered.low = Math.min(gathered.low ?? Number.POSITIVE_INFINITY, ...reach);
  gathered.high = Math.max(gathered.high ?? Number.NEGATIVE_INFINITY, ...reach);
}

function review({ claim, items, others, low, high }: Gathered, head: EditionHead) {
  const first = items.find((item) => stanceOf(item, claim) === "asserts");
  const author = first ? creatorOf(first) : null;
  return {
    "@type": "ClaimReview",
    "@id": `${head.storyUri}/claims/${claim.label.slice(1)}#review`,
    url: `${head.storyUri}/claims/${claim.label.slice(1)}`,
    datePublished: (claim.decidedAt ?? head.madeAt).slice(0, 10),
    author: { "@type": "Person", name: head.madeBy },
    claimReviewed: claim.text,
    reviewBody: body({ claim, items, others, low, high }),
    reviewRating: rating(claim, low, high),
    itemReviewed: {
      "@type": "Claim",
      text: claim.text,
      ...(author ? { author } : {}),
      ...(first?.saidOn && first.saidOn.length >= 10 ? { datePublished: first.saidOn.slice(0, 10) } : {}),
      appearance: items.map(basis),
    },
  };
}

/** A number only where the scale is true or false: "disputed" has no place on that axis, and gets words alone. */
function rating(claim: EditionClaim, low: number | null, high: number | null) {
  const range = low !== null && high !== null && low !== high ? `: ${low} to ${high} reported` : "";
  const words: Record<string, string> = {
    verified: claim.figure ? `Verified: ${claim.figure}` : "Verified",
    disputed: `Disputed${range}`,
    false: "False",
    unverifiable: "Could not be verified",
  };
  const scale: Record<string, number> = { verified: 5, false: 1 };
  const value = scale[claim.holds];
  return {
    "@type": "Rating",
    alternateName: words[claim.holds] ?? claim.holds,
    ...(value ? { ratingValue: value, bestRating: 5, worstRating: 1 } : {}),
    ratingExplanation: holdsWords(claim),
  };
}

function body({ claim, items, others }: Gathered): string {
  const said = items.map((item) => {
    const figures = item.figures.map(({ wording }) => wording).join(", ");
    const labels = item.labels.length > 0 ? ` [${item.labels.join("] [")}]` : "";
    return `${item.speaker ?? "A source"} ${stanceOf(item, claim)} it (${item.label}${figures ? `: ${figures}` : ""})${labels}`;
  });
  const more = others > 0 ? [`${others} more quotations bear on it`] : [];
  return `${holdsWords(claim)}. ${[...said, ...more].join("; ")}.`;
}

function stanceOf(item: EditionItem, claim: EditionClaim): string {
  return item.claims.find(({ label }) => label === claim.label)?.stance ?? claim.stance;
}
