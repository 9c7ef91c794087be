import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { type ReaderDocument, readForReader } from "@/lib/documents/reads-reader";
import { readSharesText } from "@/lib/documents/reads-shared";
import { readOpenings } from "@/lib/evidence/reads-custody";
import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import {
  countProposals,
  NO_PROPOSALS,
  readProposals,
  readRecentProposals,
} from "@/lib/statements/reads-proposals";
import type { Span } from "@/lib/text/model";
import { partAt, partsOf } from "@/lib/text/parts";
import { entryOptions } from "../../../../_entry/entry-options";
import { Done } from "../../../../_parts/desk-frame";
import { DocumentHead } from "./document-head";
import { EntryDesk } from "./entry-desk";
import { ReaderText } from "./reader-text";
import { SharesTextWith } from "./shares-text";
import { acceptAllSuggestions, decideSuggestion, takeBackSuggestion } from "./suggestion-actions";
import type { MarkContext } from "./suggestion-mark";
import { SuggestionsBar } from "./suggestions-bar";
import { TextParts } from "./text-parts";
import { TextVersions } from "./text-versions";
import { WhatCameIn } from "./what-came-in";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ story: string; number: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: `D${number}` };
}

const count = (value: string | string[] | undefined): number | undefined =>
  typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;

/** The reader: a document's text set for reading, and the panel in which its statements are entered. */
export default async function ReaderPage({ params, searchParams }: Props) {
  const { story, number } = await params;
  const search = await searchParams;
  const scope = await requireScope(story);
  const document = await readForReader(scope, count(number) ?? 0, count(search.text));
  if (!document) notFound();
  const { text } = document;
  const [shares, openings] = await Promise.all([
    readSharesText(scope, document.id, text.id),
    readOpenings(scope, document.id),
  ]);
  const base = `/stories/${scope.storyId}`;
  const chosen = spanOf(search, text.length);
  const parts = partsOf(text.content);
  const part = Math.min(
    parts.length,
    Math.max(1, count(search.part) ?? (chosen ? partAt(parts, chosen.start) : 1)),
  );
  const window = parts[part - 1] ?? { start: 0, end: text.length };
  const mayWrite = may(scope, "statement.write");
  const newest = document.texts[0]?.version === text.version;
  const back = addressOf(document, base, part, newest);
  const entering = mayWrite ? await readEntering(scope, document, window, newest) : null;
  const atRow = typeof search.at === "string";

  const sheet = (
    <div className="stack">
      <article className="card reader-sheet">
        <DocumentHead document={document} base={base} mayWrite={may(scope, "document.write")} />
        <TextParts document={document} parts={parts} part={part} base={base} />
        <ReaderText
          text={text.content}
          part={window}
          statements={document.statements}
          locators={text.locators}
          lang={document.language}
          base={base}
          suggested={
            entering && {
              proposals: entering.proposals.shown,
              context: markContext(scope, document, back, entering.options.parties, search.at),
            }
          }
        />
        <TextParts document={document} parts={parts} part={part} base={base} />
      </article>
      <SharesTextWith document={document} shares={shares} base={base} />
      <TextVersions
        document={document}
        openings={openings}
        base={base}
        mayWrite={may(scope, "document.write")}
      />
    </div>
  );

  return (
    <div className="stack">
      {atRow && entering ? null : <Done words={search.done} />}
      {search.new === "1" ? <WhatCameIn document={document} base={base} readable={isRead(document)} /> : null}
      {entering ? (
        <EntryDesk
          scope={scope}
          document={document}
          options={entering.options}
          proposal={entering.proposals.shown.find(({ start, end }) => search.suggested === `${start}-${end}`)}
          chosen={chosen}
          back={back}
          at={atRow ? { row: String(search.at), time: `${search.done}${search.refused}` } : null}
          bar={
            newest ? (
              <SuggestionsBar
                proposals={entering.proposals}
                counts={entering.counts}
                recent={entering.recent}
                readable={isRead(document)}
                came={atRow ? { done: search.done, refused: search.refused } : NOTHING_CAME}
                all={
                  search.all === "1"
                    ? {
                        action: acceptAllSuggestions.bind(null, scope.storyId, back),
                        id: newId(),
                        textId: text.id,
                        from: window.start,
                        here: back,
                      }
                    : null
                }
                allAt={`${withQuery(back, { all: "1" })}#accept-all`}
                takeBack={takeBackSuggestion.bind(null, scope.storyId, back)}
              />
            ) : null
          }
        >
          {sheet}
        </EntryDesk>
      ) : (
        sheet
      )}
    </div>
  );
}

/** Whether the text is of a language in which statements are suggested. */
const isRead = ({ language }: ReaderDocument) => /^en\b/i.test(language);

const NOTHING_CAME = { done: undefined, refused: undefined };

/** What the panel offers, and what is suggested in the part that is shown; of an older text nothing is. */
async function readEntering(scope: StoryScope, document: ReaderDocument, part: Span, newest: boolean) {
  const { id: documentId, language, publisher, title, text, statements } = document;
  const [options, proposals, counts, recent] = await Promise.all([
    entryOptions(scope, { documentId, textId: text.id, language, ownVoice: publisher?.name ?? title }),
    newest ? readProposals(scope, { ...text, language }, part, statements) : NO_PROPOSALS,
    countProposals(scope),
    readRecentProposals(scope, text),
  ]);
  return { options, proposals, counts, recent };
}

function markContext(
  scope: StoryScope,
  document: ReaderDocument,
  back: string,
  parties: MarkContext["parties"],
  at: string | string[] | undefined,
): MarkContext {
  return {
    decide: decideSuggestion.bind(null, scope.storyId, back),
    textId: document.text.id,
    lang: document.language,
    parties,
    editAt: (place) => `${withQuery(back, { suggested: place })}#entry`,
    openRow: typeof at === "string" ? at : null,
    newId,
  };
}

function withQuery(address: string, query: Record<string, string>): string {
  return `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams(query)}`;
}

function spanOf(search: Search, length: number): Span | null {
  const [start, end] = [count(search.start), count(search.end)];
  return start !== undefined && end !== undefined && start < end && end <= length ? { start, end } : null;
}

function addressOf(document: ReaderDocument, base: string, part: number, newest: boolean): string {
  const query = new URLSearchParams({
    ...(newest ? {} : { text: String(document.text.version) }),
    ...(part > 1 ? { part: String(part) } : {}),
  });
  return `${base}/documents/${document.number}${query.size > 0 ? `?${query}` : ""}`;
}
