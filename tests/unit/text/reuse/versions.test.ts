import { describe, expect, it } from "vitest";
import { document, FERRY, ORCHARD, relationsAmong } from "@/tests/unit/text/reuse/build";

const COPY = FERRY.join(" ");
const wire = (id: string, more = "") =>
  document(id, `${COPY} ${more}`, { publisher: "Reuters", work: "the wire" });
const paper = (id: string, more: string, work?: string) =>
  document(id, `${more} ${COPY} (Reuters)`, { publisher: `The ${id} Post`, ...(work ? { work } : {}) });

describe("several texts of one document", () => {
  it("are not compared with each other", () => {
    expect(relationsAmong([wire("first"), wire("second", ORCHARD[0])])).toEqual([]);
  });

  it("leave the way of the copy as it is with one", () => {
    const arrows = (relations: ReturnType<typeof relationsAmong>) =>
      relations.map(({ a, b, from }) => [a, b, from]);
    expect(arrows(relationsAmong([wire("first"), paper("late", ORCHARD[1])]))).toEqual([
      ["first", "late", "first"],
    ]);
    expect(
      arrows(relationsAmong([wire("first"), wire("second", ORCHARD[0]), paper("late", ORCHARD[1])])),
    ).toEqual([
      ["first", "late", "first"],
      ["late", "second", "second"],
    ]);
  });

  it("of the copying paper are each found, whichever was there first", () => {
    const all = [wire("first"), paper("late", ORCHARD[1], "page"), paper("later", ORCHARD[2], "page")];
    const found = (documents: typeof all) =>
      relationsAmong(documents)
        .map(({ a, b, from }) => `${a} ${b} ${from}`)
        .sort();
    expect(found(all)).toEqual(["first late first", "first later first"]);
    expect(found([...all].reverse())).toEqual(found(all));
  });
});
