import type { ClaimStanding } from "@/lib/claims/model";
import { type ClaimRow, findClaims, sourceSelect } from "@/lib/claims/reads-claim-rows";
import { type CopiesRead, readCopies } from "@/lib/claims/reads-copies";
import { evidenceOf, partOf, positionOf, sourceOf } from "@/lib/claims/reads-engine-input";
import { type Copied, copiesOf, linkDocuments } from "@/lib/claims/rules-copies";
import type { FigureInput } from "@/lib/corroboration/model";
import type { Database, Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { staleReasons } from "@/lib/statements/model-standing";

/** Claims of the story as the engine takes them, keyed by identifier: some queries for all of them, whatever their number. */
export async function readStandings(
  client: Database | Transaction,
  storyId: string,
  ids: readonly string[],
): Promise<Map<string, ClaimStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await findClaims(client, storyId, ids);
  const texts = rows.flatMap(({ positions }) => positions.map(({ statement }) => statement));
  const copies = await readCopies(client, storyId, texts, (documents) =>
    readCopied(client, storyId, documents),
  );
  return new Map(rows.map((row) => [row.id, standingOf(row, copies)]));
}

async function readCopied(
  client: Database | Transaction,
  storyId: string,
  ids: readonly string[],
): Promise<Map<string, Copied>> {
  const rows = await client.document.findMany({
    where: { storyId, id: { in: [...ids] } },
    select: { id: true, number: true, title: true, publisher: { select: sourceSelect } },
  });
  return new Map(
    rows.map(({ publisher, ...row }) => [row.id, { ...row, publisher: publisher && sourceOf(publisher) }]),
  );
}

function standingOf(row: ClaimRow, { pairs, links, documents }: CopiesRead): ClaimStanding {
  const { item } = row;
  const parts = row.parts.filter(({ figure: { statement } }) => counts(statement));
  const plain = row.positions.map(positionOf);
  const linked = linkDocuments(plain, pairs, links, documents);
  const positions = plain.map((position) => ({
    ...position,
    copiedFrom: linked.copiedFrom.get(position.documentId) ?? null,
  }));
  return {
    copies: linked.copies,
    copyOf: copiesOf(positions, linked.passages, documents),
    restsOn: new Set([...idsIn(row), ...linked.copies.flatMap(({ a, b }) => [a.id, b.id])]),
    input: {
      passages: linked.passages,
      id: row.id,
      label: `C${item.number}`,
      text: row.text,
      counted: row.measure ? { measure: row.measure as FigureInput["measure"], who: row.who } : null,
      positions,
      parts: parts.map(partOf),
      evidence: item.evidence.map(evidenceOf),
    },
    positions: row.positions.map(pinnedPosition),
    parts: parts.map(heldPart),
    evidence: item.evidence.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      sha256: entry.blobSha256 ?? sha256(entry.title),
      stance: entry.stance,
      reviewed: entry.reviewedAt !== null,
    })),
  };
}

function pinnedPosition({
  id,
  version,
  stance,
  statement,
}: ClaimRow["positions"][number]): ClaimStanding["positions"][number] {
  const { item, document } = statement;
  return {
    id,
    version,
    stance,
    statementId: statement.id,
    label: `S${item.number}`,
    revision: item.revision,
    digest: item.digest,
    said: item.verdict,
    saidStale: staleReasons(statement).length > 0,
    counted: counts(statement),
    documentStatus:
      document.status !== "current" && document.statusAt
        ? { status: document.status, at: document.statusAt }
        : null,
  };
}

function heldPart({ figure: { id, statement } }: ClaimRow["parts"][number]): ClaimStanding["parts"][number] {
  const holder = statement.speaker ?? statement.document.publisher;
  const { number } = statement.item;
  return {
    id,
    number,
    holder: holder && { id: holder.id, name: holder.name },
    party: holder?.party ?? null,
  };
}

/** The identifier of every row this claim was read from: what an entry of the ledger about any of them may change. */
function idsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (/^id$|Id$/.test(key) ? [inner] : []) : idsIn(inner),
  );
}

/** Whether a statement counts at all: withdrawn, wrong and off-record ones don't, unchecked ones do. */
function counts({ item, terms }: { item: { state: string; verdict: string }; terms: string }): boolean {
  return item.state !== "withdrawn" && item.verdict !== "wrong" && terms !== "off record";
}
