-- Lists are ordered by number and found by it, queues by when they last changed: nothing reads these any more.
DROP INDEX "Item_storyId_kind_createdAt_id_idx";
DROP INDEX "Item_storyId_kind_state_createdAt_id_idx";
DROP INDEX "Item_storyId_kind_verdict_createdAt_id_idx";
DROP INDEX "Item_storyId_state_submittedAt_idx";
DROP INDEX "Item_authorId_state_idx";
DROP INDEX "Item_reviewerId_state_idx";

CREATE INDEX "Item_storyId_kind_state_number_idx" ON "Item"("storyId", "kind", "state", "number");
CREATE INDEX "Item_storyId_kind_verdict_number_state_idx" ON "Item"("storyId", "kind", "verdict", "number", "state");
CREATE INDEX "Item_storyId_state_changedAt_id_idx" ON "Item"("storyId", "state", "changedAt", "id");
CREATE INDEX "Item_authorId_state_changedAt_id_idx" ON "Item"("authorId", "state", "changedAt", "id");
CREATE INDEX "Item_reviewerId_state_changedAt_id_idx" ON "Item"("reviewerId", "state", "changedAt", "id");

-- What a decision may have gone stale by, and nothing else: what is stale is found from what changed. The database keeps
-- these itself from the row's own columns; there is no flag to keep in step.
CREATE INDEX "Item_edited_since_decided_idx" ON "Item"("storyId") WHERE "decisionId" IS NOT NULL AND digest <> "decidedDigest";
CREATE INDEX "Source_renamed_idx" ON "Source"("storyId") WHERE "renamedById" IS NOT NULL;
CREATE INDEX "Document_not_current_idx" ON "Document"("storyId") WHERE status <> 'current';
CREATE INDEX "Reproof_lost_words_idx" ON "Reproof"("storyId") WHERE outcome IN ('changed', 'gone');
