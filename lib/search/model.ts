export const SEARCH_KINDS = ["statement", "claim", "document", "source"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing found: where it stands, and the words around the match with the places to mark (UTF-16 units). */
export type Found = {
  kind: SearchKind;
  id: string;
  story: { id: string; title: string };
  /** "S7", "C2", "D1"; a source has none. */
  label: string | null;
  title: string;
  excerpt: string;
  marks: { start: number; end: number }[];
  href: string;
};
