import { speaksOfOwnEyes } from "@/lib/corroboration/attribution/own-eyes";
import { creditLineOf } from "@/lib/corroboration/attribution/read-credits";
import { readGrounds } from "@/lib/corroboration/attribution/read-grounds";
import type { CaseAssertion, CaseDocument, OriginCase } from "@/lib/corroboration/case-file/model";
import { readChain } from "@/lib/corroboration/case-file/read-chain";
import { Cast } from "@/lib/corroboration/cast/cast";
import type { ClaimInput, PositionInput, RelayInput, SourceInput } from "@/lib/corroboration/model";
import { passagesFromReuse } from "@/lib/corroboration/origins/from-reuse";

import type { Relation } from "@/lib/text/reuse/model";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";

/**
 * A case as the engine takes it: each assertion a position, with what its text tells of speaker, body, relays, credit and
 * grounds, all of it the program's reading. Position ids are the assertions' indexes.
 */
export function readCase(input: OriginCase): ClaimInput {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const cast = new Cast(
    input.documents.map(({ id, publisher, text }) => ({ id, publisher: publisher ?? null, text })),
    input.assertions.flatMap(({ speaker, document }) =>
      speaker == null || isOurselves(speaker) ? [] : [{ name: speaker, documentId: document }],
    ),
  );
  const drafts = input.assertions.flatMap((assertion, index) => {
    const document = documents.get(assertion.document);
    return document ? [readAssertion(assertion, index, document, cast)] : [];
  });
  const seers = new Set(drafts.flatMap(({ speaker, ownEyes }) => (speaker && ownEyes ? [speaker.id] : [])));
  return {
    id: input.id,
    label: input.id,
    text: input.claim,
    counted: null,
    positions: drafts.map((draft) => toPosition(draft, cast, ({ id }) => seers.has(id))),
    parts: [],
    evidence: [],
    passages: passagesFromReuse(findCopy(input.documents), (id) => {
      const publisher = documents.get(id)?.publisher ?? null;
      return publisher === null ? null : cast.publisher(publisher);
    }),
  };
}

type Draft = {
  assertion: CaseAssertion;
  index: number;
  document: CaseDocument;
  publisher: SourceInput | null;
  speaker: SourceInput | null;
  ownEyes: boolean;
  relays: RelayInput[];
};

const OURSELVES =
  /^(?:our|this (?:newspaper|paper|station|site|programme|program)[’']s)\s+(?:own\s+)?(?:correspondent|reporter|stringer|crew|team|photographer|journalist|staff)s?$|^(?:the\s+)?(?:author|writer|reporter|correspondent|newspaper|editors?)$/iu;

function isOurselves(speaker: string): boolean {
  return OURSELVES.test(speaker.trim());
}

function readAssertion(assertion: CaseAssertion, index: number, document: CaseDocument, cast: Cast): Draft {
  const publisher = document.publisher == null ? null : cast.publisher(document.publisher);
  const named =
    assertion.speaker == null || isOurselves(assertion.speaker)
      ? null
      : cast.find(assertion.speaker, document.id);
  const words = quotationsAround(document.text, assertion);
  const told = {
    documentId: document.id,
    text: document.text,
    span: assertion,
    speaker: named,
    ownEyes: speaksOfOwnEyes(words),
  };
  return { ...told, assertion, index, document, publisher, relays: readChain(told, cast) };
}

/** The asserted words with what else stands in quotation marks in their paragraph. */
function quotationsAround(text: string, { start, end }: CaseAssertion): string {
  const from = text.lastIndexOf("\n", start) + 1;
  const close = text.indexOf("\n", end);
  const paragraph = text.slice(from, close === -1 ? text.length : close);
  const quoted = [...paragraph.matchAll(/["“„«]([^"”»\n]+)["”»]/gu)].map((match) => match[1] ?? "");
  return [text.slice(start, end), ...quoted].join(" ");
}

function toPosition(draft: Draft, cast: Cast, sawIt: (source: SourceInput) => boolean): PositionInput {
  const { assertion, index, document, publisher, speaker } = draft;
  const { text } = document;
  const body = speaker?.kind === "person" ? cast.bodyOf(speaker, sawIt) : null;
  const own = speaker === null || speaker.id === publisher?.id;
  const isBody = document.publisher != null && cast.bodyBehind(document.publisher) !== null;
  const read = own && !isBody ? readGrounds(text, assertion, document.publisher ?? null) : null;
  const observer = read?.observer == null ? null : cast.find(`${read.observer} reporter`, document.id);
  return {
    id: String(index),
    stance: assertion.stance === "denies" ? "denies" : "asserts",
    rejectsPositionId: null,
    statementId: String(index),
    statementLabel: `assertion ${index}`,
    documentId: document.id,
    documentLabel: document.id,
    publisher,
    creditLine: creditLineOf(text),
    speaker: speaker && body !== null ? { ...speaker, bodyName: body } : speaker,
    givesBodysAccount: body !== null,
    relays: observer
      ? [{ source: observer, description: null, madeBy: "program", step: "back" }]
      : read?.grounds === "observed"
        ? []
        : draft.relays.map((relay) => throughBody(relay, cast, sawIt)),
    span: { start: assertion.start, end: assertion.end },
    grounds: read === null || observer ? null : read.grounds,
    figures: [],
    said: "unchecked",
    withdrawn: false,
    offRecord: false,
  };
}

/** Whoever gives a body's account gives it as well where another cites them. */
function throughBody(relay: RelayInput, cast: Cast, sawIt: (source: SourceInput) => boolean): RelayInput {
  const body = relay.source?.kind === "person" ? cast.bodyOf(relay.source, sawIt) : null;
  return body === null ? relay : { ...relay, source: null, description: body };
}

function findCopy(documents: readonly CaseDocument[]): Relation[] {
  const index = new ReuseIndex();
  for (const { id, text, publisher, publishedAt } of documents) {
    const time = publishedAt == null ? Number.NaN : Date.parse(publishedAt);
    index.add({ id, text, publisher: publisher ?? null, publishedAt: Number.isNaN(time) ? null : time });
  }
  return [...index.relations()];
}
