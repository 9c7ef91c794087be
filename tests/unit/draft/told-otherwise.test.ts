import { describe, expect, it } from "vitest";
import { checkDraft } from "@/lib/draft/check-draft";
import type { DraftSpeaker, DraftStatement, DraftStory } from "@/lib/draft/model";

const speaker: DraftSpeaker = {
  id: "marquardt",
  name: "Helene Marquardt",
  alsoKnownAs: [],
  kind: "person",
  roles: [{ title: "relief head", from: null, to: null }],
  bodyName: null,
};
const said = (stale: boolean): DraftStatement => ({
  number: 2,
  quote: "131 people were killed in the flood, and forty are missing",
  original: null,
  kind: "direct",
  speaker,
  carriedBy: [],
  role: "relief head",
  saidOn: "2026-02-01",
  terms: "on record",
  agreedDescription: null,
  embargoedUntil: null,
  said: "confirmed",
  stale,
  withdrawn: false,
  figures: [],
});
const storyOf = (stale: boolean): DraftStory => ({
  today: "2026-02-03",
  statements: [said(stale)],
  claims: [],
});
const kinds = (copy: string, stale = false) =>
  checkDraft(copy, storyOf(stale)).map(({ kind, statement }) => [kind, statement]);

describe("a speaker's count told in other words", () => {
  it("is the statement it comes from, and not without anything behind it", () => {
    const copy = (number: string) =>
      `${number} people died when the dam broke, relief head Helene Marquardt said on Sunday.`;
    expect(kinds(copy("131"))).toEqual([]);
    expect(kinds(copy("At least 131"))).toEqual([["figure changed", "S2"]]);
    expect(kinds(copy("131"), true)).toEqual([["not cleared", "S2"]]);
    expect(kinds(copy("132"))).toEqual([["nothing behind it", null]]);
  });
});
