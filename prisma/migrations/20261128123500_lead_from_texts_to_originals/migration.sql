-- What leads from an offset of a text back to its original: pages of a PDF, times of a transcript. A text brought in
-- before is counted in paragraphs, which stand in it.
ALTER TABLE "Text" ADD COLUMN "locators" JSONB NOT NULL DEFAULT '{"kind": "paragraphs"}';
ALTER TABLE "Text" ADD CONSTRAINT "Text_locators_check"
  CHECK (jsonb_typeof(locators) = 'object' AND coalesce(locators->>'kind' IN ('paragraphs', 'pages', 'times'), false));
