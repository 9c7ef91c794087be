-- What texts of a story share, found by the program and found anew at any time, and a person's word on it, which wins.
CREATE TABLE "SharedText" (
    "storyId" UUID NOT NULL,
    "aTextId" UUID NOT NULL,
    "bTextId" UUID NOT NULL,
    "aDocumentId" UUID NOT NULL,
    "bDocumentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fromId" UUID,
    "evidence" TEXT,
    "passages" JSONB NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "SharedText_pkey" PRIMARY KEY ("aTextId","bTextId")
);

CREATE TABLE "LookedThrough" (
    "textId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "finder" INTEGER NOT NULL,
    "publisher" TEXT,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LookedThrough_pkey" PRIMARY KEY ("textId")
);

CREATE TABLE "SharedTextHead" (
    "storyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "wholeAt" INTEGER NOT NULL DEFAULT 0,
    "finder" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SharedTextHead_pkey" PRIMARY KEY ("storyId")
);

CREATE TABLE "CopyLink" (
    "storyId" UUID NOT NULL,
    "aDocumentId" UUID NOT NULL,
    "bDocumentId" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "fromId" UUID,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CopyLink_pkey" PRIMARY KEY ("aDocumentId","bDocumentId")
);
CREATE INDEX "SharedText_storyId_aTextId_idx" ON "SharedText"("storyId", "aTextId");
CREATE INDEX "SharedText_storyId_bTextId_idx" ON "SharedText"("storyId", "bTextId");
CREATE INDEX "SharedText_storyId_aDocumentId_bDocumentId_idx" ON "SharedText"("storyId", "aDocumentId", "bDocumentId");
CREATE INDEX "SharedText_storyId_bDocumentId_idx" ON "SharedText"("storyId", "bDocumentId");
CREATE INDEX "SharedText_storyId_seq_idx" ON "SharedText"("storyId", "seq");
CREATE UNIQUE INDEX "LookedThrough_storyId_textId_key" ON "LookedThrough"("storyId", "textId");
CREATE INDEX "CopyLink_storyId_aDocumentId_idx" ON "CopyLink"("storyId", "aDocumentId");
CREATE INDEX "CopyLink_storyId_bDocumentId_idx" ON "CopyLink"("storyId", "bDocumentId");
CREATE INDEX "CopyLink_setById_idx" ON "CopyLink"("setById");
ALTER TABLE "SharedText" ADD CONSTRAINT "SharedText_storyId_aTextId_fkey" FOREIGN KEY ("storyId", "aTextId") REFERENCES "Text"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SharedText" ADD CONSTRAINT "SharedText_storyId_bTextId_fkey" FOREIGN KEY ("storyId", "bTextId") REFERENCES "Text"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "LookedThrough" ADD CONSTRAINT "LookedThrough_storyId_textId_fkey" FOREIGN KEY ("storyId", "textId") REFERENCES "Text"("storyId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SharedTextHead" ADD CONSTRAINT "SharedTextHead_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CopyLink" ADD CONSTRAINT "CopyLink_storyId_aDocumentId_fkey" FOREIGN KEY ("storyId", "aDocumentId") REFERENCES "Document"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyLink" ADD CONSTRAINT "CopyLink_storyId_bDocumentId_fkey" FOREIGN KEY ("storyId", "bDocumentId") REFERENCES "Document"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyLink" ADD CONSTRAINT "CopyLink_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SharedText" ADD CONSTRAINT "SharedText_check" CHECK (
  kind IN ('copied','shared-quotation','boilerplate','nothing') AND "aTextId" < "bTextId" AND "aDocumentId" <> "bDocumentId"
  AND ("fromId" IS NULL) = (evidence IS NULL) AND ("fromId" IS NULL OR (kind = 'copied' AND "fromId" IN ("aDocumentId","bDocumentId")))
  AND (evidence IS NULL OR evidence IN ('credit','agency','time','text')));
ALTER TABLE "CopyLink" ADD CONSTRAINT "CopyLink_check" CHECK (
  verdict IN ('copied','not copied','as found') AND "aDocumentId" < "bDocumentId" AND reason <> ''
  AND ("fromId" IS NULL OR (verdict = 'copied' AND "fromId" IN ("aDocumentId","bDocumentId"))));
