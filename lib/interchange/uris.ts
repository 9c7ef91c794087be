import type { EditionHead, EditionItem } from "@/lib/interchange/model";

/**
 * An address as a URI (RFC 3986): other scripts and stray characters percent-encoded. Null for what is no address with a
 * scheme: a schema of ours or theirs would refuse it.
 */
export function uriOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { href, protocol } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return href
    .replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
    .replace(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/g, encodeURIComponent);
}

/**
 * A statement's own URI: path only and without a version, so that a later edition's item is known as an update of it
 * (Superdesk drops query and fragment, and would take two for one).
 */
export function statementUri({ label }: Pick<EditionItem, "label">, { storyUri }: EditionHead): string {
  return `${storyUri}/statements/${label.slice(1)}`;
}

/** An edition's URI: that of the first it stands in the place of, so that it is known as an update of it. */
export function editionUri({ storyUri, first }: EditionHead): string {
  return `${storyUri}/editions/${first}`;
}

/** Where the words stand: the document's own address, or its place at the desk. */
export function documentUri({ document }: EditionItem, { storyUri }: EditionHead): string {
  return uriOf(document.url) ?? `${storyUri}/documents/${document.label.slice(1)}`;
}
