-- A payload may go only when the same transaction says who took it out and why: without this, whoever can write to the
-- database could empty an entry and it would look sealed. Checked at commit, since the entry that tells comes after.
CREATE FUNCTION sealing_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "LedgerEntry" e WHERE e.chain = NEW.chain AND e.event = 'payload.sealed' AND e.seq > NEW.seq
             AND e.payload->'seq' = to_jsonb(NEW.seq))
  THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'entry % of % has no payload, and no entry says who sealed it', NEW.seq, NEW.chain
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE CONSTRAINT TRIGGER sealing_is_told AFTER INSERT OR UPDATE ON "LedgerEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.payload IS NULL) EXECUTE FUNCTION sealing_is_told();

-- The entry that tells of a sealing is never sealed itself.
CREATE FUNCTION sealing_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what says who sealed an entry is never sealed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER sealing_stays BEFORE UPDATE ON "LedgerEntry"
  FOR EACH ROW WHEN (OLD.event = 'payload.sealed') EXECUTE FUNCTION sealing_stays();
