-- What was told to whoever holds an edition, and where editions read differently from what stands. The first is never
-- changed; the other three are found anew at any time. No version wrote "CorrectionClosing" before.
-- DropIndex
DROP INDEX "CorrectionClosing_editionId_statementId_digest_key";

-- DropIndex
DROP INDEX "CorrectionClosing_storyId_editionId_idx";

-- AlterTable
ALTER TABLE "CorrectionClosing" ADD COLUMN     "ordinal" INTEGER NOT NULL,
ADD COLUMN     "sentTo" TEXT,
ADD COLUMN     "told" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "CorrectionHead" (
    "storyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "shared" INTEGER NOT NULL,
    "finder" INTEGER NOT NULL,

    CONSTRAINT "CorrectionHead_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "CorrectionDue" (
    "storyId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "CorrectionDue_pkey" PRIMARY KEY ("editionId","statementId")
);

-- CreateTable
CREATE TABLE "CorrectionClaim" (
    "claimId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "CorrectionClaim_pkey" PRIMARY KEY ("claimId")
);

-- CreateIndex
CREATE INDEX "CorrectionDue_storyId_editionId_number_idx" ON "CorrectionDue"("storyId", "editionId", "number");

-- CreateIndex
CREATE INDEX "CorrectionDue_storyId_statementId_idx" ON "CorrectionDue"("storyId", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionClaim_storyId_claimId_key" ON "CorrectionClaim"("storyId", "claimId");

-- CreateIndex
CREATE INDEX "CorrectionClosing_storyId_editionId_at_idx" ON "CorrectionClosing"("storyId", "editionId", "at");

-- CreateIndex
CREATE INDEX "CorrectionClosing_storyId_statementId_idx" ON "CorrectionClosing"("storyId", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionClosing_editionId_statementId_ordinal_key" ON "CorrectionClosing"("editionId", "statementId", "ordinal");

-- AddForeignKey
ALTER TABLE "CorrectionClosing" ADD CONSTRAINT "CorrectionClosing_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionHead" ADD CONSTRAINT "CorrectionHead_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionDue" ADD CONSTRAINT "CorrectionDue_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "CorrectionHead"("storyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionDue" ADD CONSTRAINT "CorrectionDue_storyId_editionId_fkey" FOREIGN KEY ("storyId", "editionId") REFERENCES "Edition"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionDue" ADD CONSTRAINT "CorrectionDue_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionClaim" ADD CONSTRAINT "CorrectionClaim_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "CorrectionHead"("storyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionClaim" ADD CONSTRAINT "CorrectionClaim_storyId_claimId_fkey" FOREIGN KEY ("storyId", "claimId") REFERENCES "Claim"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CorrectionClosing" ADD CONSTRAINT "CorrectionClosing_told_check" CHECK (ordinal >= 1 AND ("sentTo" IS NULL OR outcome = 'sent'));
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "CorrectionClosing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
