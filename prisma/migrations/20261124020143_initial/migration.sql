-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "ceiling" TEXT NOT NULL DEFAULT 'reporter',
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "accountId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "minOrigins" INTEGER NOT NULL DEFAULT 2,
    "minParties" INTEGER NOT NULL DEFAULT 2,
    "requireConfirmed" BOOLEAN NOT NULL DEFAULT true,
    "acceptPrimaryDocument" BOOLEAN NOT NULL DEFAULT false,
    "oneDecider" BOOLEAN NOT NULL DEFAULT false,
    "nextStatement" INTEGER NOT NULL DEFAULT 1,
    "nextClaim" INTEGER NOT NULL DEFAULT 1,
    "nextDocument" INTEGER NOT NULL DEFAULT 1,
    "nextEdition" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "storyId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("storyId","accountId")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "alsoKnownAs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "language" TEXT,
    "identified" BOOLEAN NOT NULL DEFAULT true,
    "partyId" UUID,
    "bodyId" UUID,
    "givesBodysAccount" BOOLEAN NOT NULL DEFAULT false,
    "partySetById" UUID,
    "attestedById" UUID,
    "attestedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceRole" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "fromDate" TEXT,
    "toDate" TEXT,

    CONSTRAINT "SourceRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityNote" (
    "sourceId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "nonce" BYTEA NOT NULL,
    "authorId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityNote_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "IdentityReader" (
    "sourceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "IdentityReader_pkey" PRIMARY KEY ("sourceId","accountId")
);

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisherId" UUID,
    "author" TEXT,
    "url" TEXT,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "creditLine" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "status" TEXT NOT NULL DEFAULT 'current',
    "statusNote" TEXT,
    "statusAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Text" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "maker" TEXT NOT NULL,
    "notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "blobSha256" TEXT NOT NULL,
    "filename" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "digest" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "reviewerId" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "takenAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "verdict" TEXT NOT NULL,
    "decisionId" UUID,
    "decidedDigest" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "byId" UUID NOT NULL,
    "suggestionId" UUID,
    "content" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "changed" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("itemId","number")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT,
    "figureLow" DECIMAL(30,6),
    "figureHigh" DECIMAL(30,6),
    "figureAsOf" TEXT,
    "disputedPositions" UUID[],
    "reason" TEXT NOT NULL,
    "overrideReason" TEXT,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "pins" JSONB NOT NULL,
    "pinsDigest" TEXT NOT NULL,
    "deciderId" UUID NOT NULL,
    "deciderRole" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplySought" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "asked" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID NOT NULL,

    CONSTRAINT "ReplySought_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "speakerId" UUID,
    "kind" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "spanStart" INTEGER,
    "spanEnd" INTEGER,
    "cue" TEXT,
    "role" TEXT,
    "givesBodysAccount" BOOLEAN NOT NULL DEFAULT false,
    "saidOn" TEXT,
    "saidOnPrecision" TEXT,
    "saidAt" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'en',
    "original" TEXT,
    "originalLanguage" TEXT,
    "translator" TEXT,
    "translationMethod" TEXT,
    "terms" TEXT NOT NULL DEFAULT 'on record',
    "agreedDescription" TEXT,
    "embargoUntil" TIMESTAMPTZ(3),
    "utteranceId" UUID,
    "grade" TEXT NOT NULL,
    "proof" JSONB NOT NULL,
    "textSha256" TEXT NOT NULL,
    "proverVersion" TEXT NOT NULL,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Utterance" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "speakerId" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "saidOn" TEXT,
    "madeBy" TEXT NOT NULL DEFAULT 'person',

    CONSTRAINT "Utterance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RelayLink" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceId" UUID,
    "description" TEXT,
    "madeBy" TEXT NOT NULL,
    "madeById" UUID NOT NULL,

    CONSTRAINT "RelayLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "measureOther" TEXT,
    "who" TEXT,
    "low" DECIMAL(30,6),
    "high" DECIMAL(30,6),
    "qualifier" TEXT NOT NULL,
    "counting" TEXT NOT NULL,
    "currency" TEXT,
    "windowStart" TEXT,
    "windowEnd" TEXT,
    "asOf" TEXT,
    "place" TEXT,
    "subsetOfId" UUID,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reproof" (
    "storyId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "spanStart" INTEGER,
    "spanEnd" INTEGER,
    "differences" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reproof_pkey" PRIMARY KEY ("statementId","textId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "shortText" TEXT,
    "measure" TEXT,
    "measureOther" TEXT,
    "who" TEXT,
    "currency" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "stance" TEXT NOT NULL,
    "rejectsId" UUID,
    "setById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PositionFigure" (
    "storyId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "figureId" UUID NOT NULL,

    CONSTRAINT "PositionFigure_pkey" PRIMARY KEY ("positionId","figureId")
);

