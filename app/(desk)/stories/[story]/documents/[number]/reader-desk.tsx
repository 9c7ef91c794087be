"use client";

import {
  type ComponentProps,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useActionState,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import Link from "@/app/_ui/link";
import type { LiveProof } from "@/lib/statements/reads-proof";
import { buttonClass } from "../../../../../_ui/button-class";
import { removeDraft } from "../../../../../_ui/form-draft-store";
import { Kbd } from "../../../../../_ui/kbd";
import type { PositionChoice } from "../../../../_entry/bears-on-field";
import {
  draftOf,
  EMPTY_ENTRY,
  type EntryOptions,
  type EntryState,
  type SavedEntry,
} from "../../../../_entry/entry-state";
import type { FigureValues } from "../../../../_entry/figure-values";
import type { StatementForm as Form, Selected } from "../../../../_entry/statement-form";
import type { Words } from "../../../../_entry/use-live-proof";
import { bringAnswered, Saved } from "../../../../_entry/when-needed";
import { rangeOfSpan, type SelectedWords, selectedWords } from "./text-selection";

type Props = {
  action: (previous: EntryState, form: FormData) => Promise<EntryState>;
  readLine: (line: string, before: number) => Promise<FigureValues[]>;
  positionsOn: (claimId: string) => Promise<PositionChoice[]>;
  options: EntryOptions;
  initial: Readonly<Record<string, string>>;
  initialProof: LiveProof | null;
  /** The story's address. */
  base: string;
  /** What is suggested, above the form. */
  bar: ReactNode;
  /** The row that the last action on a suggestion led to, and what tells one time from another. */
  at: { row: string; time: string } | null;
  /** The text, made by the server. */
  children: ReactNode;
};

/**
 * The form, whose script is much of the page's: whoever only reads never loads it. The words that call for it are proved
 * at once, so what tells of a proof comes with it.
 */
const StatementForm = lazy(async () => {
  const [{ StatementForm }] = await Promise.all([
    import("../../../../_entry/statement-form"),
    bringAnswered(),
  ]);
  return { default: StatementForm };
});

/**
 * The form for browsers without a script, which the server has at hand. In the browser's own build this branch is left
 * out, and with it the form: what stands in `noscript` is never looked at there.
 */
const PlainForm: ComponentType<ComponentProps<typeof Form>> | null =
  typeof window === "undefined"
    ? (require("../../../../_entry/statement-form") as { StatementForm: typeof Form }).StatementForm
    : null;

/** Signs that somebody does more than read. */
const SIGNS = ["pointerdown", "keydown", "selectionchange"] as const;

/** Whether the form is wanted: at the first sign of work, or at once where it has something in it already. */
function useNeed(keptAs: string, filled: boolean): boolean {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const need = () => setNeeded(true);
    if (filled || localStorage.getItem(keptAs) !== null) return need();
    const panel = document.getElementById("entry");
    const leaving = new AbortController();
    for (const sign of SIGNS) document.addEventListener(sign, need, { signal: leaving.signal });
    for (const sign of ["pointerenter", "focusin"])
      panel?.addEventListener(sign, need, { signal: leaving.signal });
    return () => leaving.abort();
  }, [keptAs, filled]);
  return needed;
}

