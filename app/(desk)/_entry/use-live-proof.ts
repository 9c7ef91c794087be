"use client";

import { startTransition, useEffect, useState } from "react";
import type { LiveProof } from "@/lib/statements/reads-proof";
import { bringAnswered } from "./when-needed";

export type Words = { quote: string; span: { start: number; end: number } | null; original: string };
export type Proving = { proof: LiveProof | null; state: "idle" | "asking" | "answered" | "failed" };

/** After the last key, in milliseconds, before asking. */
const PAUSE = 180;

/** Asks the server to prove the words while they are typed: the same prover as saving. Nothing is asked about no words. */
export function useLiveProof(
  storyId: string,
  textId: string,
  words: Words,
  initial: LiveProof | null,
): Proving {
  const [proving, setProving] = useState<Proving>({ proof: initial, state: initial ? "answered" : "idle" });
  const { quote, original } = words;
  const start = words.span?.start;
  const end = words.span?.end;
  useEffect(() => {
    if (quote.trim() === "") {
      setProving({ proof: null, state: "idle" });
      return;
    }
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      setProving((before) => ({ ...before, state: "asking" }));
      const span = start === undefined || end === undefined ? null : { start, end };
      const asked = askProof({ storyId, textId, quote, original: original || null, span }, leaving.signal);
      Promise.all([asked, bringAnswered()]).then(
        ([proof]) => {
          if (!leaving.signal.aborted) startTransition(() => setProving({ proof, state: "answered" }));
        },
        () => {
          if (!leaving.signal.aborted) setProving({ proof: null, state: "failed" });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [storyId, textId, quote, original, start, end]);
  return proving;
}

async function askProof(question: object, signal: AbortSignal): Promise<LiveProof> {
  const answer = await fetch("/api/prove", {
    method: "POST",
    signal,
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(question),
  });
  if (!answer.ok) throw new Error(`/api/prove answered ${answer.status}`);
  return (await answer.json()) as LiveProof;
}
