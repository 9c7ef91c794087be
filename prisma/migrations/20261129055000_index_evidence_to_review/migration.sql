-- The desk asks for the oldest evidence that nobody reviewed yet: of all evidence ever added hardly any waits.
CREATE INDEX "Evidence_to_review_idx" ON "Evidence"("storyId", "addedAt", id)
  WHERE "reviewedAt" IS NULL AND "withdrawnReason" IS NULL;
