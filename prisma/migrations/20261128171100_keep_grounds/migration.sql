-- On what a publication's own voice rests, by the text or by a person's word.
ALTER TABLE "Statement" ADD COLUMN     "grounds" TEXT,
ADD COLUMN     "groundsMadeBy" TEXT;

ALTER TABLE "Statement" ADD CONSTRAINT "Statement_grounds_check" CHECK (
  (grounds IS NULL) = ("groundsMadeBy" IS NULL) AND (grounds IS NULL OR grounds IN ('observed','unsourced'))
  AND ("groundsMadeBy" IS NULL OR "groundsMadeBy" IN ('person','program')));
