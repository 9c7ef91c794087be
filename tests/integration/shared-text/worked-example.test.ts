import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { keptReadings } from "@/lib/claims/reads-readings";
import type { Stance } from "@/lib/corroboration/model";
import { db } from "@/lib/db";
import { readPair } from "@/lib/documents/reads-shared";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import {
  type Brought,
  bringIn,
  done,
  enter,
  makeClaimOf,
  makePartyNamed,
  makeSourceWith,
  makeStoryWith,
  mustBe,
} from "@/tests/support/builders";

// The article isn't part of the project: the test runs where it stands beside the checkout.
const FOLDER = path.resolve(import.meta.dirname, "../../../../shared/stories/balochistan");
const present = existsSync(path.join(FOLDER, "expected.json"));
const read = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

type Figure = Record<string, unknown> & { wording: string; category: string };
type Example = {
  parties: Record<string, string>;
  speakers: Record<string, { name: string; party: string; type: string }>;
  statements: { id: string; speaker: string; kind: string; exact: string; figures?: Figure[] }[];
  claims: {
    id: string;
    text: string;
    positions: { statement: string; stance: Stance; of?: string }[];
    expected: { reading: string };
  }[];
};

const CREDIT = { creditLine: "With inputs from agencies" };

/** Enters the example's statements where they stand in a document, and ties them to the claims. */
async function enterAll(
  scope: StoryScope,
  example: Example,
  document: Brought,
  text: string,
  speakers: ReadonlyMap<string, string>,
  claims: ReadonlyMap<string, string>,
): Promise<void> {
  const statements = new Map<string, string>();
  for (const { id, speaker, kind, exact, figures = [] } of example.statements) {
    const start = text.indexOf(exact);
    const { statementId } = await enter(scope, document, exact, {
      kind,
      speakerId: mustBe(speakers.get(speaker)),
      span: { start, end: start + exact.length },
      figures: figures.map((figure) => ({ counting: "total", ...figure, id: newId(), who: figure.category })),
    });
    statements.set(id, statementId);
  }
  const positions = new Map<string, string>();
  for (const { id, positions: taken } of example.claims)
    for (const { statement, stance, of } of taken) {
      const position = {
        id: newId(),
        claimId: mustBe(claims.get(id)),
        statementId: mustBe(statements.get(statement)),
        stance,
        ...(of ? { rejectsId: mustBe(positions.get(`${id} ${of}`)) } : {}),
      };
      const { positionId } = done(await setPosition(scope, positionInput.parse(position)));
      positions.set(`${id} ${statement}`, positionId);
    }
}

describe.skipIf(!present)("the worked example (skipped where its file isn’t beside the checkout)", () => {
  it("holds with both articles brought in and every statement entered from both: no claim gains an origin", async () => {
    const example = JSON.parse(read("expected.json")) as Example;
    const { storyId, scopes } = await makeStoryWith({ reporter: "reporter" });
    const scope = scopes.reporter;
    const parties = new Map<string, string>();
    for (const [key, name] of Object.entries(example.parties))
      parties.set(key, await makePartyNamed(scope, name));
    const speakers = new Map<string, string>();
    for (const [key, { name, party, type }] of Object.entries(example.speakers))
      speakers.set(
        key,
        await makeSourceWith(scope, { name, kind: type, partyId: mustBe(parties.get(party)) }),
      );
    const claims = new Map<string, string>();
    for (const { id, text } of example.claims) claims.set(id, (await makeClaimOf(scope, text)).claimId);
    const readings = async () => {
      const found = await keptReadings(storyId, [...claims.values()]);
      return new Map([...claims].map(([id, claimId]) => [id, mustBe(found.get(claimId)).reading]));
    };

    const [a, b] = [read("article-a.txt"), read("article-b.txt")];
    const first = await bringIn(scope, a, { title: "Article A", ...CREDIT });
    await enterAll(scope, example, first, a, speakers, claims);
    const before = await readings();
    for (const { id, expected } of example.claims)
      expect([id, before.get(id)?.reading]).toEqual([id, expected.reading]);
    expect(before.get("C1")?.sums.join(" ")).toContain("92 + 41 = 133");
    expect(before.get("C1")?.sums.join(" ")).toContain("12 or more not broken down");

    const second = await bringIn(scope, b, { title: "Article B", ...CREDIT });
    await enterAll(scope, example, second, b, speakers, claims);
    const after = await readings();
    for (const { id, expected } of example.claims) {
      const [then, now] = [mustBe(before.get(id)), mustBe(after.get(id))];
      expect([id, now.reading]).toEqual([id, expected.reading]);
      for (const side of ["asserts", "denies"] as const) {
        const { reports, voices, ...origins } = now.sides[side];
        const { reports: reportsThen, voices: voicesThen, ...originsThen } = then.sides[side];
        expect([id, side, origins, voices]).toEqual([id, side, originsThen, voicesThen]);
        expect(reports).toBe(2 * reportsThen);
      }
    }
    for (const id of ["C2", "C4", "C5"]) expect(after.get(id)?.reading).toBe("contested");

    const pair = mustBe(await readPair(scope, first.number, second.number));
    expect(pair.kind).toBe("copied");
    const shared = pair.passages.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0);
    expect(shared / a.length).toBeGreaterThan(0.9);
    for (const { aStart, bStart, bEnd } of pair.passages)
      expect(pair.b.text.content.slice(bStart, bEnd)).toContain(
        pair.a.text.content.slice(aStart, aStart + 20),
      );
    expect(await db.lookedThrough.count({ where: { storyId } })).toBe(2);
  });
});
