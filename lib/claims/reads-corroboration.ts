import type { ClaimStanding } from "@/lib/claims/model";
import { type CopiesRead, readCopies } from "@/lib/claims/reads-copies";
import { type Copied, copiesOf, linkDocuments } from "@/lib/claims/rules-copies";
import type { FigureInput, Grounds, PositionInput, SourceInput } from "@/lib/corroboration/model";
import type { Database, Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import {
  staleReasons,
  standingDocumentSelect,
  standingItemSelect,
  standingReproofSelect,
} from "@/lib/statements/model-standing";

const sourceSelect = {
  id: true,
  name: true,
  kind: true,
  identified: true,
  givesBodysAccount: true,
  attestedAt: true,
  party: { select: { id: true, name: true } },
  body: { select: { id: true, name: true } },
} as const;

/** Whose a part is: its speaker, else the publisher in its own voice. */
const partHolder = { id: true, name: true, party: { select: { id: true, name: true } } } as const;

const figureSelect = {
  id: true,
  wording: true,
  measure: true,
  measureOther: true,
  who: true,
  low: true,
  high: true,
  qualifier: true,
  counting: true,
  currency: true,
  windowStart: true,
  windowEnd: true,
  asOf: true,
  place: true,
  subsetOfId: true,
} as const;

function findClaims(client: Database | Transaction, storyId: string, ids: readonly string[]) {
  return client.claim.findMany({
    where: { storyId, id: { in: [...ids] } },
    select: {
      id: true,
      text: true,
      shortText: true,
      measure: true,
      measureOther: true,
      who: true,
      currency: true,
      item: {
        select: {
          number: true,
          evidence: {
            where: { withdrawnReason: null },
            orderBy: { addedAt: "asc" },
            select: {
              id: true,
              kind: true,
              title: true,
              stance: true,
              blobSha256: true,
              reviewedAt: true,
              source: { select: sourceSelect },
              party: { select: { id: true, name: true } },
            },
          },
        },
      },
      positions: {
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          stance: true,
          rejectsId: true,
          figures: { select: { figure: { select: figureSelect } }, orderBy: { figure: { ordinal: "asc" } } },
          statement: {
            select: {
              id: true,
              givesBodysAccount: true,
              role: true,
              terms: true,
              documentId: true,
              textId: true,
              spanStart: true,
              spanEnd: true,
              saidOn: true,
              utteranceId: true,
              grounds: true,
              groundsMadeBy: true,
              item: {
                select: {
                  number: true,
                  state: true,
                  verdict: true,
                  revision: true,
                  ...standingItemSelect,
                },
              },
              speaker: { select: sourceSelect },
              reproofs: standingReproofSelect,
              relays: {
                orderBy: { ordinal: "asc" },
                select: { description: true, madeBy: true, source: { select: sourceSelect } },
              },
              document: {
                select: {
                  id: true,
                  number: true,
                  title: true,
                  creditLine: true,
                  ...standingDocumentSelect,
                  publisher: { select: sourceSelect },
                },
              },
            },
          },
        },
      },
      parts: {
        select: {
          figure: {
            select: {
              ...figureSelect,
              statement: {
                select: {
                  id: true,
                  documentId: true,
                  terms: true,
                  speaker: { select: partHolder },
                  document: { select: { publisher: { select: partHolder } } },
                  item: { select: { number: true, state: true, verdict: true } },
                },
              },
            },
          },
        },
      },
    },
  });
}

type ClaimRow = Awaited<ReturnType<typeof findClaims>>[number];
type SourceRow = NonNullable<ClaimRow["positions"][number]["statement"]["speaker"]>;
type FigureRow = ClaimRow["positions"][number]["figures"][number]["figure"];

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
      parts: parts.map(({ figure }) => ({
        ...figureOf(figure),
        statementLabel: `S${figure.statement.item.number}`,
        sourceName: figure.statement.speaker?.name ?? "the publication itself",
        documentId: figure.statement.documentId,
      })),
      evidence: item.evidence.map((entry) => ({
        id: entry.id,
        label: entry.title,
        stance: entry.stance as "asserts" | "denies" | "qualifies" | "reports",
        source: entry.source && sourceOf(entry.source),
        partyId: entry.party?.id ?? null,
        partyName: entry.party?.name ?? null,
        reviewed: entry.reviewedAt !== null,
      })),
    },
    positions: row.positions.map(({ id, stance, statement }) => ({
      id,
      stance,
      statementId: statement.id,
      label: `S${statement.item.number}`,
      revision: statement.item.revision,
      digest: statement.item.digest,
      said: statement.item.verdict,
      saidStale: staleReasons(statement).length > 0,
      counted: counts(statement),
      documentStatus:
        statement.document.status !== "current" && statement.document.statusAt
          ? { status: statement.document.status, at: statement.document.statusAt }
          : null,
    })),
    parts: parts.map(({ figure: { id, statement } }) => {
      const holder = statement.speaker ?? statement.document.publisher;
      const { number } = statement.item;
      return {
        id,
        number,
        holder: holder && { id: holder.id, name: holder.name },
        party: holder?.party ?? null,
      };
    }),
    evidence: item.evidence.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      sha256: entry.blobSha256 ?? sha256(entry.title),
      stance: entry.stance,
      reviewed: entry.reviewedAt !== null,
    })),
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

function positionOf({
  id,
  stance,
  rejectsId,
  figures,
  statement,
}: ClaimRow["positions"][number]): PositionInput {
  const { document, item } = statement;
  return {
    id,
    stance: stance as PositionInput["stance"],
    rejectsPositionId: rejectsId,
    statementId: statement.id,
    statementLabel: `S${item.number}`,
    documentId: document.id,
    documentLabel: document.title,
    publisher: document.publisher && sourceOf(document.publisher),
    creditLine: document.creditLine,
    speaker: statement.speaker && sourceOf(statement.speaker),
    givesBodysAccount: statement.givesBodysAccount || (statement.speaker?.givesBodysAccount ?? false),
    relays: statement.relays.map((relay) => ({
      source: relay.source && sourceOf(relay.source),
      description: relay.description ?? relay.source?.name ?? "",
      madeBy: relay.madeBy === "program" ? "program" : "person",
    })),
    utterance: statement.utteranceId,
    grounds: statement.grounds as Grounds | null,
    groundsMadeBy: statement.groundsMadeBy as "person" | "program" | null,
    textId: statement.textId,
    span:
      statement.spanStart === null || statement.spanEnd === null
        ? null
        : { start: statement.spanStart, end: statement.spanEnd },
    figures: figures.map(({ figure }) => figureOf(figure)),
    saidOn: statement.saidOn,
    said: item.verdict as PositionInput["said"],
    withdrawn: item.state === "withdrawn",
    offRecord: statement.terms === "off record",
  };
}

function sourceOf(row: SourceRow): SourceInput {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as SourceInput["kind"],
    identified: row.identified,
    partyId: row.party?.id ?? null,
    partyName: row.party?.name ?? null,
    bodyId: row.body?.id ?? null,
    bodyName: row.body?.name ?? null,
    attestedIndependent: row.attestedAt !== null,
  };
}

function figureOf({ low, high, subsetOfId, ...row }: FigureRow): FigureInput {
  return {
    ...row,
    measure: row.measure as FigureInput["measure"],
    qualifier: row.qualifier as FigureInput["qualifier"],
    counting: row.counting as FigureInput["counting"],
    low: low === null ? null : Number(low),
    high: high === null ? null : Number(high),
    subsetOf: subsetOfId,
  };
}
