-- Appends entries to a chain in one statement, so that a change travels with its entry: lock the head, hash, insert, move
-- the head on. The hash is that of lib/ledger/hash.ts (entryHash), worked out here because it needs the hash before it,
-- which is known only once the head is locked; whoever verifies works it out there, and a difference breaks the chain.
CREATE FUNCTION append_to_ledger(
  to_chain text, entry_at timestamptz, actor_id uuid, actor_name text, actor_role text, happenings jsonb
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  head "LedgerHead";
  happening jsonb;
  hashed text;
BEGIN
  INSERT INTO "LedgerHead" (chain, seq, hash) VALUES (to_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM "LedgerHead" WHERE chain = to_chain FOR UPDATE;
  FOR happening IN SELECT value FROM jsonb_array_elements(happenings) WITH ORDINALITY ORDER BY ordinality LOOP
    head.seq := head.seq + 1;
    hashed := encode(sha256(convert_to(
      '[' || to_json(to_chain) || ',' || head.seq
        || ',' || to_json(to_char(entry_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        || ',' || coalesce(to_json(actor_id::text)::text, 'null')
        || ',' || to_json(actor_name) || ',' || to_json(actor_role)
        || ',' || to_json(happening->>'event') || ',' || to_json(happening->>'subjectKind')
        || ',' || to_json(happening->>'subjectId') || ',' || to_json(happening->>'payloadDigest')
        || ',' || to_json(head.hash) || ']', 'UTF8')), 'hex');
    INSERT INTO "LedgerEntry" (chain, seq, at, "actorId", "actorName", "actorRole", event, "subjectKind", "subjectId",
      payload, salt, "payloadDigest", "previousHash", hash)
    VALUES (to_chain, head.seq, entry_at, actor_id, actor_name, actor_role, happening->>'event',
      happening->>'subjectKind', happening->>'subjectId', happening->'payload', happening->>'salt',
      happening->>'payloadDigest', head.hash, hashed);
    head.hash := hashed;
  END LOOP;
  UPDATE "LedgerHead" SET seq = head.seq, hash = head.hash WHERE chain = to_chain;
  RETURN head.seq;
END $$;
