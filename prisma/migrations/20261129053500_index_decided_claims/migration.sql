-- The desk looks at the decided claims of a story from the newest down; most claims of a large one are not decided yet.
CREATE INDEX "Item_decided_claims_idx" ON "Item"("storyId", number)
  WHERE kind = 'claim' AND "decisionId" IS NOT NULL AND state <> 'withdrawn';
