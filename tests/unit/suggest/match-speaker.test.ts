import { describe, expect, it } from "vitest";
import { matchSpeaker } from "@/lib/suggest/match-speaker";

const named = (name: string, ...alsoKnownAs: string[]) => ({ id: name, name, alsoKnownAs });
const STORY = [
  named("Sarfraz Bugti"),
  named("Talal Chaudhry"),
  named("Pakistan's military"),
  named("Provincial authorities"),
  named("Baloch Liberation Army"),
  named("Zoë Khan"),
  named("Imran Khan"),
  named("Ministry of External Affairs", "MEA"),
];

describe("who a mention in a text can mean", () => {
  it.each([
    ["a last name names its only bearer", "Bugti", "Sarfraz Bugti"],
    ["the whole name", "Sarfraz Bugti", "Sarfraz Bugti"],
    ["another apostrophe is the same name", "Pakistan’s military", "Pakistan's military"],
    ["case and article aside", "the provincial authorities", "Provincial authorities"],
    ["by its initials", "BLA", "Baloch Liberation Army"],
    ["by its other name", "MEA", "Ministry of External Affairs"],
    ["accents aside", "Zoe Khan", "Zoë Khan"],
    ["two bearers of a last name: nobody", "Khan", null],
    ["a first name alone names nobody", "Talal", null],
    ["somebody who isn’t among them", "Jaiswal", null],
    ["part of another name", "Pakistani military", null],
    ["nothing mentioned", null, null],
  ])("%s: %s → %s", (_why, mention, expected) => {
    expect(matchSpeaker(mention, STORY)?.name ?? null).toBe(expected);
  });
});
