// Lists without the schemas that use them: a page's script takes these along, and no parser.

export const STANCES = ["asserts", "denies", "rejects", "qualifies", "reports"] as const;
