import type { ReaderDocument } from "@/lib/documents/reads-reader";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import type { Proposal } from "@/lib/statements/model-proposals";
import { type LiveProof, proveWhileTyping } from "@/lib/statements/reads-proof";
import type { Span } from "@/lib/text/model";
import { positionsOnClaim, readFigureLine, saveEntry } from "../../../../_entry/actions";
import { type EntryOptions, proposedRelay } from "../../../../_entry/entry-state";
import { ReaderDesk } from "./reader-desk";
import { suggestionValues } from "./suggestion-values";

type DeskProps = {
  scope: StoryScope;
  document: ReaderDocument;
  options: EntryOptions;
  /** The suggestion to be edited. */
  proposal: Proposal | undefined;
  chosen: Span | null;
  back: string;
  bar: React.ReactNode;
  at: { row: string; time: string } | null;
  children: React.ReactNode;
};

/** The panel in which statements of the text are entered, beside the text. */
export async function EntryDesk({
  scope,
  document,
  options,
  proposal,
  chosen: selected,
  back,
  bar,
  at,
  children,
}: DeskProps) {
  const { text } = document;
  const chosen = proposal ? { start: proposal.start, end: proposal.end } : selected;
  const quote = proposal?.quote ?? (chosen ? text.content.slice(chosen.start, chosen.end) : "");
  const proof = chosen ? await proveWhileTyping(scope, text.id, { quote, span: chosen }) : null;
  return (
    <ReaderDesk
      action={saveEntry.bind(null, scope.storyId, back)}
      readLine={readFigureLine.bind(null, scope.storyId)}
      positionsOn={positionsOnClaim.bind(null, scope.storyId)}
      options={options}
      initial={{
        id: newId(),
        documentId: document.id,
        textId: text.id,
        ...(proposal ? suggestionValues(proposal) : {}),
        ...(chosen && !proposal ? prefilled(quote, chosen, proof, options.sources) : {}),
      }}
      initialProof={proof}
      base={`/stories/${scope.storyId}`}
      bar={bar}
      at={at}
    >
      {children}
    </ReaderDesk>
  );
}

/** What the address chose, and what the words around it suggest: the panel filled in without a script. */
function prefilled(
  quote: string,
  span: Span,
  proof: LiveProof | null,
  sources: readonly { value: string; role: string | null }[],
): Record<string, string> {
  const guess = proof?.guess;
  const speaker = sources.find((source) => source.value === guess?.speakerId);
  return {
    quote,
    "span.start": String(span.start),
    "span.end": String(span.end),
    kind: guess?.kind ?? "direct",
    cue: guess?.cue ?? "",
    speakerId: speaker?.value ?? "",
    role: speaker?.role ?? "",
    ...Object.fromEntries(
      (guess?.relays ?? []).flatMap(({ sourceId, description }, index) => [
        [`relays.${index}.sourceId`, sourceId ?? ""],
        [`relays.${index}.description`, description],
        [`relays.${index}.proposed`, proposedRelay({ sourceId, description })],
      ]),
    ),
  };
}
