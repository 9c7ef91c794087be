-- What was rejected in a text is known again by its words in the next; nothing tells it of those decided before.
ALTER TABLE "ProposalDecision" ADD COLUMN "quoteSha256" TEXT;
