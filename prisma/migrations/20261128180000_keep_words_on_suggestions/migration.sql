-- What people say of statements that the program suggests from a text, and how often the program was right.
CREATE TABLE "ProposalDecision" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,
    "maker" INTEGER NOT NULL,
    "confidence" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "statementId" UUID,
    "togetherId" UUID,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackById" UUID,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProposalDecision_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ProposalDecision_storyId_textId_at_idx" ON "ProposalDecision"("storyId", "textId", "at");
CREATE INDEX "ProposalDecision_storyId_takenBackAt_outcome_confidence_idx" ON "ProposalDecision"("storyId", "takenBackAt", "outcome", "confidence");
CREATE INDEX "ProposalDecision_storyId_statementId_idx" ON "ProposalDecision"("storyId", "statementId");
CREATE INDEX "ProposalDecision_storyId_togetherId_idx" ON "ProposalDecision"("storyId", "togetherId");
CREATE INDEX "ProposalDecision_byId_idx" ON "ProposalDecision"("byId");
CREATE INDEX "ProposalDecision_takenBackById_idx" ON "ProposalDecision"("takenBackById");
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_storyId_textId_fkey" FOREIGN KEY ("storyId", "textId") REFERENCES "Text"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_takenBackById_fkey" FOREIGN KEY ("takenBackById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two people at one suggestion: the second is told. What was taken back is kept, and the place is free again.
CREATE UNIQUE INDEX "ProposalDecision_standing_key" ON "ProposalDecision" ("textId", "spanStart", "spanEnd") WHERE "takenBackAt" IS NULL;
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_check" CHECK (
  outcome IN ('accepted', 'edited', 'rejected') AND (outcome = 'rejected') = ("statementId" IS NULL)
  AND "spanStart" >= 0 AND "spanEnd" > "spanStart" AND confidence BETWEEN 0 AND 100
  AND ("takenBackAt" IS NULL) = ("takenBackById" IS NULL));
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "ProposalDecision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
