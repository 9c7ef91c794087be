import { describe, expect, it } from "vitest";
import { attributionContext } from "@/lib/text/attribution-context";

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return attributionContext(text, { start, end: start + words.length });
};

describe("the attribution beside a selection", () => {
  it.each([
    [
      "speaker and verb after",
      "It rained. “We go home,” Khan said.",
      "“We go home,”",
      "direct",
      "said",
      "Khan",
    ],
    ["verb and speaker after", "“We go home,” said Asma Khan.", "We go home", "direct", "said", "Asma Khan"],
    [
      "speaker and verb before",
      "Chief Asma Khan on Sunday said they go home.",
      "they go home",
      "indirect",
      "said",
      "Chief Asma Khan",
    ],
    [
      "speaker before a quotation",
      "Then spokesperson Asma Khan said, “We go home.”",
      "“We go home.”",
      "direct",
      "said",
      "Asma Khan",
    ],
    [
      "verb before a quotation",
      "On Friday, said Asma Khan, “We go home.”",
      "“We go home.”",
      "direct",
      "said",
      "Asma Khan",
    ],
    [
      "according to",
      "According to provincial authorities, 17 died.",
      "17 died",
      "indirect",
      "according to",
      "provincial authorities",
    ],
    [
      "partly quoted",
      "Khan said they are “going home,” all of them.",
      "they are “going home,” all of them",
      "mixed",
      "said",
      "Khan",
    ],
    ["a pronoun names nobody", "“We go home,” he said.", "“We go home,”", "direct", "said", null],
    [
      "the next sentence attributes something else",
      "17 people died. Khan said it rained.",
      "17 people died",
      "indirect",
      null,
      null,
    ],
    ["no cue at all", "The road was closed in the morning.", "The road was closed", "indirect", null, null],
  ])("%s", (_rule, text, words, kind, cue, mention) => {
    const found = at(text, words);
    expect(found).toMatchObject({ kind, cue, mention });
    if (cue !== null) expect(text.slice(found.cueSpan?.start, found.cueSpan?.end).toLowerCase()).toBe(cue);
  });
});
