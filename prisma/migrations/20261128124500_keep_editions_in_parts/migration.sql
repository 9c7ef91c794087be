-- An edition of a hundred thousand statements is read and sent a part at a time. Editions made before keep their bytes
-- in their own row.
ALTER TABLE "Edition" ALTER COLUMN "bytes" DROP NOT NULL;

-- CreateTable
CREATE TABLE "EditionPart" (
    "storyId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EditionPart_pkey" PRIMARY KEY ("editionId","ordinal")
);

-- CreateIndex
CREATE INDEX "EditionPart_storyId_editionId_idx" ON "EditionPart"("storyId", "editionId");

-- AddForeignKey
ALTER TABLE "EditionPart" ADD CONSTRAINT "EditionPart_storyId_editionId_fkey" FOREIGN KEY ("storyId", "editionId") REFERENCES "Edition"("storyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "EditionPart" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "EditionPart" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
