import { newId } from "@/lib/identifiers";
import { mustBe } from "@/tests/support/builders";
import { formsOf, type PlainBrowser, type Shown } from "@/tests/support/plain-browser";
import type { Acknowledged } from "@/tests/support/writer";

/** The form on an item's page with which one comments on it. */
export function commentForm(page: Shown): ReadonlyMap<string, string> {
  return mustBe(formsOf(page.html).find((fields) => fields.has("body") && fields.has("itemId")));
}

/** Sends this many comments at one moment, in turn by each of them; returns those that were acknowledged. */
export async function commentAtOnce(
  browsers: readonly PlainBrowser[],
  page: Shown,
  count: number,
  onDone: () => void = () => {},
): Promise<Acknowledged[]> {
  const form = commentForm(page);
  const sent = Array.from({ length: count }, async (_, index) => {
    const id = newId();
    const browser = mustBe(browsers[index % browsers.length]);
    const shown = await browser.send(page.path, form, { id, body: `words ${index}` }).catch(() => null);
    if (shown?.status !== 303) return [];
    onDone();
    return [{ kind: "comment", id }];
  });
  return (await Promise.all(sent)).flat();
}
