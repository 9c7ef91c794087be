-- What was rejected in a text is known again in the next by who says which words; nothing tells it of those decided before.
ALTER TABLE "ProposalDecision" ADD COLUMN "saidSha256" TEXT;
