import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import {
  addRole,
  attestSource,
  changeParty,
  changeRole,
  changeSource,
  withdrawAttestation,
} from "@/lib/flows/change-source";
import { makeParty, makeSource } from "@/lib/flows/make-source";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { partyInput } from "@/lib/sources/model";
import { listSources, pickSources, readParties, readSource } from "@/lib/sources/reads";
import {
  bringIn,
  done,
  enter,
  ledgerOf,
  makePartyNamed,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  sourceForm,
} from "@/tests/support/builders";

let rep: StoryScope;
let ed: StoryScope;
let view: StoryScope;
let elsewhere: StoryScope;
beforeAll(async () => {
  const story = await makeStoryWith({ rep: "reporter", ed: "editor", view: "viewer" });
  ({ rep, ed, view } = story.scopes);
  elsewhere = (await makeStoryWith({ rep: "reporter" })).scopes.rep;
});

const party = (name: string) => partyInput.parse({ id: newId(), name });
const length = async () => (await ledgerOf(rep.storyId)).length;

describe("parties", () => {
  it("get their letters in the order they are made, even when made at once", async () => {
    const { scopes } = await makeStoryWith({ rep: "reporter" });
    await Promise.all(
      ["State", "Rebels", "Neighbour", "Wire"].map((name) => makeParty(scopes.rep, party(name))),
    );
    expect((await readParties(scopes.rep)).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  });

  it("of one name are one party, even when made at once", async () => {
    const made = await Promise.all([makeParty(rep, party("State")), makeParty(rep, party("State"))]);
    expect(done(made[0]).partyId).toBe(done(made[1]).partyId);
  });

  it("are renamed and keep their letter; a name that is taken is refused", async () => {
    const id = await makePartyNamed(rep, "Army");
    const other = await makePartyNamed(rep, "Police");
    const before = await db.party.findUniqueOrThrow({ where: { id } });
    done(await changeParty(rep, { id, name: "Armed forces", shortName: "Forces" }));
    expect(await db.party.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: "Armed forces",
      ordinal: before.ordinal,
    });
    expect(await changeParty(rep, { id: other, name: "Armed forces", shortName: null })).toMatchObject({
      ok: false,
      code: "duplicate",
      fields: { name: expect.any(String) },
    });
  });
});

