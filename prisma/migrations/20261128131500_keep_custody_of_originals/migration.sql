-- Whom the bytes of a text came from, and every time an original was opened or checked.
ALTER TABLE "Text" ADD COLUMN "cameFrom" TEXT;

CREATE TABLE "OriginalCheck" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "blobSha256" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OriginalCheck_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OriginalCheck_storyId_blobSha256_at_idx" ON "OriginalCheck"("storyId", "blobSha256", "at");
CREATE INDEX "OriginalCheck_blobSha256_at_idx" ON "OriginalCheck"("blobSha256", "at");
CREATE INDEX "OriginalCheck_byId_idx" ON "OriginalCheck"("byId");
ALTER TABLE "OriginalCheck" ADD CONSTRAINT "OriginalCheck_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OriginalCheck" ADD CONSTRAINT "OriginalCheck_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "OriginalCheck" ADD CONSTRAINT "OriginalCheck_check" CHECK (finding IN ('whole', 'changed', 'missing') AND "blobSha256" ~ '^[0-9a-f]{64}$');
-- Almost always empty: every page of a story asks it for alarms.
CREATE INDEX "OriginalCheck_alarm_idx" ON "OriginalCheck" ("blobSha256") WHERE finding <> 'whole';
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "OriginalCheck" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "OriginalCheck" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
