import { parseText, tokenizeVTTCue, type VTTNode } from "media-captions";
import { decode } from "@/lib/incoming/decode";
import { tidyLines } from "@/lib/incoming/html-words";
import { maker } from "@/lib/incoming/makers";
import { type Reading, unreadable } from "@/lib/incoming/model";
import type { Cue } from "@/lib/text/locate";

/** A pause after which a new line begins, in seconds; and how long a line grows before it ends at a sentence's end. */
const PAUSE = 2;
const LONG_LINE = 500;

type Said = { from: number; to: number; voice: string | null; words: string };

/**
 * The words of a timed transcript (SubRip or WebVTT) as running text: cues follow each other with a space, and a line
 * begins where the voice changes, after a pause, and once a line is long. Tags of style go; the voice that a cue names
 * is kept beside the text, never in it. Each cue's times lead back to the recording. Refuses the first cue that is cut
 * off or has no times rather than leaving it out.
 */
export async function readTranscript(bytes: Uint8Array, format: "srt" | "vtt"): Promise<Reading> {
  const decoded = decode(bytes, null);
  if (!decoded.ok) return decoded;
  const { cues, errors } = await parseText(decoded.text.replace(/^\ufeff/, ""), {
    type: format,
    strict: false,
    errors: true,
  });
  const [wrong] = errors;
  if (wrong) return unreadable(`It is damaged or cut off: ${wrong.message.slice(0, 200)}.`);
  const said = cues.map((cue): Said => {
    const { words, voice } = spoken(tokenizeVTTCue(cue));
    return { from: cue.startTime, to: cue.endTime, voice, words: words.replace(/\s+/g, " ").trim() };
  });
  const spokenCues = said.filter(({ words }) => words !== "");
  const backwards = spokenCues.find(({ from, to }) => to < from);
  if (backwards) return unreadable(`A cue ends before it begins, at ${backwards.from} seconds.`);
  if (spokenCues.length === 0) return unreadable("It has no cue with words: it is damaged or cut off.");
  const { text, cues: located } = setInLines(spokenCues);
  return {
    ok: true,
    text,
    locators: { kind: "times", cues: located },
    maker: maker(`${format}/1`, "media-captions"),
    notes: [
      `${located.length.toLocaleString("en-GB")} cues were joined into running text; their times are kept beside it.`,
    ],
  };
}

function setInLines(said: readonly Said[]): { text: string; cues: Cue[] } {
  let text = "";
  let line = 0;
  let before: Said | undefined;
  const cues: Cue[] = [];
  for (const cue of said) {
    if (before) {
      const turn = before.voice !== cue.voice || cue.from - before.to >= PAUSE;
      const full = text.length - line > LONG_LINE && /[.!?؟۔।]["”’)]?$/.test(before.words);
      text += turn || full ? "\n" : " ";
      if (turn || full) line = text.length;
    }
    cues.push([text.length, Math.round(cue.from * 1000), Math.round(cue.to * 1000), cue.voice]);
    text += cue.words;
    before = cue;
  }
  return { text: tidyLines(text), cues };
}

/** A cue's words without its tags, and the first voice it names. */
function spoken(nodes: readonly VTTNode[]): { words: string; voice: string | null } {
  let words = "";
  let voice: string | null = null;
  for (const node of nodes) {
    if (node.type === "text") words += node.data;
    else {
      if (node.type === "v" && "voice" in node && typeof node.voice === "string") voice ??= node.voice.trim();
      const inner = spoken(node.children);
      words += inner.words;
      voice ??= inner.voice;
    }
  }
  return { words, voice: voice || null };
}