describe("a source", () => {
  it("is made by a reporter, not by a viewer; the same form sent twice at once makes it once", async () => {
    const input = sourceForm({ name: "Twice" });
    expect(await makeSource(view, input)).toMatchObject({
      ok: false,
      code: "not-allowed",
      reason: expect.stringContaining("reporter"),
    });
    await Promise.all([makeSource(rep, input), makeSource(rep, input)]);
    expect(await db.source.count({ where: { storyId: rep.storyId, name: "Twice" } })).toBe(1);
  });

  it("cannot have a party or body of another story", async () => {
    const partyId = await makePartyNamed(elsewhere, "Theirs");
    const bodyId = await makeSourceWith(elsewhere, { kind: "organisation", name: "Their ministry" });
    expect(await makeSource(rep, sourceForm({ partyId }))).toMatchObject({
      ok: false,
      fields: { partyId: expect.any(String) },
    });
    expect(await makeSource(rep, sourceForm({ bodyId }))).toMatchObject({
      ok: false,
      fields: { bodyId: expect.any(String) },
    });
  });

  it("remembers who declared its party, and who changed it last", async () => {
    const partyId = await makePartyNamed(rep, "A party to set");
    const input = sourceForm({ name: "Declared" });
    const sourceId = done(await makeSource(rep, input)).sourceId;
    const setBy = async () => (await db.source.findUniqueOrThrow({ where: { id: sourceId } })).partySetById;
    expect(await setBy()).toBeNull();
    done(await changeSource(ed, 1, { ...input, partyId }));
    expect(await setBy()).toBe(ed.actor.accountId);
    done(await changeSource(rep, 2, { ...input, partyId, name: "Renamed" }));
    expect(await setBy()).toBe(ed.actor.accountId);
    done(await changeSource(rep, 3, { ...input, name: "Renamed", partyId: null }));
    expect(await setBy()).toBe(rep.actor.accountId);
  });

  it("tells the second of two who save at once, and writes nothing when nothing changed", async () => {
    const input = sourceForm({ name: "Raced" });
    done(await makeSource(rep, input));
    const both = await Promise.all([
      changeSource(rep, 1, { ...input, name: "Mine" }),
      changeSource(ed, 1, { ...input, name: "Theirs" }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { name } = await db.source.findUniqueOrThrow({ where: { id: input.id } });
    const before = await length();
    done(await changeSource(rep, 2, { ...input, name }));
    expect(await length()).toBe(before);
  });

  it("is nobody's of another story: absent, not refused", async () => {
    const input = sourceForm({ name: "Ours" });
    done(await makeSource(rep, input));
    expect(await changeSource(elsewhere, 1, { ...input, name: "Taken" })).toMatchObject({
      ok: false,
      code: "not-found",
    });
    expect(await makeSource(elsewhere, input)).toMatchObject({ ok: false, code: "conflict" });
    expect(await readSource(elsewhere, input.id)).toBeNull();
    expect(await readSource(rep, "../../x")).toBeNull();
  });
});

describe("roles over time", () => {
  it("are kept with their dates, given once, corrected, ended and taken away", async () => {
    const sourceId = await makeSourceWith(rep, { name: "Sarfraz", role: "Minister", roleFrom: "2024-03" });
    const spokesperson = { title: "Spokesperson", fromDate: "2020", toDate: "2024-02" };
    done(await addRole(rep, sourceId, spokesperson));
    done(await addRole(rep, sourceId, spokesperson));
    const roles = mustBe(await readSource(rep, sourceId)).roles;
    expect(roles.map(({ title }) => title)).toEqual(["Minister", "Spokesperson"]);
    const minister = mustBe(roles[0]);
    done(await changeRole(rep, minister.id, { title: "Minister", fromDate: "2024-03", toDate: "2026-01" }));
    expect(mustBe(await readSource(rep, sourceId)).role).toBeNull();
    done(await changeRole(rep, minister.id, null));
    expect(mustBe(await readSource(rep, sourceId)).roles).toHaveLength(1);
  });

  it("end after they begin, and belong to a source of the story", async () => {
    const sourceId = await makeSourceWith(rep);
    const backwards = { title: "Minister", fromDate: "2026-02", toDate: "2026-01" };
    expect(await addRole(rep, sourceId, backwards)).toMatchObject({
      ok: false,
      code: "invalid",
      fields: { roleTo: expect.any(String) },
    });
    expect(
      await addRole(elsewhere, sourceId, { title: "Minister", fromDate: null, toDate: null }),
    ).toMatchObject({ ok: false, code: "not-found" });
    const refused = await makeSource(
      rep,
      sourceForm({ role: "Minister", roleFrom: "2026-02", roleTo: "2025" }),
    );
    expect(refused).toMatchObject({ ok: false, fields: { roleTo: expect.any(String) } });
  });
});

describe("attesting an unnamed source", () => {
  it("names who attested and when; it can be taken back with a reason", async () => {
    const sourceId = await makeSourceWith(rep, { kind: "unnamed", name: "an official" });
    done(await attestSource(ed, sourceId, 1));
    expect(await readSource(rep, sourceId)).toMatchObject({
      attested: true,
      attestedBy: { name: "ed" },
      version: 2,
    });
    done(await withdrawAttestation(rep, sourceId, 2, "It was the ministry after all."));
    expect(await readSource(rep, sourceId)).toMatchObject({ attested: false, attestedBy: null });
    const [entry] = (await ledgerOf(rep.storyId)).slice(-1);
    expect(entry).toMatchObject({
      event: "source.changed",
      payload: { reason: "It was the ministry after all." },
    });
  });

  it("is for unnamed sources, and such a source is not made a named one afterwards", async () => {
    const person = await makeSourceWith(rep, { name: "A person" });
    expect(await attestSource(rep, person, 1)).toMatchObject({ ok: false, code: "rule" });
    const unnamed = sourceForm({ kind: "unnamed", name: "a resident" });
    done(await makeSource(rep, unnamed));
    done(await attestSource(ed, unnamed.id, 1));
    expect(await changeSource(rep, 2, { ...unnamed, kind: "person" })).toMatchObject({
      ok: false,
      code: "rule",
    });
  });
});

describe("lists of sources", () => {
  it("come by name in pages, and by party, with what rests on each", async () => {
    const { scopes } = await makeStoryWith({ rep: "reporter" });
    const partyId = await makePartyNamed(scopes.rep, "State");
    for (const name of ["Chaudhry", "Bugti", "Agha"])
      await makeSourceWith(scopes.rep, { name, partyId: name === "Agha" ? "" : partyId });
    const speakerId = await makeSourceWith(scopes.rep, { name: "Baker" });
    await enter(scopes.rep, await bringIn(scopes.rep, "“We know,” Baker said."), "We know", { speakerId });
    const names = async (
      ...given: Parameters<typeof listSources> extends [unknown, ...infer Rest] ? Rest : never
    ) => (await listSources(scopes.rep, ...given)).rows.map(({ name }) => name);
    expect(await names({}, { size: 3 })).toEqual(["Agha", "Baker", "Bugti"]);
    expect(await names({}, { page: 2, size: 3 })).toEqual(["Chaudhry"]);
    expect(await names({ partyId })).toEqual(["Bugti", "Chaudhry"]);
    const [first] = await pickSources(scopes.rep);
    expect(first).toMatchObject({ name: "Baker" });
    expect(await pickSources(elsewhere)).not.toContainEqual(expect.objectContaining({ name: "Baker" }));
  });
});
