// Lists without the schemas that use them: a page's script takes these along, and no parser.

export const DOCUMENT_KINDS = [
  "article",
  "press release",
  "transcript",
  "recording",
  "own notes",
  "post",
  "quote sheet",
  "other",
] as const;
