import { change } from "@/lib/flows/change";
import { fitFigures } from "@/lib/flows/place-position";
import { proveStatement } from "@/lib/flows/statement-proof";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import { editProblem, stateAfterEdit } from "@/lib/reviews/rules";
import { closeSuggestion, insertRevision, moveItem } from "@/lib/reviews/writes";
import { indexSubject } from "@/lib/search/writes";
import type { StatementContent, StatementInput } from "@/lib/statements/model";
import { readContent } from "@/lib/statements/reads";
import { changedFields, loosens, statementDigest } from "@/lib/statements/rules";
import { rewriteStatement } from "@/lib/statements/writes";

/** Somebody else saved first: what stands now, so that the page can show both. */
export type Clash = { current: StatementContent; version: number };
export type Changed = {
  statementId: string;
  number: number;
  version: number;
  state: State;
  unchanged: boolean;
};

type Options = {
  /** An accepted suggestion may change an item in review, and is the accepting author's. */
  suggestionId?: string;
  /** Loosening was agreed by two people. */
  loosening?: boolean;
  /** The change as the ledger tells it, where it is more than an edit. */
  event?: "statement.changed" | "suggestion.accepted" | "terms.loosened";
  because?: string;
};

/**
 * Saves a statement's new content as its next revision and proves it again. Editing a decided statement opens a draft
 * revision, whose old verdict stays and shows stale. Refuses what somebody else changed since the page was opened, a
 * change in review, and terms that would bind less.
 */
export async function changeStatement(
  scope: StoryScope,
  version: number,
  input: StatementInput,
  options: Options = {},
): Promise<Outcome<Changed> | (Outcome<Changed> & { clash: Clash })> {
  const proved = await proveStatement(scope.storyId, input);
  if (!proved.ok) return proved;
  const { stored, timeZone } = proved;
  let clash: Clash | null = null;

  const outcome = await change<Changed>(scope, "statement.write", async (changing) => {
    const { tx, at, record } = changing;
    const item = await lockItem(tx, scope.storyId, input.id);
    const before = item && (await readContent(tx, scope.storyId, input.id, timeZone));
    if (!item || !before) return notFound("statement");
    if (item.version !== version) {
      clash = { current: before, version: item.version };
      return refuse(
        "conflict",
        "Somebody else saved this statement while you were editing. Your version is kept here beside theirs.",
      );
    }
    const agreed = options.suggestionId !== undefined || options.loosening === true;
    const problem = editProblem(item, agreed);
    if (problem) return refuse("rule", problem);
    const { id, ...plain } = proved.input;
    const content: StatementContent = { ...plain, textSha256: stored.textSha256 };
    if (!options.loosening && loosens(before, content))
      return refuse(
        "rule",
        "Loosening terms or an embargo takes two people and a reason: propose it, and a standards editor agrees.",
        {
          terms: "would bind less than what was agreed",
        },
      );

    if (options.suggestionId) {
      const closing = { storyId: scope.storyId, id: options.suggestionId, byId: scope.actor.accountId, at };
      if (!(await closeSuggestion(tx, { ...closing, state: "accepted" })))
        return refuse("conflict", "The suggestion was closed in the meantime.");
    }
    const changed = changedFields(before, content);
    const same = {
      ok: true as const,
      statementId: id,
      number: item.number,
      version: item.version,
      state: item.state,
      unchanged: true,
    };
    if (changed.length === 0 && !options.suggestionId) return same;

    const digest = statementDigest(content);
    const state = agreed ? afterAgreed(item.state) : stateAfterEdit(item.state);
    const by = { storyId: scope.storyId, accountId: scope.actor.accountId, timeZone };
    await rewriteStatement(tx, by, proved.input, stored);
    await insertRevision(tx, {
      itemId: id,
      number: item.revision + 1,
      byId: scope.actor.accountId,
      suggestionId: options.suggestionId ?? null,
      content,
      digest,
      changed,
      at,
    });
    await moveItem(tx, item, { state, at, revision: item.revision + 1, digest });
    if (changed.includes("figures")) await fitFigures(scope, changing, id, before.figures);
    await indexSubject(tx, scope.storyId, "statement", id, [content.quote, content.original ?? ""]);
    record({
      event: options.event ?? "statement.changed",
      subjectKind: "statement",
      subjectId: id,
      payload: {
        label: itemLabel(item),
        changed,
        from: pick(before, changed),
        to: pick(content, changed),
        grade: stored.grade,
        because: options.because,
      },
    });
    return { ...same, version: item.version + 1, state, unchanged: false };
  });
  return clash && !outcome.ok ? { ...outcome, clash } : outcome;
}

/** In review an agreed change leaves the item in review; a decided one opens a draft as any edit does. */
function afterAgreed(state: State): State {
  return state === "in review" ? state : stateAfterEdit(state);
}

/** The parts of the content a ledger entry tells, by the name of the pinned field. */
function pick(content: StatementContent, changed: readonly string[]): Record<string, unknown> {
  const parts: Record<string, unknown> = {
    text: { documentId: content.documentId, textId: content.textId, sha256: content.textSha256 },
    words: content.quote,
    span: content.span,
    speaker: { speakerId: content.speakerId, givesBodysAccount: content.givesBodysAccount },
    role: content.role,
    kind: content.kind,
    cue: content.cue,
    date: content.saidOn,
    terms: {
      terms: content.terms,
      agreedDescription: content.agreedDescription,
      embargoUntil: content.embargoUntil,
    },
    relay: content.relays,
    grounds: { grounds: content.grounds, madeBy: content.groundsMadeBy },
    translation: { original: content.original, language: content.language, translator: content.translator },
    figures: content.figures,
  };
  return Object.fromEntries(changed.map((field) => [field, parts[field]]));
}
