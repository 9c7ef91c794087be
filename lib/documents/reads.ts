import { db } from "@/lib/db";
import type { DocumentKind, DocumentStatus } from "@/lib/documents/model";
import type { StoryScope } from "@/lib/policy";

/** One page of the story's documents, the newest brought in first. */
export async function listDocuments(
  scope: StoryScope,
  { page = 1, size = 50 }: { page?: number; size?: number } = {},
) {
  const where = { storyId: scope.storyId };
  const skip = (Math.max(page, 1) - 1) * size;
  const [rows, total] = await Promise.all([
    db.document.findMany({
      where,
      orderBy: [{ number: "desc" }],
      skip,
      take: size,
      select: {
        id: true,
        number: true,
        kind: true,
        title: true,
        author: true,
        publishedOn: true,
        creditLine: true,
        language: true,
        status: true,
        createdAt: true,
        publisher: { select: { id: true, name: true } },
        texts: {
          orderBy: { version: "desc" },
          take: 1,
          select: { version: true, sha256: true, length: true },
        },
        _count: { select: { statements: true } },
      },
    }),
    db.document.count({ where }),
  ]);
  return {
    rows: rows.map(({ texts, _count, kind, status, ...row }) => ({
      ...row,
      kind: kind as DocumentKind,
      status: status as DocumentStatus,
      text: texts[0] ?? null,
      statements: _count.statements,
    })),
    total,
    first: skip + 1,
    size,
  };
}
export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>["rows"][number];

/** Documents for a picker, with their newest text; the newest first. */
export async function pickDocuments(scope: StoryScope, limit = 200) {
  const rows = await db.document.findMany({
    where: { storyId: scope.storyId },
    orderBy: { number: "desc" },
    take: limit,
    select: {
      id: true,
      number: true,
      title: true,
      language: true,
      texts: { orderBy: { version: "desc" }, take: 1, select: { id: true, version: true } },
    },
  });
  return rows.flatMap(({ texts: [text], ...row }) => (text ? [{ ...row, text }] : []));
}

/** A document's particulars for its form; null when the story has no such number. */
export async function readDocument(scope: StoryScope, number: number) {
  return db.document.findFirst({
    where: { storyId: scope.storyId, number },
    include: {
      publisher: { select: { id: true, name: true } },
      texts: {
        orderBy: { version: "desc" },
        select: {
          id: true,
          version: true,
          sha256: true,
          length: true,
          notes: true,
          createdAt: true,
          createdBy: { select: { name: true } },
        },
      },
    },
  });
}
