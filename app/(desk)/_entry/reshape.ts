import { newId } from "@/lib/identifiers";
import { OWN_VOICE, proposedRelay } from "./entry-state";

type Raw = Record<string, unknown>;

/** A form's fields, read and nested, in the shape that `entryInput` and `statementInput` parse. */
export function reshapeEntry(raw: Raw): Raw {
  const figures = rowsOf(raw.figures).map((row) => ({ ...row, id: text(row.id) || newId() }));
  return {
    ...raw,
    quote: asTyped(raw.quote),
    original: asTyped(raw.original),
    span: spanOf(raw.span),
    speakerId: raw.speakerId === OWN_VOICE ? null : raw.speakerId,
    speaker: speakerOf(raw),
    positions: rowsOf(raw.positions).map((row) => ({
      ...row,
      id: text(row.id) || newId(),
      stance: text(row.stance) || undefined,
    })),
    relays: rowsOf(raw.relays).map(relayOf),
    ...groundsOf(raw),
    figures: figures.map((row) => ({
      ...row,
      subsetOfId: figures[Number(text((row as Raw).subsetOf)) - 1]?.id ?? null,
    })),
    language: text(raw.language) || undefined,
    terms: text(raw.terms) || undefined,
  };
}

/** Taken over as the text was read, a relay is the program's; changed in any way, it is a person's. */
function relayOf({ proposed, ...row }: Raw): Raw {
  const sent = proposedRelay({ sourceId: text(row.sourceId), description: text(row.description) });
  return { ...row, madeBy: text(proposed) === sent ? "program" : "person" };
}

/** The same of what the publication's own voice rests on. */
function groundsOf({ grounds, groundsProposed }: Raw): Raw {
  const [sent, proposed] = [text(grounds), text(groundsProposed)];
  return { grounds: sent, groundsMadeBy: sent === "" ? null : sent === proposed ? "program" : "person" };
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** A browser sends the line ends of a field as CR LF, whatever was typed; texts have LF. */
function asTyped(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : value;
}

function rowsOf(rows: unknown): Raw[] {
  return Array.isArray(rows) ? rows.filter((row): row is Raw => typeof row === "object" && row !== null) : [];
}

/** Nothing chosen leaves it to the proof to find the words. */
function spanOf(span: unknown): Raw | null {
  const { start, end } = (typeof span === "object" && span !== null ? span : {}) as Raw;
  return text(start) && text(end) ? { start, end } : null;
}

/** A name typed where nobody of the story was chosen is a new speaker. */
function speakerOf(raw: Raw): Raw | null {
  const speaker = (typeof raw.speaker === "object" && raw.speaker !== null ? raw.speaker : {}) as Raw;
  return !text(raw.speakerId) && text(speaker.name) ? { ...speaker, id: newId() } : null;
}

/** A place picked among several wins over what was selected before: "120-180" under `place` becomes the span. */
export function chosenPlace(raw: Raw): Raw {
  const place = /^(\d+)-(\d+)$/.exec(text(raw.place));
  return place ? { ...raw, span: { start: place[1], end: place[2] } } : raw;
}
