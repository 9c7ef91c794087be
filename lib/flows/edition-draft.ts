import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { retractionPages } from "@/lib/editions/reads-retractions";
import { bothFaces, Faces } from "@/lib/editions/rules-faces";
import { JsonSpool, Spool } from "@/lib/flows/edition-spool";
import { type AtGate, type Chosen, type Gated, gatePages } from "@/lib/flows/see-gate";
import { attributing } from "@/lib/interchange/attribution";
import { lint, lintHead } from "@/lib/interchange/lint";
import type { Finding } from "@/lib/interchange/lint/model";
import type { EditionHead, Format, Retraction } from "@/lib/interchange/model";
import { type Head, readHead } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";

/** What of a statement an edition keeps. */
export type Frozen = Pick<Gated, "statementId" | "revision" | "digest" | "held" | "frozen">;

/** What the gate gave, put aside; of an edition that is not made yet. */
export type Gathered = {
  gated: JsonSpool<Frozen>;
  out: number;
  held: number;
  /** The first that was held back, to say why nothing leaves. */
  firstHeld: Frozen | null;
  /** Digest of the digests of what goes out, in order. */
  digest: string;
  faces: string[];
  /** What left in the editions whose place it takes and may not be used any more, and how much of it there is. */
  takenBack: JsonSpool<Retraction>;
  retracted: number;
  /** The last change of the story that could have been seen; what comes later was not. */
  asOf: number;
  /** The same as a place, with what its texts were known to share. */
  place: Head;
};

/**
 * Takes what was chosen to the gate and puts it aside, page by page; with what it takes back of those before it. Whoever
 * asked for it discards it; where it fails, nothing is left.
 */
export async function gather(
  scope: StoryScope,
  chosen: Chosen,
  atGate: AtGate,
  supersedesId: string | null,
): Promise<Gathered> {
  const asOf = await lastChange(scope.storyId);
  // After it: what is kept since then is no older than what the transaction at the end asks for.
  const head = await readHead(scope.storyId);
  const gated = new JsonSpool<Frozen>();
  const hash = createHash("sha256").update("[");
  const faces = new Faces();
  const takenBack = new JsonSpool<Retraction>();
  const found: Gathered = {
    gated,
    out: 0,
    held: 0,
    firstHeld: null,
    digest: "",
    faces: [],
    takenBack,
    retracted: 0,
    asOf,
    place: head,
  };
  try {
    for await (const page of gatePages(scope, chosen, { ...atGate, head })) {
      await gated.add(page.map(frozenOf));
      for (const row of page) {
        if (row.held !== null) {
          found.held += 1;
          found.firstHeld ??= row;
          continue;
        }
        hash.update(`${found.out === 0 ? "" : ","}${JSON.stringify(row.digest)}`);
        found.out += 1;
        const other = faces.meet(row.speakerId, row.frozen);
        if (other) found.faces.push(bothFaces(row.frozen.label, other));
      }
    }
    if (supersedesId !== null)
      for await (const page of retractionPages(scope.storyId, supersedesId)) {
        await takenBack.add(page);
        found.retracted += page.length;
      }
  } catch (fault) {
    await discard(found);
    throw fault;
  }
  return { ...found, digest: hash.update("]").digest("hex") };
}

function frozenOf({ statementId, revision, digest, held, frozen }: Gated): Frozen {
  return { statementId, revision, digest, held, frozen };
}

/** Forgets what was put aside. */
export async function discard({ gated, takenBack }: Gathered): Promise<void> {
  await gated.discard();
  await takenBack.discard();
}

/** The number of the story's last ledger entry, those of editions left out: they change nothing that an edition shows. */
export async function lastChange(
  storyId: string,
  client: Pick<typeof db, "ledgerEntry"> = db,
): Promise<number> {
  const last = await client.ledgerEntry.findFirst({
    where: { chain: storyId, NOT: { event: { in: ["edition.made", "correction.closed"] } } },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  return last?.seq ?? 0;
}

/** An edition as it would leave under its number: its bytes put aside, their hash, and what the lint found in it. */
export type Rendered = {
  bytes: Spool;
  sha256: string;
  errors: Finding[];
  counts: Record<Finding["severity"], number>;
};
/** An edition that can be stored: what was gathered for it, and that as it would leave. */
export type Ready = { gathered: Gathered; rendered: Rendered; head: EditionHead; format: Format };

/** Errors named one by one; of the others it is said how many there are. */
const NAMED = 5;

/** Writes an edition in its format. Nothing is read for it but what was gathered; where it fails, nothing is left. */
export async function render(
  { gated, faces, takenBack }: Gathered,
  format: Format,
  head: EditionHead,
  note: string | null,
): Promise<Rendered> {
  const bytes = new Spool();
  const hash = createHash("sha256");
  const errors: Finding[] = [];
  const counts = { E: 0, W: faces.length, I: 0 };
  const count = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      counts[finding.severity] += 1;
      if (finding.severity === "E" && errors.length < NAMED) errors.push(finding);
    }
  };
  count(lintHead(head, note));
  const attribute = attributing(head);
  async function* leaving() {
    for await (const { held, frozen } of gated.values()) {
      if (held !== null) continue;
      count(lint(frozen, attribute(frozen), head.style));
      yield frozen;
    }
  }
  try {
    for await (const chunk of format.write(head, leaving(), takenBack.values())) {
      hash.update(chunk);
      await bytes.add(chunk);
    }
  } catch (fault) {
    await bytes.discard();
    throw fault;
  }
  return { bytes, sha256: hash.digest("hex"), errors, counts };
}
