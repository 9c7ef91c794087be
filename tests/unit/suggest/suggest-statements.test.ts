import { describe, expect, it } from "vitest";
import type { Suggestion } from "@/lib/suggest/model";
import { suggestStatements } from "@/lib/suggest/suggest-statements";

/** A suggestion as the text words it, so that a row of a table can be read. */
function inWords(text: string, suggestion: Suggestion) {
  const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  return {
    said: suggestion.content.map((span) => text.slice(span.start, span.end)).join(" … "),
    source: words(suggestion.source),
    cue: words(suggestion.cue),
    kind: suggestion.kind,
  };
}

const only = (text: string) => suggestStatements(text).map((suggestion) => inWords(text, suggestion));

describe("what was said, by whom, on which cue", () => {
  const cases: [what: string, text: string, said: string, source: string, cue: string, kind: string][] = [
    [
      "a quotation in front",
      "“The bridge will hold,” Mara Lind said.",
      "The bridge will hold",
      "Mara Lind",
      "said",
      "direct",
    ],
    [
      "the speaker behind the verb",
      "“The bridge will hold,” said Mara Lind, the city engineer.",
      "The bridge will hold",
      "Mara Lind",
      "said",
      "direct",
    ],
    [
      "a quotation behind",
      "Mara Lind said: “The bridge will hold.”",
      "The bridge will hold",
      "Mara Lind",
      "said",
      "direct",
    ],
    [
      "straight marks",
      'Mara Lind told reporters, "The bridge will hold."',
      "The bridge will hold",
      "Mara Lind",
      "told",
      "direct",
    ],
    [
      "single marks",
      "‘The bridge will hold,’ Mara Lind said.",
      "The bridge will hold",
      "Mara Lind",
      "said",
      "direct",
    ],
    [
      "attribution in the middle",
      "“The bridge,” Mara Lind said, “will hold.”",
      "The bridge … will hold",
      "Mara Lind",
      "said",
      "direct",
    ],
    [
      "speech that goes on after the speaker",
      "“The bridge will hold,” Mara Lind said. “We tested it twice.”",
      "The bridge will hold … We tested it twice",
      "Mara Lind",
      "said",
      "direct",
    ],
    [
      "a question before the verb",
      "“Will it hold?” Mara Lind asked.",
      "Will it hold?",
      "Mara Lind",
      "asked",
      "direct",
    ],
    [
      "a clause with that",
      "Mara Lind said on Tuesday that the bridge would hold.",
      "the bridge would hold",
      "Mara Lind",
      "said",
      "indirect",
    ],
    [
      "a clause without that",
      "The ministry said the bridge would hold.",
      "the bridge would hold",
      "The ministry",
      "said",
      "indirect",
    ],
    [
      "a clause partly quoted",
      "Mara Lind said the bridge was “as sound as a bell” in May.",
      "the bridge was “as sound as a bell” in May",
      "Mara Lind",
      "said",
      "mixed",
    ],
    [
      "an attribution at the end",
      "The bridge was closed for two days, police said.",
      "The bridge was closed for two days",
      "police",
      "said",
      "indirect",
    ],
    [
      "an attribution between commas",
      "The bridge, police said, was closed for two days.",
      "The bridge … was closed for two days",
      "police",
      "said",
      "indirect",
    ],
    [
      "according to, in front",
      "According to the harbour office, the bridge was closed.",
      "the bridge was closed",
      "the harbour office",
      "According to",
      "indirect",
    ],
    [
      "according to, behind",
      "The bridge was closed, according to the harbour office.",
      "The bridge was closed",
      "the harbour office",
      "according to",
      "indirect",
    ],
    [
      "a circumstance after the verb",
      "Mara Lind said in a statement issued on Monday that the bridge was sound.",
      "the bridge was sound",
      "Mara Lind",
      "said",
      "indirect",
    ],
    [
      "a clause that begins with to",
      "The rebels claimed to have taken the bridge.",
      "to have taken the bridge",
      "The rebels",
      "claimed",
      "indirect",
    ],
    [
      "a denial",
      "Mara Lind denied that the bridge had been closed.",
      "the bridge had been closed",
      "Mara Lind",
      "denied",
      "indirect",
    ],
    ["a figure that is put", "Police put the crowd at 900.", "the crowd at 900", "Police", "put", "indirect"],
    [
      "a claim in a noun",
      "Mara Lind’s claim that the bridge was sound surprised nobody.",
      "the bridge was sound surprised nobody",
      "Mara Lind",
      "claim",
      "indirect",
    ],
    [
      "a description between name and verb",
      "Mara Lind, the city engineer, who has run the works since May, said the bridge would hold.",
      "the bridge would hold",
      "Mara Lind",
      "said",
      "indirect",
    ],
    [
      "a dateline in front",
      "ORVAL (Coast Wire) — The bridge was closed, police said.",
      "The bridge was closed",
      "police",
      "said",
      "indirect",
    ],
    [
      "the medium at the end",
      "A lorry struck the bridge, killing one man, reported Radio Orval.",
      "A lorry struck the bridge, killing one man",
      "Radio Orval",
      "reported",
      "indirect",
    ],
    [
      "a name that signs",
      "“The bridge will hold.” — Mara Lind",
      "The bridge will hold",
      "Mara Lind",
      "—",
      "direct",
    ],
    [
      "a speaker whose state is abbreviated",
      "“The bridge will hold,” Mayor Mara Lind, R-Ky., said Tuesday.",
      "The bridge will hold",
      "Mayor Mara Lind",
      "said",
      "direct",
    ],
    [
      "what a preposition governs is not who speaks",
      "In a statement, one of the city’s engineers, Mara Lind, said the bridge would hold.",
      "the bridge would hold",
      "one of the city’s engineers",
      "said",
      "indirect",
    ],
    [
      "the verb opens the sentence",
      "Said Lind: “The bridge will hold.”",
      "The bridge will hold",
      "Lind",
      "Said",
      "direct",
    ],
    [
      "a programme named in front",
      "On Sunday’s edition of “Orval Tonight,” Mara Lind said the bridge would hold.",
      "the bridge would hold",
      "Mara Lind",
      "said",
      "indirect",
    ],
    [
      "a programme that was told",
      "Mara Lind told Radio Orval’s “Morning Hour” that the bridge would hold.",
      "the bridge would hold",
      "Mara Lind",
      "told",
      "indirect",
    ],
    [
      "when in front, and a whole clause behind",
      "In her two years in office, Mara Lind said, the bridge has been closed twice.",
      "the bridge has been closed twice",
      "Mara Lind",
      "said",
      "indirect",
    ],
    [
      "a participle between the subject and its verb",
      "A study released in late August found that the bridge would hold.",
      "the bridge would hold",
      "A study",
      "found",
      "indirect",
    ],
    [
      "“all” alone",
      "To varying degrees, all agreed that the bridge would hold.",
      "the bridge would hold",
      "all",
      "agreed",
      "indirect",
    ],
    [
      "a verb the tagger takes for a noun",
      "But some note that the bridge has held for years.",
      "the bridge has held for years",
      "some",
      "note",
      "indirect",
    ],
    [
      "as somebody put it, in front",
      "As Mara Lind put it in July, the bridge has seen worse.",
      "the bridge has seen worse",
      "Mara Lind",
      "put",
      "indirect",
    ],
    [
      "as somebody put it, behind",
      "“The bridge has seen worse,” as Mara Lind put it.",
      "The bridge has seen worse",
      "Mara Lind",
      "put",
      "direct",
    ],
    [
      "a speaker described by “who …”",
      "Engineers who spoke with Radio Orval said the bridge would hold.",
      "the bridge would hold",
      "Engineers",
      "said",
      "indirect",
    ],
    [
      "a colon behind “according to”",
      "According to Radio Orval: “The bridge will hold until May.”",
      "The bridge will hold until May",
      "Radio Orval",
      "According to",
      "direct",
    ],
    [
      "what a sign reads",
      "A sign on the bridge reads, “Cross at a walk.”",
      "Cross at a walk",
      "A sign on the bridge",
      "reads",
      "direct",
    ],
  ];
  it.each(cases)("%s", (_what, text, said, source, cue, kind) => {
    expect(only(text)).toEqual([{ said, source, cue, kind }]);
  });

  it("two verbs of one speaker are two statements", () => {
    expect(only("Mara Lind said the bridge was closed, adding that it would open on Friday.")).toEqual([
      { said: "the bridge was closed", source: "Mara Lind", cue: "said", kind: "indirect" },
      { said: "it would open on Friday", source: "Mara Lind", cue: "adding", kind: "indirect" },
    ]);
  });

  it("two verbs joined by “and” share a subject only where they share their form", () => {
    const text = "Mara Lind said the city would announce a review and warned that the bridge was old.";
    expect(only(text).find(({ cue }) => cue === "warned")?.source).toBe("Mara Lind");
  });

  it("a quotation alone behind a sentence about somebody named is theirs", () => {
    const text =
      "“It is old,” Ivo Brandt said.\n\nMara Lind pointed at the bridge with her stick. “The bridge will hold.”";
    expect(only(text).map(({ said, source }) => `${source}: ${said}`)).toEqual([
      "Ivo Brandt: It is old",
      "Mara Lind: The bridge will hold",
    ]);
  });

  it("a speech over several paragraphs, each opened anew, is one statement", () => {
    const text = "Mara Lind said: “The bridge will hold.\n\n“We tested it twice.”";
    expect(only(text)).toEqual([
      { said: "The bridge will hold … We tested it twice", source: "Mara Lind", cue: "said", kind: "direct" },
    ]);
  });

  it("the turns of a transcript are statements of whoever is named before the colon", () => {
    const text = "LIND: The bridge will hold.\n\nOKORO: For how long?\n\nLIND: A hundred years.";
    expect(only(text).map(({ said, source }) => `${source}: ${said}`)).toEqual([
      "LIND: The bridge will hold",
      "OKORO: For how long?",
      "LIND: A hundred years",
    ]);
  });
});

describe("what is no statement", () => {
  it.each([
    [
      "nothing is attributed",
      "The bridge was closed for two days. Traffic went round by the mill. It opened on Friday.",
    ],
    ["a refusal to speak", "The ministry declined to say when the bridge would open."],
    ["nothing was said", "Mara Lind did not say when the bridge would open."],
    ["a title", "She wrote “The Long Bridge” in 2009."],
    ["a heading behind its kind", "Her commentary, “The bridge must go now,” stood in the paper."],
    ["a heading with its author", "“The bridge must go now,” by Mara Lind."],
    ["a page’s sign-off", "Mara Lind came.\n\n“Follow Mara Lind on Twitter @maralind.”"],
    ["a word held at arm’s length", "The “bridge” was a plank."],
    ["a condition", "If the ministry says the bridge is sound, it opens on Friday."],
    ["someone was told", "She was told the bridge was closed."],
    ["a noun that looks like a verb", "The report was long and the claims were many."],
  ])("%s", (_why, text) => {
    expect(only(text)).toEqual([]);
  });

  it("empty text, and text of marks alone", () => {
    expect(only("")).toEqual([]);
    expect(only("“”\n\n“ ”\n“")).toEqual([]);
  });
});
