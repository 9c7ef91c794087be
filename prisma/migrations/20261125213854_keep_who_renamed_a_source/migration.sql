-- A statement's decision pins its speaker's name. Who renamed the source had a hand in what is then decided anew.
ALTER TABLE "Source" ADD COLUMN "renamedById" UUID;
CREATE INDEX "Source_renamedById_idx" ON "Source"("renamedById");
ALTER TABLE "Source" ADD CONSTRAINT "Source_renamedById_fkey" FOREIGN KEY ("renamedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
