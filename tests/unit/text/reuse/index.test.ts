import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableIndex } from "@/lib/text/reuse/index-file";
import type { Relation, ReuseDocument } from "@/lib/text/reuse/model";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";
import { document, FERRY, indexOf, LIBRARY, ORCHARD, relationsAmong } from "@/tests/unit/text/reuse/build";

const SENTENCES = [...FERRY, ...ORCHARD, ...LIBRARY];
const publishers = ["Reuters", "AFP", "The Harbour Post", "The Valley Times", null];

/** Texts made of the same eighteen sentences, some with a word changed. */
const documents = fc
  .array(
    fc.record({
      picks: fc.array(fc.tuple(fc.nat(SENTENCES.length - 1), fc.boolean()), { minLength: 1, maxLength: 7 }),
      publisher: fc.constantFrom(...publishers),
      publishedAt: fc.option(fc.integer({ min: 0, max: 10 }).map((hours) => hours * 3_600_000)),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) =>
    list.map(
      ({ picks, publisher, publishedAt }, at): ReuseDocument => ({
        id: `d${at}`,
        publisher,
        publishedAt,
        text: picks
          .map(([sentence, changed]) =>
            changed ? (SENTENCES[sentence] ?? "").replace(/\b\w{6}\b/, "altered") : SENTENCES[sentence],
          )
          .join(" "),
      }),
    ),
  );

const byPair = (relations: Iterable<Relation>) =>
  new Map([...relations].map((one) => [`${one.a} ${one.b}`, one]));

function bytesOf(index: ReuseIndex): Uint8Array {
  return Buffer.concat([...index.pieces()]);
}

describe("the answers of an index", () => {
  it("don't depend on the order in which documents came", () => {
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.nat()), (list, order) => {
        const shuffled = list
          .map((one) => ({ one, rank: order.next().value ?? 0 }))
          .sort((x, y) => x.rank - y.rank)
          .map(({ one }) => one);
        expect(byPair(relationsAmong(shuffled))).toEqual(byPair(relationsAmong(list)));
      }),
      { numRuns: 100 },
    );
  });

  it("are the same for one document as for all", () => {
    fc.assert(
      fc.property(documents, (list) => {
        const index = indexOf(list);
        const all = byPair(index.relations());
        const one = byPair(list.flatMap(({ id }) => index.relationsOf(id)));
        expect(one).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  it("are the same whether it was filled at once or bit by bit, with questions between", () => {
    fc.assert(
      fc.property(documents, (list) => {
        const index = new ReuseIndex();
        for (const one of list) {
          index.add(one);
          index.relationsOf(one.id);
        }
        expect(byPair(index.relations())).toEqual(byPair(relationsAmong(list)));
      }),
      { numRuns: 100 },
    );
  });

  it("are the same after a restart, and after more was added", () => {
    fc.assert(
      fc.property(documents, fc.nat(7), (list, cut) => {
        const before = indexOf(list.slice(0, cut));
        const after = ReuseIndex.read(bytesOf(before));
        expect(byPair(after.relations())).toEqual(byPair(before.relations()));
        for (const one of list.slice(cut)) after.add(one);
        expect(byPair(after.relations())).toEqual(byPair(relationsAmong(list)));
      }),
      { numRuns: 100 },
    );
  });

  it("name each pair with the lesser id first", () => {
    const [relation] = relationsAmong([document("b", FERRY.join(" ")), document("a", FERRY.join(" "))]);
    expect(relation).toMatchObject({ a: "a", b: "b" });
  });
});

describe("an index", () => {
  const index = indexOf([document("a", FERRY.join(" ")), document("b", FERRY.join(" "))]);
  const bytes = bytesOf(index);

  it("holds a document once", () => {
    expect(index.has("a")).toBe(true);
    expect(index.has("c")).toBe(false);
    expect(index.size).toBe(2);
    expect(() => index.add(document("a", "Other words."))).toThrow("a");
    expect(() => index.relationsOf("c")).toThrow("c");
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["something else", new TextEncoder().encode("a file of some other kind altogether")],
    ["a torn file", bytes.slice(0, bytes.length - 40)],
    ["a file cut in its header", bytes.slice(0, 10)],
    ["a changed file", Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 100 ? byte ^ 1 : byte))],
    ["a changed list of documents", Uint8Array.from(bytes, (byte, at) => (at === 30 ? byte ^ 1 : byte))],
    ["an index of another version", Uint8Array.from(bytes, (byte, at) => (at === 4 ? byte ^ 64 : byte))],
  ])("is not read from %s", (_what, wrong) => {
    expect(() => ReuseIndex.read(wrong)).toThrow(UnreadableIndex);
  });
});

describe("cost", () => {
  // Far above what a slow machine needs, and far below what a quadratic search takes. In the time of this process
  // alone: what else runs doesn't count.
  const BOUND = 5000;
  it.each([
    ["one word a million times", "word ".repeat(1_000_000)],
    ["one sentence twenty thousand times", `${FERRY[0]} `.repeat(20_000)],
    ["numbers", Array.from({ length: 200_000 }, (_, at) => `${at * 7919}`).join(" ")],
    ["full stops", "a. ".repeat(300_000)],
    ["quotation marks", '"a '.repeat(300_000)],
    ["line ends", "a\n".repeat(500_000)],
    ["marks", `a${"\u0301".repeat(500_000)}`],
    ["one endless word", "a".repeat(1_000_000)],
    ["decimal points", "1.".repeat(500_000)],
  ])("stays bounded for %s", (_what, text) => {
    const before = process.cpuUsage();
    relationsAmong([document("a", text), document("b", `${FERRY.join(" ")} ${text}`)]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(BOUND);
  });
});
