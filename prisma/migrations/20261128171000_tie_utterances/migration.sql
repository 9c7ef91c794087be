-- A person's word that statements print one utterance, or two. Nothing ever wrote an utterance before: what it was meant
-- to hold beside its speaker is told by its statements.
ALTER TABLE "Utterance" DROP COLUMN "madeBy",
DROP COLUMN "occasion",
DROP COLUMN "saidOn",
ADD COLUMN     "setAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "setById" UUID NOT NULL;

CREATE TABLE "UtteranceApart" (
    "storyId" UUID NOT NULL,
    "aStatementId" UUID NOT NULL,
    "bStatementId" UUID NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UtteranceApart_pkey" PRIMARY KEY ("aStatementId","bStatementId")
);
CREATE INDEX "Utterance_setById_idx" ON "Utterance"("setById");
CREATE INDEX "UtteranceApart_storyId_aStatementId_idx" ON "UtteranceApart"("storyId", "aStatementId");
CREATE INDEX "UtteranceApart_storyId_bStatementId_idx" ON "UtteranceApart"("storyId", "bStatementId");
CREATE INDEX "UtteranceApart_setById_idx" ON "UtteranceApart"("setById");
ALTER TABLE "Utterance" ADD CONSTRAINT "Utterance_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UtteranceApart" ADD CONSTRAINT "UtteranceApart_storyId_aStatementId_fkey" FOREIGN KEY ("storyId", "aStatementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UtteranceApart" ADD CONSTRAINT "UtteranceApart_storyId_bStatementId_fkey" FOREIGN KEY ("storyId", "bStatementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UtteranceApart" ADD CONSTRAINT "UtteranceApart_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UtteranceApart" ADD CONSTRAINT "UtteranceApart_check" CHECK ("aStatementId" < "bStatementId");
