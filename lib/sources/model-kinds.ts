// Lists without the schemas that use them: a page's script takes these along, and no parser.

export const SOURCE_KINDS = ["person", "organisation", "unnamed", "publisher"] as const;
