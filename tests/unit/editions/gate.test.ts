import { describe, expect, it } from "vitest";
import type { Label } from "@/lib/editions/model";
import { type AtTheGate, actsFor, askedLabels, passGate } from "@/lib/editions/rules";
import { roleMay } from "@/lib/policy";

const now = new Date("2026-02-02T00:00:00Z");
const clean: AtTheGate = {
  state: "decided",
  said: "confirmed",
  stale: false,
  terms: "on record",
  embargoUntil: null,
  claims: [],
};
const everything = new Set<Label>(["unconfirmed", "disputed", "stale", "embargoed"]);
const claim = (verdict: string, stale = false) => ({ label: "C2", verdict, stale });

describe("the gate of every export", () => {
  it.each<[string, Partial<AtTheGate>, Label[]]>([
    ["a confirmed statement needs no label", {}, []],
    ["a claim nobody assessed goes by Said?", { claims: [claim("unassessed")] }, []],
    ["a verified claim needs no label", { claims: [claim("verified")] }, []],
    ["an unchecked statement is labelled unconfirmed", { said: "unchecked" }, ["unconfirmed"]],
    ["not established is labelled unconfirmed", { said: "not established" }, ["unconfirmed"]],
    [
      "a disputed claim labels the quote disputed",
      { claims: [claim("verified"), claim("disputed")] },
      ["disputed"],
    ],
    ["a false claim labels the quote disputed", { claims: [claim("false")] }, ["disputed"]],
    ["an edited statement is labelled stale", { stale: true }, ["stale"]],
    ["a stale verdict on its claim labels it stale", { claims: [claim("verified", true)] }, ["stale"]],
    ["an embargo to come is labelled", { embargoUntil: new Date("2026-02-02T00:01:00Z") }, ["embargoed"]],
    ["an embargo that has passed is not", { embargoUntil: new Date("2026-02-02T00:00:00Z") }, []],
    ["background leaves", { terms: "background" }, []],
  ])("%s", (_sentence, over, labels) => {
    const statement = { ...clean, ...over };
    expect(passGate(statement, everything, now)).toEqual({ out: true, labels });
    const unasked = passGate(statement, new Set(), now);
    expect(unasked.out).toBe(labels.length === 0);
    if (!unasked.out) {
      expect(unasked.wouldNeed).toEqual(labels);
      expect(unasked.why).not.toBe("");
    }
  });

  it.each<[string, Partial<AtTheGate>, RegExp]>([
    ["off the record blocks every export", { terms: "off record" }, /off the record/],
    ["withdrawn never leaves", { state: "withdrawn" }, /withdrawn/],
    ["wrong never leaves as a quotation", { said: "wrong" }, /wrong/],
  ])("%s, whatever is asked for", (_sentence, over, why) => {
    const passage = passGate({ ...clean, ...over }, everything, now);
    expect(passage).toMatchObject({ out: false, wouldNeed: [] });
    if (!passage.out) expect(passage.why).toMatch(why);
  });

  it("lets a reporter ask for what is confirmed, and an editor for the rest", () => {
    const may = (role: "viewer" | "reporter" | "editor", asked: Set<Label>) =>
      actsFor(asked).every((act) => roleMay(role, act));
    expect(may("viewer", new Set())).toBe(false);
    expect(may("reporter", new Set())).toBe(true);
    for (const label of everything) {
      expect(may("reporter", new Set([label]))).toBe(false);
      expect(may("editor", new Set([label]))).toBe(true);
    }
    expect(
      askedLabels({
        includeUnconfirmed: true,
        includeDisputed: false,
        includeStale: true,
        includeEmbargoed: false,
      }),
    ).toEqual(new Set(["unconfirmed", "stale"]));
  });
});
