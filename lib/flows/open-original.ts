import { db } from "@/lib/db";
import { OPENING_LASTS_MS } from "@/lib/evidence/model-custody";
import { insertCheck, openKept } from "@/lib/evidence/writes-custody";
import { change } from "@/lib/flows/change";
import { newId } from "@/lib/identifiers";
import type { Happening } from "@/lib/ledger/events";
import { notFound, type Outcome } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel } from "@/lib/reviews/reads";
import type { KeptFile } from "@/lib/store/kept-file";

/** An original as it was opened, to be read or closed: its bytes only while they are those that were brought in. */
export type Opened =
  | { finding: "whole"; file: KeptFile; filename: string; sha256: string }
  | { finding: "changed" | "missing" };

/**
 * Opens the bytes that a text of a document was made from, for whoever may read the story. They are hashed again first:
 * bytes that aren't those brought in are not given out. Every opening is kept, with what was found, and told in the
 * ledger; the same request twice is one.
 *
 * @param id of this opening
 */
export async function openOriginal(
  scope: StoryScope,
  id: string,
  { document: number, version }: { document: number; version: number },
): Promise<Outcome<Opened>> {
  const text = await db.text.findFirst({
    where: { storyId: scope.storyId, version, document: { number } },
    select: { documentId: true, blobSha256: true, filename: true },
  });
  if (!text) return notFound("text");
  const label = `D${number}, text ${version}`;
  return open(scope, id, {
    blobSha256: text.blobSha256,
    filename: text.filename ?? `D${number}-text-${version}.txt`,
    told: { subjectKind: "document", subjectId: text.documentId, payload: { label } },
  });
}

/** Opens a piece of evidence in the same way: whoever marks it as reviewed has to be able to look at it. */
export async function openEvidence(
  scope: StoryScope,
  id: string,
  evidenceId: string,
): Promise<Outcome<Opened>> {
  const entry = await db.evidence.findFirst({
    where: { storyId: scope.storyId, id: evidenceId },
    select: {
      title: true,
      blobSha256: true,
      filename: true,
      item: { select: { id: true, kind: true, number: true } },
    },
  });
  if (!entry?.blobSha256) return notFound("file");
  const { item, title } = entry;
  const kind = item.kind === "claim" ? "claim" : "statement";
  return open(scope, id, {
    blobSha256: entry.blobSha256,
    filename: entry.filename ?? "evidence",
    told: {
      subjectKind: kind,
      subjectId: item.id,
      payload: { label: `“${title}” on ${itemLabel({ ...item, kind })}` },
    },
  });
}

type Original = { blobSha256: string; filename: string; told: Omit<Happening, "event"> };

async function open(
  scope: StoryScope,
  id: string,
  { blobSha256, filename, told }: Original,
): Promise<Outcome<Opened>> {
  const found = await openKept(blobSha256);
  const { finding } = found;
  const close = async () => void (found.finding === "whole" && (await found.file.close()));
  try {
    const kept = await keepOpening(scope, id, { blobSha256, finding, told });
    if (!kept.ok) {
      await close();
      return kept;
    }
    return found.finding === "whole"
      ? { ok: true, finding: "whole", file: found.file, filename, sha256: blobSha256 }
      : { ok: true, finding: found.finding };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/**
 * Keeps the opening, and tells of it. An opening that goes on (the same person, the same bytes found the same, within the
 * hour) is kept once; an identifier that stands for any other gets one of its own.
 */
function keepOpening(
  scope: StoryScope,
  asked: string,
  { blobSha256, finding, told }: Omit<Original, "filename"> & { finding: Opened["finding"] },
): Promise<Outcome> {
  const { storyId, actor } = scope;
  return change(scope, "story.read", async ({ tx, at, record }) => {
    const before = await tx.originalCheck.findUnique({ where: { id: asked } });
    const opening = { storyId, blobSha256, finding, byId: actor.accountId };
    const goesOn =
      before !== null &&
      Object.entries(opening).every(([name, value]) => Reflect.get(before, name) === value) &&
      at.getTime() - before.at.getTime() < OPENING_LASTS_MS;
    if (goesOn) return { ok: true };
    await insertCheck(tx, { id: before ? newId() : asked, ...opening, at });
    record({
      event: "original.opened",
      ...told,
      payload: { ...told.payload, sha256: blobSha256, finding },
    });
    return { ok: true };
  });
}
