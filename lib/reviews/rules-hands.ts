/** An entry of the story's ledger as four eyes reads it, in the order of the chain. A sealed one has no payload. */
export type HandMark = {
  seq: number;
  event: string;
  subjectId: string;
  actorId: string | null;
  payload: unknown;
};

/** What of a source, and of a document, decides whose knowledge a position rests on: a decision pins what follows. */
const OF_SOURCES = ["name", "kind", "identified", "partyId", "bodyId", "givesBodysAccount", "attested"];
const OF_DOCUMENTS = ["publisherId", "creditLine"];

/** The events from which `handsIn` reads. */
export const HAND_EVENTS = [
  "source.created",
  "source.changed",
  "source.attested",
  "document.changed",
  "position.set",
  "position.removed",
  "part.set",
  "part.removed",
  "utterance.said",
] as const;

/**
 * Whose hand shows in what lies behind a verdict, beside the items' own revisions: for each thing that a decision pins,
 * whoever changed it last. Taken away counts as changed, unless nobody else had a hand in what was taken away. What a
 * sealed entry changed nobody can tell any more: it goes on counting.
 *
 * @param fields what is looked at of a source; all that a claim's decision pins where not said
 */
export function handsIn(marks: readonly HandMark[], fields: readonly string[] = OF_SOURCES): Set<string> {
  const last = new Map<string, string>();
  const setters = new Map<string, Set<string>>();
  for (const { seq, event, subjectId, actorId, payload } of marks) {
    if (actorId === null) continue;
    if (payload === null) last.set(`sealed ${seq}`, actorId);
    const told = payload as Told | null;
    for (const field of changedBy(event, told, fields)) last.set(`${subjectId} ${field}`, actorId);
    const link = told && linkOf(event, told);
    if (!link) continue;
    const key = `${subjectId} ${link.key}`;
    const known = setters.get(key) ?? new Set();
    setters.set(key, known.add(actorId));
    for (const part of link.parts) last.set(`${key} ${part}`, actorId);
    if (!link.removed) continue;
    for (const part of LINK_PARTS) last.delete(`${key} ${part}`);
    if (known.size > 1) last.set(`${key} stance`, actorId);
    else setters.delete(key);
  }
  return new Set(last.values());
}

type Told = {
  changed?: string[];
  party?: unknown;
  body?: unknown;
  statementId?: string;
  figureId?: string;
  otherId?: string;
  wording?: string;
  from?: unknown;
  to?: unknown;
};

function changedBy(event: string, told: Told | null, fields: readonly string[]): string[] {
  if (told === null) return [];
  if (event === "source.attested") return fields.filter((field) => field === "attested");
  if (event === "source.created") {
    const declared = [told.party ? "partyId" : "", told.body ? "bodyId" : ""];
    return fields.filter((field) => declared.includes(field));
  }
  const looked = event === "source.changed" ? fields : event === "document.changed" ? OF_DOCUMENTS : [];
  return looked.filter((field) => told.changed?.includes(field));
}

/** A word that was taken back leaves it to the program. */
const AS_FOUND = "as the program found it";

const LINK_PARTS = ["stance", "figures"] as const;
type Link = { key: string; parts: readonly (typeof LINK_PARTS)[number][]; removed: boolean };

/**
 * A position or a part, which ties a claim to something else, or a word on two statements, which ties or parts them: who
 * tied it, how, and who untied it.
 */
function linkOf(event: string, { statementId, figureId, otherId, wording, from, to }: Told): Link | null {
  if (event === "utterance.said")
    return { key: `utterance ${otherId}`, parts: ["stance"], removed: to === AS_FOUND };
  const removed = event.endsWith(".removed");
  if (event.startsWith("position."))
    return { key: `position ${statementId}`, parts: partsSet(from, to), removed };
  if (event.startsWith("part.")) return { key: `part ${figureId ?? wording}`, parts: ["stance"], removed };
  return null;
}

type Position = { stance?: string; rejectsId?: string | null; figureIds?: string[] };

function partsSet(from: unknown, to: unknown): Link["parts"] {
  const [old, now] = [from as Position | null, (to ?? {}) as Position];
  if (!old) return LINK_PARTS;
  const stance = old.stance !== now.stance || old.rejectsId !== now.rejectsId;
  const figures = old.figureIds?.join() !== now.figureIds?.join();
  return LINK_PARTS.filter((part) => (part === "stance" ? stance : figures));
}