-- CreateTable
CREATE TABLE "ClaimPart" (
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "figureId" UUID NOT NULL,
    "setById" UUID NOT NULL,

    CONSTRAINT "ClaimPart_pkey" PRIMARY KEY ("claimId","figureId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "url" TEXT,
    "stance" TEXT NOT NULL,
    "sourceId" UUID,
    "partyId" UUID,
    "blobSha256" TEXT,
    "filename" TEXT,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "style" TEXT NOT NULL,
    "recipient" TEXT,
    "note" TEXT,
    "options" JSONB NOT NULL,
    "filename" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "supersedesId" UUID,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionItem" (
    "storyId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "statementId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "held" TEXT,
    "frozen" JSONB NOT NULL,

    CONSTRAINT "EditionItem_pkey" PRIMARY KEY ("editionId","ordinal")
);

-- CreateTable
CREATE TABLE "CorrectionClosing" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CorrectionClosing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerHead_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "payload" JSONB,
    "salt" TEXT,
    "payloadDigest" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "storyId" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "body" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "vector" tsvector,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("subjectKind","subjectId","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_name_id_idx" ON "Account"("name", "id");

-- CreateIndex
CREATE INDEX "SetupLink_accountId_idx" ON "SetupLink"("accountId");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "Story_createdById_idx" ON "Story"("createdById");

-- CreateIndex
CREATE INDEX "Story_createdAt_id_idx" ON "Story"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Membership_accountId_storyId_idx" ON "Membership"("accountId", "storyId");

-- CreateIndex
CREATE UNIQUE INDEX "Party_storyId_id_key" ON "Party"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Party_storyId_ordinal_key" ON "Party"("storyId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Party_storyId_name_key" ON "Party"("storyId", "name");

-- CreateIndex
CREATE INDEX "Source_storyId_name_id_idx" ON "Source"("storyId", "name", "id");

-- CreateIndex
CREATE INDEX "Source_storyId_partyId_idx" ON "Source"("storyId", "partyId");

-- CreateIndex
CREATE INDEX "Source_storyId_bodyId_idx" ON "Source"("storyId", "bodyId");

-- CreateIndex
CREATE INDEX "Source_partySetById_idx" ON "Source"("partySetById");

-- CreateIndex
CREATE INDEX "Source_attestedById_idx" ON "Source"("attestedById");

-- CreateIndex
CREATE INDEX "Source_createdById_idx" ON "Source"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Source_storyId_id_key" ON "Source"("storyId", "id");

-- CreateIndex
CREATE INDEX "SourceRole_storyId_sourceId_fromDate_idx" ON "SourceRole"("storyId", "sourceId", "fromDate");

-- CreateIndex
CREATE INDEX "IdentityNote_authorId_idx" ON "IdentityNote"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityNote_storyId_sourceId_key" ON "IdentityNote"("storyId", "sourceId");

-- CreateIndex
CREATE INDEX "IdentityReader_accountId_idx" ON "IdentityReader"("accountId");

-- CreateIndex
CREATE INDEX "Document_storyId_createdAt_id_idx" ON "Document"("storyId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Document_storyId_publishedAt_id_idx" ON "Document"("storyId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Document_storyId_publisherId_idx" ON "Document"("storyId", "publisherId");

-- CreateIndex
CREATE INDEX "Document_createdById_idx" ON "Document"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Document_storyId_id_key" ON "Document"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Document_storyId_number_key" ON "Document"("storyId", "number");

-- CreateIndex
CREATE INDEX "Text_blobSha256_idx" ON "Text"("blobSha256");

-- CreateIndex
CREATE INDEX "Text_createdById_idx" ON "Text"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Text_documentId_version_key" ON "Text"("documentId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Text_storyId_id_key" ON "Text"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Text_documentId_id_key" ON "Text"("documentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Item_decisionId_key" ON "Item"("decisionId");

-- CreateIndex
CREATE INDEX "Item_storyId_kind_state_createdAt_id_idx" ON "Item"("storyId", "kind", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Item_storyId_kind_verdict_createdAt_id_idx" ON "Item"("storyId", "kind", "verdict", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Item_storyId_kind_createdAt_id_idx" ON "Item"("storyId", "kind", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Item_storyId_state_submittedAt_idx" ON "Item"("storyId", "state", "submittedAt");

-- CreateIndex
CREATE INDEX "Item_authorId_state_idx" ON "Item"("authorId", "state");

-- CreateIndex
CREATE INDEX "Item_reviewerId_state_idx" ON "Item"("reviewerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Item_storyId_id_key" ON "Item"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Item_storyId_kind_number_key" ON "Item"("storyId", "kind", "number");

-- CreateIndex
CREATE INDEX "Revision_byId_idx" ON "Revision"("byId");

-- CreateIndex
CREATE INDEX "Decision_storyId_itemId_at_idx" ON "Decision"("storyId", "itemId", "at");

-- CreateIndex
CREATE INDEX "Decision_deciderId_idx" ON "Decision"("deciderId");

-- CreateIndex
CREATE INDEX "Comment_storyId_itemId_at_idx" ON "Comment"("storyId", "itemId", "at");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "Suggestion_storyId_itemId_state_madeAt_idx" ON "Suggestion"("storyId", "itemId", "state", "madeAt");

-- CreateIndex
CREATE INDEX "Suggestion_madeById_idx" ON "Suggestion"("madeById");

-- CreateIndex
CREATE INDEX "Suggestion_closedById_idx" ON "Suggestion"("closedById");

-- CreateIndex
CREATE INDEX "ReplySought_storyId_itemId_askedAt_idx" ON "ReplySought"("storyId", "itemId", "askedAt");

-- CreateIndex
CREATE INDEX "ReplySought_byId_idx" ON "ReplySought"("byId");

-- CreateIndex
CREATE INDEX "Statement_storyId_documentId_spanStart_idx" ON "Statement"("storyId", "documentId", "spanStart");

-- CreateIndex
CREATE INDEX "Statement_documentId_textId_idx" ON "Statement"("documentId", "textId");

-- CreateIndex
CREATE INDEX "Statement_storyId_speakerId_idx" ON "Statement"("storyId", "speakerId");

-- CreateIndex
CREATE INDEX "Statement_storyId_saidAt_id_idx" ON "Statement"("storyId", "saidAt", "id");

-- CreateIndex
CREATE INDEX "Statement_storyId_utteranceId_idx" ON "Statement"("storyId", "utteranceId");

-- CreateIndex
CREATE INDEX "Statement_storyId_grade_idx" ON "Statement"("storyId", "grade");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_storyId_id_key" ON "Statement"("storyId", "id");

-- CreateIndex
CREATE INDEX "Utterance_storyId_speakerId_idx" ON "Utterance"("storyId", "speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "Utterance_storyId_id_key" ON "Utterance"("storyId", "id");

-- CreateIndex
CREATE INDEX "RelayLink_storyId_sourceId_idx" ON "RelayLink"("storyId", "sourceId");

-- CreateIndex
CREATE INDEX "RelayLink_storyId_statementId_idx" ON "RelayLink"("storyId", "statementId");

-- CreateIndex
CREATE INDEX "RelayLink_madeById_idx" ON "RelayLink"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "RelayLink_statementId_ordinal_key" ON "RelayLink"("statementId", "ordinal");

-- CreateIndex
CREATE INDEX "Figure_storyId_statementId_idx" ON "Figure"("storyId", "statementId");

-- CreateIndex
CREATE INDEX "Figure_storyId_subsetOfId_idx" ON "Figure"("storyId", "subsetOfId");

-- CreateIndex
CREATE INDEX "Figure_storyId_measure_idx" ON "Figure"("storyId", "measure");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_storyId_id_key" ON "Figure"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_statementId_ordinal_key" ON "Figure"("statementId", "ordinal");

-- CreateIndex
CREATE INDEX "Reproof_storyId_statementId_idx" ON "Reproof"("storyId", "statementId");

-- CreateIndex
CREATE INDEX "Reproof_storyId_textId_outcome_idx" ON "Reproof"("storyId", "textId", "outcome");

-- CreateIndex
CREATE INDEX "Claim_storyId_text_idx" ON "Claim"("storyId", "text");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_storyId_id_key" ON "Claim"("storyId", "id");

-- CreateIndex
CREATE INDEX "Position_storyId_claimId_createdAt_idx" ON "Position"("storyId", "claimId", "createdAt");

-- CreateIndex
CREATE INDEX "Position_storyId_statementId_idx" ON "Position"("storyId", "statementId");

-- CreateIndex
CREATE INDEX "Position_claimId_rejectsId_idx" ON "Position"("claimId", "rejectsId");

-- CreateIndex
CREATE INDEX "Position_setById_idx" ON "Position"("setById");

-- CreateIndex
CREATE UNIQUE INDEX "Position_claimId_statementId_key" ON "Position"("claimId", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_claimId_id_key" ON "Position"("claimId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Position_storyId_id_key" ON "Position"("storyId", "id");

-- CreateIndex
CREATE INDEX "PositionFigure_storyId_figureId_idx" ON "PositionFigure"("storyId", "figureId");

-- CreateIndex
CREATE INDEX "PositionFigure_storyId_positionId_idx" ON "PositionFigure"("storyId", "positionId");

-- CreateIndex
CREATE INDEX "ClaimPart_storyId_figureId_idx" ON "ClaimPart"("storyId", "figureId");

-- CreateIndex
CREATE INDEX "ClaimPart_storyId_claimId_idx" ON "ClaimPart"("storyId", "claimId");

-- CreateIndex
CREATE INDEX "ClaimPart_setById_idx" ON "ClaimPart"("setById");

-- CreateIndex
CREATE INDEX "Evidence_storyId_itemId_addedAt_idx" ON "Evidence"("storyId", "itemId", "addedAt");

-- CreateIndex
CREATE INDEX "Evidence_storyId_sourceId_idx" ON "Evidence"("storyId", "sourceId");

-- CreateIndex
CREATE INDEX "Evidence_storyId_partyId_idx" ON "Evidence"("storyId", "partyId");

-- CreateIndex
CREATE INDEX "Evidence_blobSha256_idx" ON "Evidence"("blobSha256");

-- CreateIndex
CREATE INDEX "Evidence_addedById_idx" ON "Evidence"("addedById");

-- CreateIndex
CREATE INDEX "Evidence_reviewedById_idx" ON "Evidence"("reviewedById");

-- CreateIndex
CREATE INDEX "Edition_storyId_madeAt_id_idx" ON "Edition"("storyId", "madeAt", "id");

-- CreateIndex
CREATE INDEX "Edition_storyId_supersedesId_idx" ON "Edition"("storyId", "supersedesId");

-- CreateIndex
CREATE INDEX "Edition_madeById_idx" ON "Edition"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_storyId_id_key" ON "Edition"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_storyId_number_key" ON "Edition"("storyId", "number");

-- CreateIndex
CREATE INDEX "EditionItem_storyId_editionId_idx" ON "EditionItem"("storyId", "editionId");

-- CreateIndex
CREATE INDEX "EditionItem_storyId_statementId_idx" ON "EditionItem"("storyId", "statementId");

-- CreateIndex
CREATE INDEX "CorrectionClosing_storyId_editionId_idx" ON "CorrectionClosing"("storyId", "editionId");

-- CreateIndex
CREATE INDEX "CorrectionClosing_byId_idx" ON "CorrectionClosing"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionClosing_editionId_statementId_digest_key" ON "CorrectionClosing"("editionId", "statementId", "digest");

-- CreateIndex
CREATE INDEX "LedgerEntry_chain_subjectId_seq_idx" ON "LedgerEntry"("chain", "subjectId", "seq");

-- CreateIndex
CREATE INDEX "LedgerEntry_chain_event_seq_idx" ON "LedgerEntry"("chain", "event", "seq");

-- CreateIndex
CREATE INDEX "LedgerEntry_chain_actorId_seq_idx" ON "LedgerEntry"("chain", "actorId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_chain_hash_key" ON "LedgerEntry"("chain", "hash");

-- CreateIndex
CREATE INDEX "SearchEntry_storyId_subjectKind_idx" ON "SearchEntry"("storyId", "subjectKind");

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_storyId_partyId_fkey" FOREIGN KEY ("storyId", "partyId") REFERENCES "Party"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_storyId_bodyId_fkey" FOREIGN KEY ("storyId", "bodyId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_partySetById_fkey" FOREIGN KEY ("partySetById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_attestedById_fkey" FOREIGN KEY ("attestedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRole" ADD CONSTRAINT "SourceRole_storyId_sourceId_fkey" FOREIGN KEY ("storyId", "sourceId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityNote" ADD CONSTRAINT "IdentityNote_storyId_sourceId_fkey" FOREIGN KEY ("storyId", "sourceId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityNote" ADD CONSTRAINT "IdentityNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityReader" ADD CONSTRAINT "IdentityReader_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "IdentityNote"("sourceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityReader" ADD CONSTRAINT "IdentityReader_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_storyId_publisherId_fkey" FOREIGN KEY ("storyId", "publisherId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Text" ADD CONSTRAINT "Text_storyId_documentId_fkey" FOREIGN KEY ("storyId", "documentId") REFERENCES "Document"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Text" ADD CONSTRAINT "Text_blobSha256_fkey" FOREIGN KEY ("blobSha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Text" ADD CONSTRAINT "Text_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_storyId_itemId_fkey" FOREIGN KEY ("storyId", "itemId") REFERENCES "Item"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_storyId_itemId_fkey" FOREIGN KEY ("storyId", "itemId") REFERENCES "Item"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_storyId_itemId_fkey" FOREIGN KEY ("storyId", "itemId") REFERENCES "Item"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplySought" ADD CONSTRAINT "ReplySought_storyId_itemId_fkey" FOREIGN KEY ("storyId", "itemId") REFERENCES "Item"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplySought" ADD CONSTRAINT "ReplySought_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_id_fkey" FOREIGN KEY ("id") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_storyId_documentId_fkey" FOREIGN KEY ("storyId", "documentId") REFERENCES "Document"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_documentId_textId_fkey" FOREIGN KEY ("documentId", "textId") REFERENCES "Text"("documentId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_storyId_speakerId_fkey" FOREIGN KEY ("storyId", "speakerId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_storyId_utteranceId_fkey" FOREIGN KEY ("storyId", "utteranceId") REFERENCES "Utterance"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Utterance" ADD CONSTRAINT "Utterance_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Utterance" ADD CONSTRAINT "Utterance_storyId_speakerId_fkey" FOREIGN KEY ("storyId", "speakerId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelayLink" ADD CONSTRAINT "RelayLink_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelayLink" ADD CONSTRAINT "RelayLink_storyId_sourceId_fkey" FOREIGN KEY ("storyId", "sourceId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelayLink" ADD CONSTRAINT "RelayLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_storyId_subsetOfId_fkey" FOREIGN KEY ("storyId", "subsetOfId") REFERENCES "Figure"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reproof" ADD CONSTRAINT "Reproof_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reproof" ADD CONSTRAINT "Reproof_storyId_textId_fkey" FOREIGN KEY ("storyId", "textId") REFERENCES "Text"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_id_fkey" FOREIGN KEY ("id") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_storyId_claimId_fkey" FOREIGN KEY ("storyId", "claimId") REFERENCES "Claim"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_claimId_rejectsId_fkey" FOREIGN KEY ("claimId", "rejectsId") REFERENCES "Position"("claimId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PositionFigure" ADD CONSTRAINT "PositionFigure_storyId_positionId_fkey" FOREIGN KEY ("storyId", "positionId") REFERENCES "Position"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PositionFigure" ADD CONSTRAINT "PositionFigure_storyId_figureId_fkey" FOREIGN KEY ("storyId", "figureId") REFERENCES "Figure"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimPart" ADD CONSTRAINT "ClaimPart_storyId_claimId_fkey" FOREIGN KEY ("storyId", "claimId") REFERENCES "Claim"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimPart" ADD CONSTRAINT "ClaimPart_storyId_figureId_fkey" FOREIGN KEY ("storyId", "figureId") REFERENCES "Figure"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimPart" ADD CONSTRAINT "ClaimPart_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_storyId_itemId_fkey" FOREIGN KEY ("storyId", "itemId") REFERENCES "Item"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_storyId_sourceId_fkey" FOREIGN KEY ("storyId", "sourceId") REFERENCES "Source"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_storyId_partyId_fkey" FOREIGN KEY ("storyId", "partyId") REFERENCES "Party"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_blobSha256_fkey" FOREIGN KEY ("blobSha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_storyId_supersedesId_fkey" FOREIGN KEY ("storyId", "supersedesId") REFERENCES "Edition"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionItem" ADD CONSTRAINT "EditionItem_storyId_editionId_fkey" FOREIGN KEY ("storyId", "editionId") REFERENCES "Edition"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionItem" ADD CONSTRAINT "EditionItem_storyId_statementId_fkey" FOREIGN KEY ("storyId", "statementId") REFERENCES "Statement"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionClosing" ADD CONSTRAINT "CorrectionClosing_storyId_editionId_fkey" FOREIGN KEY ("storyId", "editionId") REFERENCES "Edition"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionClosing" ADD CONSTRAINT "CorrectionClosing_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──

-- Closed lists: the domain's own words.
ALTER TABLE "Account" ADD CONSTRAINT "Account_ceiling_check" CHECK (ceiling IN ('viewer','reporter','editor','standards'));
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_check" CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE "SetupLink" ADD CONSTRAINT "SetupLink_purpose_check" CHECK (purpose IN ('admin','password') AND (purpose = 'admin') = ("accountId" IS NULL));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_role_check" CHECK (role IN ('viewer','reporter','editor','standards'));
ALTER TABLE "Story" ADD CONSTRAINT "Story_standard_check" CHECK ("minOrigins" BETWEEN 1 AND 9 AND "minParties" BETWEEN 1 AND 9 AND title <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_kind_check" CHECK (kind IN ('person','organisation','unnamed','publisher'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_attested_check" CHECK (("attestedById" IS NULL) = ("attestedAt" IS NULL) AND ("attestedById" IS NULL OR kind = 'unnamed'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_body_check" CHECK ("bodyId" IS NULL OR "bodyId" <> id);
ALTER TABLE "Document" ADD CONSTRAINT "Document_kind_check" CHECK (kind IN ('article','press release','transcript','recording','own notes','post','quote sheet','other'));
ALTER TABLE "Document" ADD CONSTRAINT "Document_status_check" CHECK (status IN ('current','corrected','killed') AND (status = 'current' OR "statusAt" IS NOT NULL));
ALTER TABLE "Document" ADD CONSTRAINT "Document_published_check" CHECK (("publishedOn" IS NULL) = ("publishedAt" IS NULL) AND ("publishedOn" IS NULL) = ("publishedOnPrecision" IS NULL) AND ("publishedOnPrecision" IS NULL OR "publishedOnPrecision" IN ('year','month','day','minute')));
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_check" CHECK (sha256 ~ '^[0-9a-f]{64}$' AND size = octet_length(bytes));
ALTER TABLE "Text" ADD CONSTRAINT "Text_check" CHECK (version >= 1 AND length >= 0 AND sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "Item" ADD CONSTRAINT "Item_kind_check" CHECK (kind IN ('statement','claim'));
ALTER TABLE "Item" ADD CONSTRAINT "Item_state_check" CHECK (state IN ('draft','submitted','in review','decided','returned','withdrawn'));
ALTER TABLE "Item" ADD CONSTRAINT "Item_verdict_check" CHECK (
  (kind = 'statement' AND verdict IN ('unchecked','confirmed','not established','wrong')) OR
  (kind = 'claim' AND verdict IN ('unassessed','verified','disputed','false','unverifiable')));
ALTER TABLE "Item" ADD CONSTRAINT "Item_decided_check" CHECK (
  ("decisionId" IS NULL) = ("decidedDigest" IS NULL) AND ("decisionId" IS NULL) = ("decidedAt" IS NULL) AND
  (state <> 'decided' OR "decisionId" IS NOT NULL) AND
  (("decisionId" IS NULL) = (verdict IN ('unchecked','unassessed'))));
ALTER TABLE "Item" ADD CONSTRAINT "Item_review_check" CHECK (state <> 'in review' OR "reviewerId" IS NOT NULL);
ALTER TABLE "Item" ADD CONSTRAINT "Item_decision_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number_check" CHECK (number >= 1);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_revision_fkey" FOREIGN KEY ("itemId", revision) REFERENCES "Revision"("itemId", number);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_verdict_check" CHECK (verdict IN ('confirmed','not established','wrong','verified','disputed','false','unverifiable'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_figure_check" CHECK ("figureLow" IS NULL OR "figureHigh" IS NULL OR "figureLow" <= "figureHigh");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_role_check" CHECK ("deciderRole" IN ('editor','standards'));
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_state_check" CHECK (state IN ('open','accepted','declined') AND (state = 'open') = ("closedById" IS NULL));
ALTER TABLE "ReplySought" ADD CONSTRAINT "ReplySought_check" CHECK (
  channel IN ('mail','phone','message','in person','letter','other') AND outcome IN ('waiting','answered','declined','no answer'));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_kind_check" CHECK (kind IN ('direct','mixed','indirect'));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_terms_check" CHECK (terms IN ('on record','background','deep background','off record') AND (terms <> 'background' OR "agreedDescription" IS NOT NULL));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_grade_check" CHECK (grade IN ('exact','typographic','elided','altered','ambiguous','translated','missing','no-snapshot'));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_span_check" CHECK (("spanStart" IS NULL) = ("spanEnd" IS NULL) AND ("spanStart" IS NULL OR (0 <= "spanStart" AND "spanStart" < "spanEnd")));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_said_check" CHECK (("saidOn" IS NULL) = ("saidAt" IS NULL) AND ("saidOn" IS NULL) = ("saidOnPrecision" IS NULL) AND ("saidOnPrecision" IS NULL OR "saidOnPrecision" IN ('year','month','day','minute')));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_quote_check" CHECK (quote <> '' AND (original IS NULL OR translator IS NOT NULL));
ALTER TABLE "Utterance" ADD CONSTRAINT "Utterance_madeBy_check" CHECK ("madeBy" IN ('person','program'));
ALTER TABLE "RelayLink" ADD CONSTRAINT "RelayLink_check" CHECK ("madeBy" IN ('person','program') AND ("sourceId" IS NOT NULL OR description IS NOT NULL));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_measure_check" CHECK (measure IN ('killed','injured','missing','captured','arrested','displaced','money','other') AND (measure <> 'money' OR currency IS NOT NULL));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_qualifier_check" CHECK (qualifier IN ('exactly','at least','more than','up to','fewer than','about','nearly','range','vague'));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_counting_check" CHECK (counting IN ('total','additional','subset','previous','unclear'));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_amount_check" CHECK ((qualifier = 'vague' OR low IS NOT NULL OR high IS NOT NULL) AND (low IS NULL OR high IS NULL OR low <= high));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_currency_check" CHECK (currency IS NULL OR currency ~ '^[A-Z]{3}$');
ALTER TABLE "Reproof" ADD CONSTRAINT "Reproof_outcome_check" CHECK (outcome IN ('held','moved','changed','gone'));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_check" CHECK (text <> '' AND (measure IS NULL OR measure IN ('killed','injured','missing','captured','arrested','displaced','money','other')));
ALTER TABLE "Position" ADD CONSTRAINT "Position_stance_check" CHECK (stance IN ('asserts','denies','rejects','qualifies','reports') AND (stance = 'rejects') = ("rejectsId" IS NOT NULL) AND "rejectsId" IS DISTINCT FROM id);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_stance_check" CHECK (stance IN ('asserts','denies','qualifies','reports') AND ("reviewedById" IS NULL) = ("reviewedAt" IS NULL) AND "reviewedById" IS DISTINCT FROM "addedById");
ALTER TABLE "CorrectionClosing" ADD CONSTRAINT "CorrectionClosing_check" CHECK (outcome IN ('sent','dismissed') AND (outcome = 'sent' OR reason IS NOT NULL));
ALTER TABLE "LedgerHead" ADD CONSTRAINT "LedgerHead_seq_check" CHECK (seq >= 0);
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_check" CHECK (seq >= 1 AND (payload IS NULL) = (salt IS NULL));

-- An item and its content agree on kind and story.
ALTER TABLE "Item" ADD CONSTRAINT "Item_id_story_kind_key" UNIQUE (id, "storyId", kind);
ALTER TABLE "Statement" ADD COLUMN "itemKind" text NOT NULL GENERATED ALWAYS AS ('statement') STORED;
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_item_fkey" FOREIGN KEY (id, "storyId", "itemKind") REFERENCES "Item"(id, "storyId", kind);
ALTER TABLE "Claim" ADD COLUMN "itemKind" text NOT NULL GENERATED ALWAYS AS ('claim') STORED;
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_item_fkey" FOREIGN KEY (id, "storyId", "itemKind") REFERENCES "Item"(id, "storyId", kind);

-- What is evidence of what happened is never rewritten: not by a bug, not by a hand at the database's prompt.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Blob" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Text" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Comment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "EditionItem" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "CorrectionClosing" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "LedgerHead" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never emptied', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "LedgerEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Text" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Edition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();

-- A ledger entry may only be sealed: payload and salt go, everything the hash covers stays.
CREATE FUNCTION only_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.payload IS NOT NULL AND NEW.payload IS NULL AND NEW.salt IS NULL
     AND (OLD.chain, OLD.seq, OLD.at, OLD."actorName", OLD."actorRole", OLD.event, OLD."subjectKind", OLD."subjectId", OLD."payloadDigest", OLD."previousHash", OLD.hash)
       = (NEW.chain, NEW.seq, NEW.at, NEW."actorName", NEW."actorRole", NEW.event, NEW."subjectKind", NEW."subjectId", NEW."payloadDigest", NEW."previousHash", NEW.hash)
     AND OLD."actorId" IS NOT DISTINCT FROM NEW."actorId"
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'ledger entries are never changed, only sealed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER only_seal BEFORE UPDATE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION only_seal();

-- Search: the words are segmented in TypeScript for any script and taken as they are; PostgreSQL's own parser would cut
-- some scripts at their vowel signs.
ALTER TABLE "SearchEntry" DROP COLUMN vector;
ALTER TABLE "SearchEntry" ADD COLUMN vector tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(terms, ' '), ''))) STORED;
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN (vector);
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_kind_check" CHECK ("subjectKind" IN ('statement','claim','document','source'));
