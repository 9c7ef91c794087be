export type GoItem = { label: string; hint: string; href: string };

const isItem = (item: unknown): item is GoItem =>
  typeof item === "object" &&
  item !== null &&
  "label" in item &&
  typeof item.label === "string" &&
  "hint" in item &&
  typeof item.hint === "string" &&
  "href" in item &&
  typeof item.href === "string" &&
  // Only places of this site.
  /^\/(?!\/)/.test(item.href);

/** Places that fit a query, from `/api/go`. Throws when the server doesn't answer as it should. */
export async function fetchGoItems(query: string, signal: AbortSignal): Promise<GoItem[]> {
  const answer = await fetch(`/api/go?q=${encodeURIComponent(query)}`, {
    signal,
    headers: { accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`/api/go answered ${answer.status}`);
  const body: unknown = await answer.json();
  if (typeof body !== "object" || body === null || !("items" in body) || !Array.isArray(body.items))
    return [];
  return body.items.filter(isItem);
}
