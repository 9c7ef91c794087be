-- A queue is counted, and asked whose story and whose item each is, from its index alone: the rows themselves are read of
-- the lines that are shown. Each new index has the order of the one it stands for.
DROP INDEX "Item_storyId_state_changedAt_id_idx";
DROP INDEX "Item_authorId_state_changedAt_id_idx";
DROP INDEX "Item_reviewerId_state_changedAt_id_idx";
CREATE INDEX "Item_storyId_state_changedAt_id_authorId_idx" ON "Item"("storyId", "state", "changedAt", "id", "authorId");
CREATE INDEX "Item_authorId_state_changedAt_id_storyId_idx" ON "Item"("authorId", "state", "changedAt", "id", "storyId");
CREATE INDEX "Item_reviewerId_state_changedAt_id_storyId_idx" ON "Item"("reviewerId", "state", "changedAt", "id", "storyId");

-- Where two common words fit more places than are weighed against each other, a story is gone through until there are enough
-- of them: from its newest, of every kind. The index that was there began with the claims, which are short: a hundred of
-- them were read for one that fits. It stays for a search of one kind, and says so: whatever its condition lets through is
-- every kind there is, but only a search that names one is known to satisfy it.
CREATE INDEX "SearchEntry_storyId_subjectId_idx" ON "SearchEntry"("storyId", "subjectId" DESC);
DROP INDEX "SearchEntry_storyId_subjectKind_idx";
CREATE INDEX "SearchEntry_of_a_kind_idx" ON "SearchEntry"("storyId", "subjectKind")
  WHERE "subjectKind" IN ('statement', 'claim', 'document', 'source');

-- Whose words they are is asked of a source by its key. While the index of names held the key as well, it was taken to
-- hold all that is asked, and was gone through from one end of the story to the other: a third of a millisecond for each
-- name where a story has 50,000.
DROP INDEX "Source_storyId_name_id_idx";
CREATE INDEX "Source_storyId_name_idx" ON "Source"("storyId", "name");

-- Which other documents hold the very same text, asked when one is opened or brought in.
CREATE INDEX "Text_storyId_sha256_idx" ON "Text"("storyId", "sha256");
