import type { Database, Transaction } from "@/lib/db";
import {
  standingDocumentSelect,
  standingItemSelect,
  standingReproofSelect,
} from "@/lib/statements/model-standing";

/** The columns of a source that its origin is told from. */
export const sourceSelect = {
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

/** The columns of a claim's wording: what it says, and what it counts. */
export const wordingSelect = {
  id: true,
  text: true,
  shortText: true,
  measure: true,
  measureOther: true,
  who: true,
  currency: true,
} as const;

/** Claims of the story with all that their readings are worked out from, in some queries whatever their number. */
export function findClaims(client: Database | Transaction, storyId: string, ids: readonly string[]) {
  return client.claim.findMany({
    where: { storyId, id: { in: [...ids] } },
    select: {
      ...wordingSelect,
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
          version: true,
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

export type ClaimRow = Awaited<ReturnType<typeof findClaims>>[number];
export type SourceRow = NonNullable<ClaimRow["positions"][number]["statement"]["speaker"]>;
export type FigureRow = ClaimRow["positions"][number]["figures"][number]["figure"];
