import { describe, expect, it } from "vitest";
import { newId } from "@/lib/identifiers";
import { sourceInput } from "@/lib/sources/model";
import { type DatedRole, type Links, roleOn, roleProblem, sourceProblem } from "@/lib/sources/rules";

const role = (title: string, fromDate: string | null = null, toDate: string | null = null): DatedRole => ({
  title,
  fromDate,
  toDate,
});

describe("the role a source had", () => {
  const minister = role("Home Minister", "2024-03", "2026-01-31");
  const chief = role("Chief Minister", "2026-02-01");
  const cases: [string, DatedRole[], string | null, string | null][] = [
    ["is the one that held on the day", [minister, chief], "2025-06-01", "Home Minister"],
    ["is the new one from its first day", [minister, chief], "2026-02-01", "Chief Minister"],
    ["is the old one until its last day", [minister, chief], "2026-01-31", "Home Minister"],
    ["is the old one within the month in which it began", [minister], "2024-03-01", "Home Minister"],
    [
      "is the one begun last, where a date of a year covers both",
      [minister, chief],
      "2026",
      "Chief Minister",
    ],
    ["is the one it has now, without a date", [minister, chief], null, "Chief Minister"],
    ["is none before the first", [minister], "2024-02-28", null],
    ["is none now, once the last has ended", [minister], null, null],
    ["is one whose dates nobody knows, on any day", [role("Spokesperson")], "1999", "Spokesperson"],
    [
      "is the dated one rather than one whose dates nobody knows",
      [role("Spokesperson"), chief],
      "2026-03-01",
      "Chief Minister",
    ],
  ];
  it.each(cases)("%s", (_, roles, date, title) => {
    expect(roleOn(roles, date)).toBe(title);
  });

  const dates: [string, string | null, string | null, boolean][] = [
    ["may begin and end on one day", "2026-02-01", "2026-02-01", true],
    ["may end in the year in which it began", "2026-02-01", "2026", true],
    ["may have no end", "2026-02-01", null, true],
    ["may not end the day before it begins", "2026-02-01", "2026-01-31", false],
    ["may not end in a year before it begins", "2026-02-01", "2025", false],
  ];
  it.each(dates)("%s", (_, fromDate, toDate, allowed) => {
    expect(roleProblem({ fromDate, toDate }) === null).toBe(allowed);
  });
});

describe("a source", () => {
  const id = newId();
  const found: Links = {
    partyFound: true,
    partyName: "The state",
    bodyFound: true,
    bodyName: "The army",
    bodyIsUnnamed: false,
    bodyOfBody: null,
  };
  const cases: [string, string | null, Record<string, unknown>, Partial<Links>][] = [
    ["may have neither party nor body", null, {}, { partyFound: false, bodyFound: false }],
    ["may give the account of its body", null, { bodyId: newId(), givesBodysAccount: "on" }, {}],
    ["names a party of its own story", "partyId", { partyId: newId() }, { partyFound: false }],
    ["names a body of its own story", "bodyId", { bodyId: newId() }, { bodyFound: false }],
    ["is not its own body", "bodyId", { bodyId: id }, {}],
    ["does not speak for a body that speaks for it", "bodyId", { bodyId: newId() }, { bodyOfBody: id }],
    ["speaks for no unnamed body", "bodyId", { bodyId: newId() }, { bodyIsUnnamed: true }],
    ["gives the account of a body it names", "bodyId", { givesBodysAccount: "on" }, { bodyFound: false }],
  ];
  it.each(cases)("%s", (_, field, given, links) => {
    const input = sourceInput.parse({ id, kind: "person", name: "A spokesperson", ...given });
    expect(sourceProblem(input, { ...found, ...links })?.field ?? null).toBe(field);
  });
});
