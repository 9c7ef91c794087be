"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { signWords } from "@/lib/auth/signed-words";
import { readClaimPositions } from "@/lib/claims/reads-positions";
import { fieldErrors } from "@/lib/field";
import { enterFromReader } from "@/lib/flows/enter-from-reader";
import { newId } from "@/lib/identifiers";
import { entryInput } from "@/lib/statements/model-entry";
import { placeField } from "@/lib/statements/model-proposals";
import { proveWhileTyping } from "@/lib/statements/reads-proof";
import { readForm } from "../form-data";
import { typedValues } from "../form-state";
import type { PositionChoice } from "./bears-on-field";
import type { EntryState } from "./entry-state";
import { type FigureValues, figureValues } from "./figure-values";
import { unreadLine, withMoreFields } from "./more-fields";
import { chosenPlace, reshapeEntry } from "./reshape";
import { compactRows } from "./rows";

const LOOK_AGAIN = "Not saved: some fields need another look. Nothing that you typed is lost.";

/**
 * Saves what the entry panel sends. Where a script runs the reader stays where it is; without one it is sent back to the
 * words just marked.
 *
 * @param back the page's address, whose text shows the mark; its query is kept
 */
export async function saveEntry(
  storyId: string,
  back: string,
  previous: EntryState,
  sent: FormData,
): Promise<EntryState> {
  const scope = await requireScope(storyId);
  const form = compactRows(sent);
  const refused = refusal(previous, form);
  const more = withMoreFields(form);
  if (more) return { ...refused(null, {}), values: more };
  const raw = chosenPlace(readForm(form));
  if (!raw.speakerId && !form.get("speaker.name"))
    return refused(LOOK_AGAIN, {
      ...parseErrors(raw),
      speakerId: "Say who says it, or choose the publication’s own voice",
    });
  const parsed = entryInput.safeParse(reshapeEntry(raw));
  if (!parsed.success) return refused(LOOK_AGAIN, fieldErrors(parsed.error));
  const unread = unreadLine(form);
  if (unread) return refused(LOOK_AGAIN, { figureLine: unread });
  const suggested = raw.suggested ? placeField.safeParse(raw.suggested) : null;
  if (suggested && !suggested.success) return refused("Nothing is suggested at that place of the text.", {});
  const { quote, original, span, textId, id, next } = parsed.data;
  const proof = await proveWhileTyping(scope, textId, {
    quote,
    ...(span ? { span } : {}),
    ...(original ? { original } : {}),
  });
  if (proof && (proof.grade === "ambiguous" || proof.elsewhere.length > 0)) {
    const asks = span
      ? "They don’t stand where you selected: choose where they do"
      : "They stand in several places: choose which one is meant";
    return { ...refused(LOOK_AGAIN, { quote: asks }), proof };
  }
  const entered = await enterFromReader(scope, parsed.data, suggested?.data ?? null);
  if (!entered.ok) return refused(entered.reason, entered.fields ?? {});
  const { number, grade } = entered;
  if (form.get("scripted") !== "1") {
    const saved = next === "submit" ? "saved and submitted" : "saved as a draft";
    redirect(withDone(back, `S${number} ${saved}, ${grade}.`, number));
  }
  refresh();
  return {
    message: null,
    fields: {},
    values: {},
    attempt: 0,
    saved: {
      statementId: id,
      number,
      grade,
      submitted: next === "submit",
      nextId: newId(),
      suggested: String(raw.suggested ?? ""),
    },
  };
}

/** Reads a line like "at least 145 militants killed" into the fields of figures. */
export async function readFigureLine(storyId: string, line: string, before: number): Promise<FigureValues[]> {
  await requireScope(storyId);
  return figureValues(String(line).slice(0, 2_000), Number(before) || 0);
}

/** The positions a claim has, for a statement that rejects one of them. */
export async function positionsOnClaim(storyId: string, claimId: string): Promise<PositionChoice[]> {
  const positions = await readClaimPositions(await requireScope(storyId), String(claimId));
  return positions.map(({ number, speaker, stance, quote }) => ({
    number,
    words: `${speaker} ${stance}: ${quote.slice(0, 80)}`,
  }));
}

function refusal(previous: EntryState, form: FormData) {
  return (message: string | null, fields: Record<string, string>): EntryState => ({
    message,
    fields,
    values: typedValues(form),
    attempt: previous.attempt + 1,
  });
}

function parseErrors(raw: Record<string, unknown>): Record<string, string> {
  const parsed = entryInput.safeParse(reshapeEntry(raw));
  return parsed.success ? {} : fieldErrors(parsed.error);
}

function withDone(back: string, words: string, number: number): string {
  const address = new URL(back, "http://desk.invalid");
  address.searchParams.set("done", signWords(words));
  for (const name of ["start", "end", "suggested"]) address.searchParams.delete(name);
  return `${address.pathname}${address.search}#S${number}`;
}
