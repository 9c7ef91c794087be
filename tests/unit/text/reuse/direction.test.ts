import { describe, expect, it } from "vitest";
import type { ReuseDocument } from "@/lib/text/reuse/model";
import { document, FERRY, LIBRARY, ORCHARD, relationsAmong } from "@/tests/unit/text/reuse/build";

const hour = (hours: number) => Date.UTC(2026, 1, 3, hours);
const whole = FERRY.join(" ");
const part = [...ORCHARD.slice(0, 2), ...FERRY.slice(1, 4)].join(" ");

/** From which of the two, and by what evidence. */
function wayOf(documents: readonly ReuseDocument[], a = "a", b = "b") {
  const relation = relationsAmong(documents).find((one) => one.a === a && one.b === b);
  expect(relation?.kind).toBe("copied");
  return relation?.from ? { from: relation.from, evidence: relation.evidence } : null;
}

describe("which way copy went", () => {
  it.each([
    ["in brackets at the end", `${part} (Reuters)`],
    ["after a dash", `${part}\n\n— Reuters`],
    ["as inputs", `${part} With inputs from Reuters.`],
    ["as a dateline", `TORVIK (Reuters) — ${part}`],
    ["as a contribution", `${part}\nReuters contributed to this report.`],
  ])("is told by a credit %s", (_how, text) => {
    const documents = [document("a", whole, { publisher: "Reuters" }), document("b", text)];
    expect(wayOf(documents)).toEqual({ from: "a", evidence: "credit" });
  });

  it("is told by a credit though the dates say otherwise, since a page's date may be its last change", () => {
    const documents = [
      document("a", whole, { publisher: "Reuters", publishedAt: hour(12) }),
      document("b", `${part} (Reuters)`, { publishedAt: hour(6) }),
    ];
    expect(wayOf(documents)).toEqual({ from: "a", evidence: "credit" });
  });

  it("is told by one being an agency and the other not", () => {
    const documents = [document("a", part), document("b", whole, { publisher: "Agence France-Presse" })];
    expect(wayOf(documents)).toEqual({ from: "b", evidence: "agency" });
  });

  it("is told by one being the press office that gave the statement out", () => {
    const documents = [
      document("a", whole, { publisher: "Ministry of Fisheries press office" }),
      document("b", part),
    ];
    expect(wayOf(documents)).toEqual({ from: "a", evidence: "agency" });
  });

  it("is left open where nothing tells", () => {
    expect(wayOf([document("a", whole), document("b", part)])).toBeNull();
  });

  it("is left open where two texts only differ in their dates: both may have a third's copy", () => {
    expect(
      wayOf([document("a", whole, { publishedAt: hour(6) }), document("b", whole, { publishedAt: hour(9) })]),
    ).toBeNull();
  });

  it("is left open between two that credit the same agency, whose text isn't there", () => {
    const documents = [
      document("a", `${whole} (AFP)`, { publishedAt: hour(6) }),
      document("b", `${part} Source: AFP`, { publishedAt: hour(9) }),
    ];
    expect(wayOf(documents)).toBeNull();
  });

  it("draws no arrow between two texts of one source", () => {
    const documents = [
      document("a", FERRY.slice(0, 4).join(" "), { publishedAt: hour(8) }),
      document("b", FERRY.slice(1, 6).join(" "), { publishedAt: hour(10) }),
      document("c", whole, { publisher: "DPA", publishedAt: hour(6) }),
    ];
    expect(wayOf(documents)).toBeNull();
    expect(wayOf(documents, "a", "c")).toEqual({ from: "c", evidence: "agency" });
    expect(wayOf(documents, "b", "c")).toEqual({ from: "c", evidence: "agency" });
  });

  it("finds the one that has what all others have, and came first", () => {
    const documents = [
      document("a", whole, { publishedAt: hour(6) }),
      document(
        "b",
        [...FERRY.slice(0, 3), ORCHARD[0]]
          .join(" ")
          .replace("brought", "carried")
          .replace("dawn", "daybreak"),
        { publishedAt: hour(9) },
      ),
      document(
        "c",
        [LIBRARY[0], ...FERRY.slice(1, 5)].join(" ").replace("villages", "hamlets").replace("tear", "gash"),
        { publishedAt: hour(10) },
      ),
      document("d", [...FERRY.slice(0, 2), ...FERRY.slice(3)].join(" ").replace("passengers", "travellers"), {
        publishedAt: hour(11),
      }),
    ];
    expect(wayOf(documents)).toMatchObject({ from: "a" });
    expect(wayOf(documents, "a", "c")).toMatchObject({ from: "a" });
    expect(wayOf(documents, "b", "c")).toBeNull();
  });

  it("follows copy through a second hand by the second hand's own changes", () => {
    const edited = whole
      .replace("ran aground", "got stuck")
      .replace("fishing villages", "coastal hamlets")
      .replace("investigators", "inspectors")
      .replace("tear", "gash")
      .replace("suspended", "cancelled")
      .replace("expected", "due")
      .replace("captain", "skipper")
      .replace("company", "operator");
    const documents = [
      document("a", whole, { publisher: "AP" }),
      document("b", edited),
      document("c", `${edited.replace("Salvage", "Heavy").replace("nearly", "roughly")} ${LIBRARY[0]}`),
      document(
        "d",
        [ORCHARD[1], ...FERRY.slice(0, 5)]
          .join(" ")
          .replace("lighthouse", "light")
          .replace("dawn", "daybreak"),
      ),
      document(
        "e",
        [...FERRY.slice(1), ORCHARD[2]]
          .join(" ")
          .replace("echo sounder", "sonar")
          .replace("Divers", "Frogmen"),
      ),
    ];
    expect(wayOf(documents, "b", "c")).toEqual({ from: "b", evidence: "text" });
    expect(wayOf(documents, "a", "c")).toEqual({ from: "a", evidence: "agency" });
  });

  it("takes no ordinary word for a credit", () => {
    const documents = [
      document("a", whole, { publisher: "People" }),
      document(
        "b",
        `${part} People in the valley are used to it by now, and say so whenever they are asked.`,
      ),
    ];
    expect(wayOf(documents)).toBeNull();
  });
});
