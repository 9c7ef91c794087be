"use client";

import { useState } from "react";
import { buttonClass } from "./button-class";

/** Puts `text` on the clipboard and says so. Without a script it isn't there: the text itself can be selected. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      // Refused by the browser's settings, or the page isn't served securely.
      setSaid("Couldn’t copy: select the text instead");
    }
  };
  return (
    <span className="row needs-script">
      <button type="button" className={buttonClass("plain", true)} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="sm mut">
        {said}
      </span>
    </span>
  );
}
