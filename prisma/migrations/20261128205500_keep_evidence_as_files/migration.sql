-- The bytes of evidence stand in a file of the store, named by their hash; what the database holds stays there. With them
-- what a browser may show of the file, what the file says of itself, and who made it and brought it.
ALTER TABLE "Blob" ALTER COLUMN "bytes" DROP NOT NULL;
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_size_check" CHECK (size >= 0);

ALTER TABLE "Evidence" ADD COLUMN "mediaType" TEXT,
ADD COLUMN "says" JSONB,
ADD COLUMN "madeBy" TEXT,
ADD COLUMN "madeWhen" TEXT,
ADD COLUMN "madeWhere" TEXT,
ADD COLUMN "cameFrom" TEXT;
