"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../../../_ui/button";

type Refusal = { message: string; fields: Record<string, string> };
type Sending = { sent: number; total: number };

const BROKE_OFF =
  "It broke off on the way, and nothing was added. Send it again: what you typed is still here.";

/** Sends a form with its file, so that how far it is can be seen and it can be cancelled. Without a script the browser does. */
export function useUpload(to: string) {
  const router = useRouter();
  const request = useRef<XMLHttpRequest | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => () => request.current?.abort(), []);

  const refuse = (message: string, fields: Record<string, string> = {}) => {
    request.current = null;
    setSending(null);
    setRefusal({ message, fields });
  };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (request.current) return;
    const ask = new XMLHttpRequest();
    request.current = ask;
    setRefusal(null);
    setSending({ sent: 0, total: 0 });
    ask.upload.onprogress = ({ loaded, total }) => setSending({ sent: loaded, total });
    ask.onerror = () => refuse(BROKE_OFF);
    ask.onabort = () => refuse("You cancelled it: nothing was added.");
    ask.onload = () => {
      const { to: next, message, fields } = answerOf(ask);
      if (!next) return refuse(message ?? BROKE_OFF, fields);
      request.current = null;
      router.push(next);
      router.refresh();
    };
    ask.open("POST", to);
    ask.setRequestHeader("Accept", "application/json");
    ask.send(new FormData(event.currentTarget));
  };

  return { sending, refusal, send, cancel: () => request.current?.abort() };
}

type Answer = { to?: string; message?: string; fields?: Record<string, string> };

/** What the server said: as data, or in a sentence where it turned the request away by its head. */
function answerOf({ responseText, status }: XMLHttpRequest): Answer {
  try {
    return JSON.parse(responseText) as Answer;
  } catch {
    return status >= 400 && status < 500 ? { message: responseText.slice(0, 500) } : {};
  }
}

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** The button, and how far the sending is. */
export function UploadProgress({ sending, cancel }: { sending: Sending | null; cancel: () => void }) {
  const { sent = 0, total = 0 } = sending ?? {};
  const isLong = total > 1_000_000;
  return (
    <>
      {sending && isLong ? (
        <div className="field">
          <progress className="upload" aria-label="Sent so far" max={total} value={sent} />
          <p className="hint" aria-live="polite">
            {sent < total
              ? `${inMegabytes(sent)} of ${inMegabytes(total)} MB sent`
              : "All of it was sent; it is being checked."}
          </p>
        </div>
      ) : null}
      <div className="row">
        <Button type="submit" kind="plain" aria-disabled={sending ? true : undefined}>
          {sending ? "Sending…" : "Add it"}
        </Button>
        {sending ? (
          <Button type="button" kind="quiet" onClick={cancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </>
  );
}
