"use client";

import {
  type ReactNode,
  useActionState,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import Link from "@/app/_ui/link";
import type { LiveProof } from "@/lib/statements/reads-proof";
import { buttonClass } from "../../../../../_ui/button";
import { removeDraft } from "../../../../../_ui/form-draft-store";
import { Kbd } from "../../../../../_ui/kbd";
import { Notice } from "../../../../../_ui/notice";
import type { PositionChoice } from "../../../../_entry/bears-on-field";
import {
  EMPTY_ENTRY,
  type EntryOptions,
  type EntryState,
  type SavedEntry,
} from "../../../../_entry/entry-state";
import type { FigureValues } from "../../../../_entry/figure-values";
import { type Selected, StatementForm } from "../../../../_entry/statement-form";
import type { Words } from "../../../../_entry/use-live-proof";
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
  /** The text, made by the server. */
  children: ReactNode;
};

/** The text and, beside it, the panel that takes words selected in it. */
export function ReaderDesk({ action, options, initial, initialProof, base, children, ...reads }: Props) {
  const [state, send] = useActionState(action, EMPTY_ENTRY);
  const desk = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Words["span"]>(null);
  const touched = useRef(false);
  const [selection, setSelection] = useState<SelectedWords | null>(null);
  const [selected, setSelected] = useState<(Selected & { under: string }) | null>(null);
  const serial = useRef(0);
  const { saved } = state;
  // A selection belongs to the form it was made under: the fresh one that follows a saved statement is empty.
  const formKey = saved?.statementId ?? "first";

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
  useAfterSaving(saved, desk, `onrecord:draft:${options.accountId}:statement:${options.textId}`, () => {
    touched.current = false;
    setSelection(null);
  });
  const onWords = useCallback((words: Words) => setHeld(words.span), []);
  const onTouched = useCallback(() => {
    touched.current = true;
  }, []);
  const useSelection = () => take((desk.current && freshWords(desk.current)) ?? selection, true);

  return (
    <div className="cols wide-aside reader" ref={desk}>
      {children}
      <aside className="card entry-panel no-print" id="entry" aria-label="Entry panel">
        <div className="row sp">
          <h2>New statement</h2>
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
        {saved ? <SavedNotice saved={saved} base={base} /> : null}
        <StatementForm
          key={formKey}
          state={state}
          send={send}
          options={options}
          initial={saved ? { ...blankOf(initial), id: saved.nextId } : initial}
          initialProof={saved ? null : (state.proof ?? initialProof)}
          selected={selected?.under === formKey ? selected : null}
          onWords={onWords}
          onTouched={onTouched}
          {...reads}
        />
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

function SavedNotice({ saved, base }: { saved: SavedEntry; base: string }) {
  return (
    <div className="gap-s">
      <Notice kind="success">
        <b>
          S{saved.number} {saved.submitted ? "saved and submitted" : "saved as a draft"}, {saved.grade}.
        </b>{" "}
        <Link href={`${base}/statements/${saved.number}`}>Open it</Link> ·{" "}
        <Link href={`${base}/statements/${saved.number}/edit`}>change it</Link>
      </Notice>
    </div>
  );
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
    const mark = desk.current?.querySelector<HTMLElement>(`#S${number}`);
    (mark ?? desk.current?.querySelector<HTMLElement>("#entry [data-key=n]"))?.focus({ preventScroll: true });
  }, [number, draft, desk]);
}