/** The text and, beside it, the panel that takes words selected in it. */
export function ReaderDesk({
  action,
  options,
  initial,
  initialProof,
  base,
  bar,
  at,
  children,
  ...reads
}: Props) {
  const [state, send] = useActionState(action, EMPTY_ENTRY);
  const desk = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Words["span"]>(null);
  const touched = useRef(false);
  const [selection, setSelection] = useState<SelectedWords | null>(null);
  const [selected, setSelected] = useState<(Selected & { under: string }) | null>(null);
  const serial = useRef(0);
  const { saved } = state;
  const suggested = initial.suggested ?? "";
  // What was saved from another suggestion, or from none, is no reason to empty the form of this one.
  const savedHere = saved?.suggested === suggested ? saved : undefined;
  // A selection belongs to the form it was made under: the fresh one that follows a saved statement is empty.
  const formKey = `${savedHere?.statementId ?? "first"} ${suggested}`;

  const take = useCallback(
    (words: SelectedWords | null, focus: boolean) => {
      serial.current += 1;
      setSelected({
        ...(words ?? { quote: "", start: 0, end: 0 }),
        serial: serial.current,
        focus,
        under: formKey,
      });
    },
    [formKey],
  );
  const onSelection = useCallback(
    (words: SelectedWords) => {
      setSelection(words);
      if (!touched.current) take(words, false);
    },
    [take],
  );
  useTextSelection(desk, onSelection);
  useShownSpan(desk, held);
  const keptAs = (of: string) =>
    `onrecord:draft:${options.accountId}:statement:${draftOf(options.textId, of)}`;
  useAfterSaving(saved, desk, keptAs(saved?.suggested ?? ""), () => {
    touched.current = false;
    setSelection(null);
    // The form of no suggestion comes again after each suggestion: what it has saved is not to be entered twice.
    if (saved?.suggested === "") setSelected(null);
  });
  useRow(at?.row, at?.time);
  const needed = useNeed(keptAs(suggested), initial.quote !== undefined || state.attempt > 0);
  const onWords = useCallback((words: Words) => setHeld(words.span), []);
  const onTouched = useCallback(() => {
    touched.current = true;
  }, []);
  const form = {
    state,
    send,
    options,
    initial: savedHere ? { ...blankOf(initial), id: savedHere.nextId } : initial,
    initialProof: savedHere ? null : (state.proof ?? initialProof),
    selected: selected?.under === formKey ? selected : null,
    onWords,
    onTouched,
    ...reads,
  };
  const useSelection = () => take((desk.current && freshWords(desk.current)) ?? selection, true);

  return (
    <div className="cols wide-aside reader" ref={desk}>
      {children}
      <aside className="card entry-panel no-print" id="entry" aria-label="Entry panel">
        {bar}
        <div className="row sp">
          <h2>{suggested ? "Suggested, to be edited" : "New statement"}</h2>
          <button
            type="button"
            className={`${buttonClass("plain", true)} needs-script`}
            data-key="n"
            aria-keyshortcuts="n"
            onClick={useSelection}
          >
            From the selection <Kbd hidden>n</Kbd>
          </button>
        </div>
        {saved ? (
          <div className="gap-s">
            <Saved saved={saved} base={base} />
          </div>
        ) : null}
        {needed ? (
          <Suspense fallback={<p className="hint">The form is coming…</p>}>
            <StatementForm key={formKey} {...form} />
          </Suspense>
        ) : (
          <>
            <p className="hint needs-script">
              Select words in the text and press <Kbd>n</Kbd>, or{" "}
              <Link href={`${base}/statements/new`}>type them</Link>.
            </p>
            <noscript>{PlainForm ? <PlainForm {...form} /> : null}</noscript>
          </>
        )}
      </aside>
      {selection ? (
        <div className="selection-bar no-print">
          <button type="button" className={buttonClass("main")} onClick={useSelection}>
            Enter these words as a statement
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** One goes on where the last action led, by key too. */
function useRow(row: string | undefined, time: string | undefined) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same row again is another time
  useEffect(() => {
    if (!row) return;
    const element = document.getElementById(row) ?? document.getElementById("suggestions");
    element?.focus({ preventScroll: true });
  }, [row, time]);
}

/** What the next statement of the same text begins with. */
function blankOf(initial: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(["documentId", "textId"].map((name) => [name, initial[name] ?? ""]));
}

const textOf = (desk: HTMLElement) => desk.querySelector<HTMLElement>("[data-reader-text]");

function freshWords(desk: HTMLElement): SelectedWords | null {
  const text = textOf(desk);
  return text && selectedWords(text);
}

/** Tells of words selected in the text, by mouse, touch or keyboard, once the selection rests. */
function useTextSelection(desk: React.RefObject<HTMLElement | null>, tell: (words: SelectedWords) => void) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = "";
    const look = () => {
      const words = desk.current && freshWords(desk.current);
      const key = words ? `${words.start}-${words.end}` : last;
      if (!words || key === last) return;
      last = key;
      tell(words);
    };
    const changed = () => {
      clearTimeout(timer);
      // A collapsed selection ends it: the same words selected again are told again.
      if (document.getSelection()?.isCollapsed) last = "";
      timer = setTimeout(look, 120);
    };
    document.addEventListener("selectionchange", changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
    };
  }, [desk, tell]);
}

const HELD = "onrecord-held";

/** Paints the words that the panel holds, which the browser's own selection no longer does once one types elsewhere. */
function useShownSpan(desk: React.RefObject<HTMLElement | null>, span: Words["span"]) {
  useEffect(() => {
    if (!("highlights" in CSS)) return;
    const text = desk.current && textOf(desk.current);
    const range = text && span ? rangeOfSpan(text, span) : null;
    if (range) CSS.highlights.set(HELD, new Highlight(range));
    return () => {
      CSS.highlights.delete(HELD);
    };
  });
}

/** Once saved: the draft is dropped before the fresh form looks for one, and the focus goes to the new mark, unscrolled. */
function useAfterSaving(
  saved: SavedEntry | undefined,
  desk: React.RefObject<HTMLElement | null>,
  draft: string,
  reset: () => void,
) {
  const number = saved?.number;
  const latest = useRef(reset);
  latest.current = reset;
  useLayoutEffect(() => {
    if (number === undefined) return;
    removeDraft(draft);
    latest.current();
    document.getSelection()?.removeAllRanges();
    // The panel says at its top what was saved.
    const panel = desk.current?.querySelector("#entry");
    if (panel) panel.scrollTop = 0;
    const mark = desk.current?.querySelector<HTMLElement>(`#S${number}`);
    (mark ?? desk.current?.querySelector<HTMLElement>("#entry [data-key=n]"))?.focus({ preventScroll: true });
  }, [number, draft, desk]);
}
